import type { Range } from '../text/range';

/** The places whose press renders foreign names in its own way: Taiwan, the mainland, Hong Kong, Singapore. */
export const nameRegions = ['tw', 'cn', 'hk', 'sg'] as const;
export type NameRegion = (typeof nameRegions)[number];

/** Whose press an outlet of a country (ISO 3166) belongs to. */
export const regionOfCountry: Readonly<Record<string, NameRegion>> = {
  TW: 'tw',
  CN: 'cn',
  HK: 'hk',
  MO: 'hk',
  SG: 'sg',
  MY: 'sg',
};

export const nameKinds = ['person', 'organisation', 'place', 'work', 'other'] as const;
export type NameKind = (typeof nameKinds)[number];

/**
 * Where a name is known from: glosses of an archive of 2020–21, general knowledge, both; the workspace's own file; a
 * gloss in the clipping itself; the names of countries that come with the JavaScript engine (Unicode CLDR).
 */
export const nameSources = ['archive', 'knowledge', 'both', 'project', 'gloss', 'country'] as const;
export type NameSource = (typeof nameSources)[number];

/** One rendering of a name in the press of one place, in the script of that place. */
export interface NameForm {
  readonly text: string;
  readonly region: NameRegion;
  /** The usual rendering there; the others are met beside it. */
  readonly isMain: boolean;
  /** In how many glosses of the archive it was met; absent when it is from knowledge or a project. */
  readonly count?: number;
}

/** A person, a body, a place and how the press of each place writes it. */
export interface Name {
  /** Tells names of one table apart: `nameKey` of `latin`, or of the first form where there is no Latin one. */
  readonly key: string;
  /** `Vladimir Putin`; empty when nobody has said. */
  readonly latin: string;
  /** Other Latin spellings, those of other people's mistakes too. */
  readonly aliases: readonly string[];
  readonly kind: NameKind;
  /** The main ones first. */
  readonly forms: readonly NameForm[];
  readonly source: NameSource;
  /** A person has read the row. */
  readonly isChecked: boolean;
  readonly note: string;
}

export type NameConfidence = 'high' | 'medium' | 'low';

/** Why words were taken for a name. */
export type NameRule = 'table' | 'project' | 'gloss' | 'country';

/** A name where it stands in an article; UTF-16 offsets into the article's text. */
export interface NameMention extends Range {
  readonly name: Name;
  /** Others that have the same rendering and are not ruled out by the clipping: several people possible. */
  readonly others: readonly Name[];
  readonly confidence: NameConfidence;
  readonly rule: NameRule;
  /** Where the rendering itself stands, when the mention holds a first name before it: 普京 of 弗拉基米尔·普京. */
  readonly part?: Range;
}

/** The usual rendering in a place. */
export function mainForm({ forms }: Name, region: NameRegion): string | undefined {
  return forms.find((form) => form.isMain && form.region === region)?.text;
}

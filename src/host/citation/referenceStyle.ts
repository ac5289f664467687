import * as vscode from 'vscode';
import type { Article } from '../../core/article/article';
import type { BibliographyOrder, ReferenceFormat, ReferenceStyle } from '../../core/citation';
import { DisposableStore } from '../platform/disposables';
import { onDidChangeSettings, section } from '../platform/settings';

/** Where the format that was chosen last is remembered. */
const formatKey = 'references.format';

/** Names of the settings, as in package.json, without the section. */
export const referenceSettingName = {
  format: 'references.format',
  romanize: 'references.romanize',
  order: 'references.order',
  bibliography: 'references.bibliography',
} as const;

/** The names of standards and programs are the same in every language. */
const styleNames: Readonly<Record<ReferenceStyle, string>> = {
  'gbt7714-2025': 'GB/T 7714—2025',
  'gbt7714-2015': 'GB/T 7714—2015',
  chicago: 'Chicago',
  'chicago-note': 'Chicago, note',
  'chicago-author-date': 'Chicago, author-date',
  apa: 'APA 7',
  mla: 'MLA 9',
};
const names: Readonly<Record<ReferenceFormat, string>> = {
  ...styleNames,
  wikipedia: 'Wikipedia',
  pandoc: 'Pandoc',
  footnote: 'Markdown footnote',
  biblatex: 'BibLaTeX',
  bibtex: 'BibTeX',
  ris: 'RIS',
  'csl-json': 'CSL-JSON',
};

export const formatName = (format: ReferenceFormat): string => names[format];

const isFormat = (value: unknown): value is ReferenceFormat => typeof value === 'string' && Object.hasOwn(names, value);
const isStyle = (format: ReferenceFormat): format is ReferenceStyle => Object.hasOwn(styleNames, format);

/** The day on which the person says clippings were read, `YYYY-MM-DD`; '' when references shall give none. */
export type AccessDay = string;

/**
 * How references are written: in the format that the settings fix, else in the one that was chosen last, else as the
 * clipping's language has it. The one place that remembers this. Fires when references are to be written otherwise.
 */
export class ReferenceStyles implements vscode.Disposable {
  readonly #store = new DisposableStore();
  readonly #changed = this.#store.add(new vscode.EventEmitter<void>());
  readonly onDidChange = this.#changed.event;
  #accessDay: AccessDay | undefined;

  constructor(private readonly memory: vscode.Memento) {
    const { format, romanize } = referenceSettingName;
    this.#store.add(onDidChangeSettings([format, romanize], () => this.#changed.fire()));
  }

  /** Undefined while neither the settings nor a person has said which. */
  chosen(resource?: vscode.Uri): ReferenceFormat | undefined {
    const fixed = vscode.workspace.getConfiguration(section, resource).get<unknown>(referenceSettingName.format);
    if (isFormat(fixed)) {
      return fixed;
    }
    const last = this.memory.get<unknown>(formatKey);
    return isFormat(last) ? last : undefined;
  }

  /** For reading: what was chosen when it is a style, else as the language has it. */
  style({ facts }: Pick<Article, 'facts'>, resource?: vscode.Uri): ReferenceStyle {
    const chosen = this.chosen(resource);
    return chosen !== undefined && isStyle(chosen) ? chosen : facts.script === 'none' ? 'chicago-note' : 'gbt7714-2025';
  }

  async remember(format: ReferenceFormat): Promise<void> {
    if (format !== this.memory.get<unknown>(formatKey)) {
      await this.memory.update(formatKey, format);
      this.#changed.fire();
    }
  }

  /** What the person said in this session; undefined until they were asked. */
  get accessDay(): AccessDay | undefined {
    return this.#accessDay;
  }

  setAccessDay(day: AccessDay): void {
    this.#accessDay = day;
    this.#changed.fire();
  }

  /** For `buildReference`. */
  get accessed(): { readonly accessed?: string } {
    return this.#accessDay ? { accessed: this.#accessDay } : {};
  }

  dispose(): void {
    this.#store.dispose();
  }
}

export interface ReferenceSettings {
  /** Pinyin before Chinese titles and names in Chicago. */
  readonly romanize: boolean;
  /** Undefined leaves it to the format. */
  readonly order: BibliographyOrder | undefined;
  /** Path of the bibliography in the workspace; empty when none is named. */
  readonly bibliography: string;
}

export function referenceSettings(resource?: vscode.Uri): ReferenceSettings {
  const configuration = vscode.workspace.getConfiguration(section, resource);
  const { romanize, order, bibliography } = referenceSettingName;
  const ordered = configuration.get<unknown>(order);
  const file = configuration.get<unknown>(bibliography);
  return {
    romanize: configuration.get<unknown>(romanize) === true,
    order: orders.find((known) => known === ordered),
    bibliography: typeof file === 'string' ? file.trim() : '',
  };
}

const orders: readonly BibliographyOrder[] = ['listed', 'pinyin', 'stroke', 'romanized'];

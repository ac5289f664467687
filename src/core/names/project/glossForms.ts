import type { Article } from '../../article/article';
import { isArticleRole } from '../../article/role';
import type { Script } from '../../text/hanScript';
import { tellingScript } from '../../text/hanScript';
import type { Range } from '../../text/range';
import { findNameGlosses } from '../glosses';
import { regionOfCountry, type NameRegion } from '../name';

/** A Chinese rendering and the Latin form that a clipping gives for it. */
export interface GlossedName extends Range {
  readonly latin: string;
  readonly form: string;
  /** Whose press writes so; undefined when the clipping is in the script of another place than its outlet's. */
  readonly region: NameRegion | undefined;
  /** Whose press the outlet belongs to, whatever the clipping's script is. */
  readonly outletRegion: NameRegion;
  /** The words around the gloss, and the gloss as it is printed. */
  readonly before: string;
  readonly printed: string;
  readonly after: string;
}

/** Characters around a gloss that an example shows. */
const contextLength = 24;

/** Renderings that an article explains with a Latin form, or Latin words that it explains with a rendering. */
export function glossedNames({ text, blocks, facts }: Article): readonly GlossedName[] {
  const passages = blocks
    .filter(({ role }) => isArticleRole(role))
    .map(({ start, end }) => ({ start, text: text.slice(start, end) }));
  return findNameGlosses(passages).flatMap(({ start, end, term, gloss }) => {
    const pair = asPair(term, gloss);
    if (!pair) return [];
    const lineStart = text.lastIndexOf('\n', start - 1) + 1;
    const lineEnd = text.indexOf('\n', end);
    return [
      {
        ...pair,
        start,
        end,
        ...regionsOf(pair.form, facts.region, facts.script),
        before: text.slice(Math.max(lineStart, start - contextLength), start),
        printed: text.slice(start, end),
        after: text.slice(end, Math.min(lineEnd < 0 ? text.length : lineEnd, end + contextLength)),
      },
    ];
  });
}

const outside = /^[\s「『《“"'·]+|[\s」』》”"'·]+$/g;
const han = /\p{Script=Han}/u;
const latin = /^\p{Script=Latin}[\p{Script=Latin}\p{Mark}\d .’'&/-]*/u;

/** Undefined when the two are not a Latin and a Chinese form, as in 歐洲聯盟（簡稱歐盟）. */
function asPair(term: string, gloss: string): Pick<GlossedName, 'latin' | 'form'> | undefined {
  const [name, other] = [term, gloss].map((words) => words.replace(/[\u200b-\u200d\ufeff]/g, '').replace(outside, ''));
  if (name === undefined || other === undefined) return undefined;
  const [form, spelled] = han.test(name) ? [name, other] : [other, name];
  const found = latin.exec(spelled)?.[0].trim();
  return found === undefined || found.length < 2 || !han.test(form) || latin.test(form)
    ? undefined
    : { form, latin: found };
}

function regionsOf(
  form: string,
  country: string | undefined,
  script: Script,
): Pick<GlossedName, 'region' | 'outletRegion'> {
  const isTraditional = script === 'mixed' ? hasAny(form, 'hant') : script === 'hant';
  const own = country === undefined ? undefined : regionOfCountry[country];
  if (own === undefined) {
    const region = isTraditional ? 'tw' : 'cn';
    return { region, outletRegion: region };
  }
  const fits = (own === 'tw' || own === 'hk') === isTraditional;
  return { region: fits ? own : undefined, outletRegion: own };
}

function hasAny(form: string, script: 'hant' | 'hans'): boolean {
  return [...form].some((character) => tellingScript(character.charCodeAt(0)) === script);
}

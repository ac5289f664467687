import type { Article, Block } from '../article/article';
import { articleBlocks } from '../article/export';
import { countScripts, detectScript, type Script, type ScriptCounts } from '../text/hanScript';

/** A block that is written in another script than the whole. */
export interface ForeignBlock {
  readonly block: Block;
  readonly script: Exclude<Script, 'none'>;
  readonly counts: ScriptCounts;
}

/** Which script an article is written in, and where it is not. */
export interface ScriptReport {
  readonly script: Script;
  /** In title, body, captions, datelines and bylines. */
  readonly counts: ScriptCounts;
  /** In reading order. */
  readonly foreign: readonly ForeignBlock[];
}

/** Looks at the scripts of an article, furniture left out. */
export function reportScripts(article: Article): ScriptReport {
  const blocks = articleBlocks(article).map((block) => {
    const text = article.text.slice(block.start, block.end);
    return { block, text, counts: countScripts(text) };
  });
  const counts = blocks.reduce(
    (sum, { counts: { hant, hans } }) => ({ hant: sum.hant + hant, hans: sum.hans + hans }),
    { hant: 0, hans: 0 },
  );
  const main = counts.hant >= counts.hans ? 'hant' : 'hans';
  const foreign = blocks.flatMap(({ block, text, counts: own }) => {
    const script = own[main] > own[other(main)] ? detectScript(text) : foreignScript(own, main);
    return script === 'none' || script === main ? [] : [{ block, script, counts: own }];
  });
  return { script: article.facts.script, counts, foreign };
}

const other = (script: 'hant' | 'hans'): 'hant' | 'hans' => (script === 'hant' ? 'hans' : 'hant');

/** The script of a block in which the main script does not prevail: few characters are enough to tell. */
function foreignScript(counts: ScriptCounts, main: 'hant' | 'hans'): Script {
  if (counts[other(main)] === 0) return 'none';
  return counts[main] === counts[other(main)] ? 'mixed' : other(main);
}

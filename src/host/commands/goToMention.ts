import type { FoundMention } from '../../core/names/mentions/messages';
import type { Range } from '../../core/text/range';
import { isMentionLine } from '../views/nameNodes';
import type { Command } from './command';
import { showWords } from './showWords';
import type { TargetServices } from './targets';

/** Shows a mention where its clipping is open, else in a new reader; names are marked there. */
export function goToMention(services: TargetServices): Command {
  return {
    id: 'jianbao.goToMention',
    async run(line) {
      if (!isMentionLine(line)) {
        return;
      }
      const { uri, mention } = line;
      const panel = await showWords(services, uri, ({ article }) => placeNow(mention, article.text));
      if (panel && panel.shown?.snapshot.names.shown !== true) {
        panel.names.toggle();
      }
    },
  };
}

/** Where the words stand now: the clipping may have changed since they were found. */
function placeNow({ start, end, words }: FoundMention, text: string): Range {
  if (text.startsWith(words, start)) {
    return { start, end };
  }
  const before = text.lastIndexOf(words, start);
  const after = text.indexOf(words, start);
  const nearest = before < 0 || (after >= 0 && after - start < start - before) ? after : before;
  const at = nearest < 0 ? Math.min(start, text.length) : nearest;
  return { start: at, end: nearest < 0 ? at : at + words.length };
}

import type { FoundMention } from '../../core/names/mentions/messages';
import type { Range } from '../../core/text/range';
import type { ReaderPanel } from '../editor/readerPanel';
import { isMentionLine } from '../views/nameNodes';
import type { Command } from './command';
import { focusMarked } from './focusMarked';
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
      if (panel) {
        markInReader(panel, mention);
      }
    },
  };
}

/** The words get the keyboard, marked; their block alone has it where no name is marked there any more. */
function markInReader(panel: ReaderPanel, mention: FoundMention): void {
  focusMarked(panel, {
    isShown: ({ shown }) => shown?.snapshot.names.shown === true,
    show: ({ names }) => names.toggle(),
    focus({ shown }) {
      const place = shown && placeNow(mention, shown.reading.article.text);
      const found = shown?.names.mentions.findIndex(({ start, end }) => start === place?.start && end === place.end);
      if (found !== undefined && found >= 0) {
        panel.post({ type: 'focusName', mention: found });
      }
    },
  });
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

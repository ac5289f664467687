import { finding, message } from '../finding';
import type { CheckRule } from '../rule';

/** U+FFFD: a program could not read what stood here, and it is gone. */
export const replacementCharacter: CheckRule = {
  codes: ['replacement-character'],
  check({ source, article }) {
    const readTo = article.problems.find(({ code }) => code === 'file-too-large')?.source.start ?? source.length;
    return [...source.slice(0, readTo).matchAll(/\ufffd+/g)].map(({ index, 0: run }) =>
      finding(
        'replacement-character',
        { start: index, end: index + run.length },
        message('replacement-character', run.length),
      ),
    );
  },
};

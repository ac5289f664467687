import type { ReaderSnapshot } from '../protocol/reader';
import { drawBlock } from './blocks';
import type { Drawing } from './blocks';
import { citationSignature } from './citations/citationMarks';
import { element, interfaceLanguage } from './element';
import { headlineOf } from './layout';
import { linkElement } from './marks';
import { nameSignature } from './names/nameMarks';
import { noteSignature } from './notes/noteMarks';

/** The head of the article: outlet, headline, the line of facts, and what is wrong with the file. */
export function drawHeading(drawing: Drawing): HTMLElement {
  const { snapshot } = drawing;
  const parts = [kicker(snapshot), headline(drawing), facts(drawing), problems(drawing)];
  return element('header', { class: 'heading' }, ...parts.filter((part) => part !== undefined));
}

/** All that `drawHeading` draws, to tell whether it must be drawn again. */
export function headingSignature(drawing: Drawing): string {
  const { blocks, kicker: outlet, title, facts: line, original, problems: list, text, names } = drawing.snapshot;
  const index = headlineOf(blocks);
  const block = index === undefined ? undefined : blocks[index];
  const marks = (index === undefined ? [] : drawing.marks[index])?.map((mark) => ({ ...mark, origin: block?.start }));
  const notes = (index === undefined ? [] : drawing.notes[index])?.map((note) =>
    noteSignature(note, block?.start ?? 0),
  );
  const citations = (index === undefined ? [] : drawing.citations[index])?.map((one) =>
    citationSignature(one, block?.start ?? 0),
  );
  const named = (index === undefined ? [] : drawing.names[index])?.map((one) =>
    nameSignature(one, names, block?.start ?? 0),
  );
  const words = block && text.slice(block.start, block.end);
  return JSON.stringify([outlet, title, words, marks, notes, citations, named, line, original, list]);
}

function kicker({ kicker: outlet }: ReaderSnapshot): HTMLElement | undefined {
  return outlet === '' ? undefined : element('p', { class: 'kicker', dir: 'auto' }, outlet);
}

/** The block of the title where there is one, so that its text can be selected as text of the article. */
function headline(drawing: Drawing): HTMLElement | undefined {
  const index = headlineOf(drawing.snapshot.blocks);
  if (index !== undefined) {
    return drawBlock(drawing, index, element('h1', { dir: 'auto' }));
  }
  const { title } = drawing.snapshot;
  return title === '' ? undefined : element('h1', { dir: 'auto' }, title);
}

function facts({ snapshot, strings }: Drawing): HTMLElement | undefined {
  const items = snapshot.facts.map((fact) => element('span', { 'data-fact': fact.kind, dir: 'auto' }, fact.text));
  if (snapshot.original !== undefined) {
    const link = linkElement(snapshot.original.link, snapshot.original.host, strings);
    link.append(strings.openOriginal);
    items.push(element('span', { class: 'original', lang: interfaceLanguage() }, link));
  }
  if (items.length === 0) {
    return undefined;
  }
  return element('p', { class: 'facts' }, ...items.flatMap((item, index) => (index === 0 ? [item] : [' · ', item])));
}

function problems({ snapshot, strings }: Drawing): HTMLElement | undefined {
  if (snapshot.problems.length === 0) {
    return undefined;
  }
  const items = snapshot.problems.map((problem) => element('li', {}, problem.message));
  const summary = element(
    'summary',
    {},
    `${strings.problems} `,
    element('span', { class: 'count' }, String(items.length)),
  );
  return element(
    'details',
    { class: 'problems', open: true, lang: interfaceLanguage() },
    summary,
    element('ul', {}, ...items),
  );
}

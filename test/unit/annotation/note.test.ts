import assert from 'node:assert/strict';
import type { Annotation } from '../../../src/core/annotation/annotation';
import { changeNote, createNote, isNote, noteOf, type NoteChange } from '../../../src/core/annotation/note';
import { readClipping } from '../../../src/core/session';

const { article } = readClipping('<p>港務局長今天表示，復航後每天兩班，票價不變。</p>');
const options = { id: 'urn:uuid:1', created: '2026-03-14T00:00:00Z', creator: '林' };
const make = (change: NoteChange): Annotation =>
  createNote(article, { kind: 'words', range: { start: 9, end: 17 } }, change, options);

describe('A note', () => {
  it('is read as it was written', () => {
    const written = { label: 'fact', comment: '**查證**', gloss: 'service resumes', tags: ['票價', '渡輪'] };
    const { label, comment, gloss, tags, quote, about, created, modified, creator } = noteOf(make(written));
    assert.deepEqual({ label, comment, gloss, tags }, written);
    assert.deepEqual(
      { quote, about, created, modified, creator },
      {
        quote: article.text.slice(9, 17),
        about: 'text',
        created: options.created,
        modified: options.created,
        creator: '林',
      },
    );
  });

  it('has the motivation of what it says', () => {
    const motivations = [{ label: 'fact' }, { comment: '註' }, { gloss: '釋' }, { tags: ['詞'] }].map(
      (change) => make(change).motivation,
    );
    assert.deepEqual(motivations, ['highlighting', 'commenting', 'describing', 'tagging']);
  });

  it('keeps each tag once and no empty one', () => {
    assert.deepEqual(noteOf(make({ tags: ['票價', ' ', '票價 '] })).tags, ['票價']);
  });

  it('of another program shows its text, whatever form it has', () => {
    const bodies = [{ bodyValue: '說明' }, { body: '說明' }, { body: [{ type: 'TextualBody', value: '說明' }] }];
    for (const body of bodies) assert.equal(noteOf({ id: 'a', type: 'Annotation', ...body }).comment, '說明');
    assert.equal(noteOf({ id: 'a', type: 'Annotation', body: 'https://harbor.example/body' }).comment, '');
  });

  it('is no decision about roles or readings', () => {
    assert.equal(isNote({ id: 'a', motivation: 'classifying' }), false);
    assert.equal(isNote({ id: 'a', motivation: ['editing'] }), false);
    assert.equal(isNote(make({})), true);
  });
});

describe('changeNote', () => {
  it('changes what is given and leaves the rest', () => {
    const changed = changeNote(make({ label: 'fact', comment: '一', tags: ['甲'] }), { comment: '二' }, 'later');
    const { label, comment, tags, modified } = noteOf(changed);
    assert.deepEqual(
      { label, comment, tags, modified },
      { label: 'fact', comment: '二', tags: ['甲'], modified: 'later' },
    );
  });

  it('takes a label away', () => {
    assert.equal(noteOf(changeNote(make({ label: 'fact' }), { label: null }, 'later')).label, undefined);
  });

  it('leaves bodies and properties that it does not know', () => {
    const image = { type: 'Image', id: 'https://harbor.example/a.png' };
    const assessed = { type: 'TextualBody', purpose: 'assessing', value: '5' };
    const foreign: Annotation = {
      ...make({ comment: '一' }),
      'ex:x': 1,
      body: [image, { type: 'TextualBody', value: '一' }, assessed],
    };
    const changed = changeNote(foreign, { comment: '二' }, 'later');
    assert.equal(changed['ex:x'], 1);
    assert.deepEqual(changed.body, [
      image,
      { type: 'TextualBody', purpose: 'commenting', format: 'text/markdown', value: '二' },
      assessed,
    ]);
  });

  it('leaves the motivation that another program gave', () => {
    assert.equal(
      changeNote({ ...make({}), motivation: 'questioning' }, { comment: '二' }, 'later').motivation,
      'questioning',
    );
  });
});

import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { OutlineItem } from '../../../src/host/views/outlineNodes';
import { eventually, openReader, testApi } from './support/api';
import { exists, readText, workspaceFolder, writeFile } from './support/files';
import { leaveQuestion, pick } from './support/questions';
import { clippingOf, closeUnsaved, keyOf, withSetting } from './support/references';
import { sidecar } from './support/views';

const { executeCommand } = vscode.commands;
const { clipboard } = vscode.env;

describe('References', () => {
  afterEach(closeUnsaved);

  describe('that are copied', () => {
    it('are in the format that was chosen last, without a question', async () => {
      const uri = await writeFile('a.md', clippingOf('copyone'));
      await executeCommand('jianbao.copyReferences', uri, undefined, 'gbt7714-2025', '');
      assert.match(await clipboard.readText(), /渡輪復航\[EB\/OL\]/);
      await executeCommand('jianbao.copyReferences', uri, undefined, 'biblatex', '');
      assert.ok((await clipboard.readText()).startsWith(`@online{${keyOf('copyone')},`));
      await clipboard.writeText('');
      await executeCommand('jianbao.copyReference', uri);
      assert.ok((await clipboard.readText()).startsWith('@online{'));
    });

    it('give the day on which they were read, as the person said, until it says otherwise', async () => {
      const uri = await writeFile('b.md', clippingOf('copytwo'));
      await executeCommand('jianbao.copyReferences', uri, undefined, 'gbt7714-2025', '2026-04-01');
      assert.match(await clipboard.readText(), /\[2026-04-01\]/);
      await executeCommand('jianbao.copyReference', uri);
      assert.match(await clipboard.readText(), /\[2026-04-01\]/);
      await executeCommand('jianbao.copyReferences', uri, undefined, 'gbt7714-2025', '');
      assert.doesNotMatch(await clipboard.readText(), /\[2026-04-01\]/);
    });

    it('keep the day that the clipping’s own correction names', async () => {
      const uri = await writeFile('c.md', clippingOf('copythree'));
      await executeCommand('jianbao.editReferenceField', uri, 'accessed', '2026-05-02');
      await executeCommand('jianbao.copyReferences', uri, undefined, 'gbt7714-2025', '2026-04-01');
      assert.match(await clipboard.readText(), /\[2026-05-02\]/);
      await executeCommand('jianbao.copyReferences', uri, undefined, 'gbt7714-2025', '');
      assert.match(await clipboard.readText(), /\[2026-05-02\]/);
    });

    it('are in the format that the settings fix', async () => {
      const uri = await writeFile('d.md', clippingOf('copyfour'));
      await withSetting('references.format', 'ris', async () => {
        await executeCommand('jianbao.copyReference', uri);
        assert.match(await clipboard.readText(), /^TY {2}- /);
      });
    });

    it('give Chinese titles in pinyin where the settings ask for it', async () => {
      const uri = await writeFile('e.md', clippingOf('copyfive'));
      await withSetting('references.romanize', true, async () => {
        await executeCommand('jianbao.copyReferences', uri, undefined, 'chicago', '');
        assert.match(await clipboard.readText(), /“Dulun .+” 渡輪復航/);
      });
    });
  });

  describe('in a bibliography', () => {
    const others = '@book{other2001,\n  title = {An Invented Harbour},\n}\n';

    it('are added once: a second time nothing changes', async () => {
      const clipping = await writeFile('a.md', clippingOf('bibone'));
      const bibliography = await writeFile('refs.bib', others);
      await executeCommand('jianbao.appendToBibliography', clipping, undefined, bibliography);
      const first = await readText(bibliography);
      assert.ok(first.startsWith(others));
      assert.equal(first.split(`{${keyOf('bibone')},`).length, 2);
      const { mtime } = await vscode.workspace.fs.stat(bibliography);
      await executeCommand('jianbao.appendToBibliography', clipping, undefined, bibliography);
      assert.equal(await readText(bibliography), first);
      assert.equal((await vscode.workspace.fs.stat(bibliography)).mtime, mtime);
    });

    it('of a CSL-JSON file are added once, too', async () => {
      const clipping = await writeFile('a.md', clippingOf('bibtwo'));
      const bibliography = vscode.Uri.joinPath(clipping, '..', 'refs.json');
      await executeCommand('jianbao.appendToBibliography', clipping, undefined, bibliography);
      const first = await readText(bibliography);
      const items = JSON.parse(first) as readonly { readonly id: string }[];
      assert.deepEqual(
        items.map(({ id }) => id),
        [keyOf('bibtwo')],
      );
      await executeCommand('jianbao.appendToBibliography', clipping, undefined, bibliography);
      assert.equal(await readText(bibliography), first);
    });

    it('are an edit that can be undone', async () => {
      const clipping = await writeFile('a.md', clippingOf('bibthree'));
      const bibliography = await writeFile('refs.bib', others);
      const { document } = await vscode.window.showTextDocument(bibliography);
      await executeCommand('jianbao.appendToBibliography', clipping, undefined, bibliography);
      assert.ok(document.getText().includes(keyOf('bibthree')));
      await executeCommand('undo');
      assert.equal(document.getText(), others);
    });

    it('go into the unsaved text of an open file, which stays unsaved', async () => {
      const clipping = await writeFile('a.md', clippingOf('bibfour'));
      const bibliography = await writeFile('refs.bib', others);
      const editor = await vscode.window.showTextDocument(bibliography);
      await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), '% mine\n'));
      await executeCommand('jianbao.appendToBibliography', clipping, undefined, bibliography);
      assert.ok(editor.document.isDirty);
      assert.ok(editor.document.getText().startsWith(`% mine\n${others}`));
      assert.ok(editor.document.getText().includes(keyOf('bibfour')));
      assert.equal(await readText(bibliography), others);
    });

    it('never touch a damaged file', async () => {
      const clipping = await writeFile('a.md', clippingOf('bibfive'));
      const damaged = '@book{other2001,\n  title = {An Invented Harbour\n';
      const bibliography = await writeFile('refs.bib', damaged);
      await executeCommand('jianbao.appendToBibliography', clipping, undefined, bibliography);
      assert.equal(await readText(bibliography), damaged);
    });

    it('go to the file that the settings name, which is made', async () => {
      const clipping = await writeFile('a.md', clippingOf('bibsix'));
      const path = `${clipping.path.split('/').at(-2) ?? ''}/own.bib`;
      await withSetting('references.bibliography', path, async () => {
        await executeCommand('jianbao.appendToBibliography', clipping);
        const text = await readText(vscode.Uri.joinPath(workspaceFolder(), path));
        assert.ok(text.startsWith(`@online{${keyOf('bibsix')},`));
      });
    });

    it('ask for the file where none is named', async () => {
      const clipping = await writeFile('a.md', clippingOf('bibseven'));
      await leaveQuestion(executeCommand('jianbao.appendToBibliography', clipping));
    });
  });

  describe('that are corrected', () => {
    it('are saved at once where no reader is open, and taken back', async () => {
      const uri = await writeFile('a.md', clippingOf('fieldone'));
      await executeCommand('jianbao.editReferenceField', uri, 'author', '李明');
      assert.ok((await readText(sidecar(uri))).includes('李明'));
      await executeCommand('jianbao.copyReferences', uri, undefined, 'gbt7714-2025', '');
      assert.ok((await clipboard.readText()).startsWith('李明. '));
      await executeCommand('jianbao.editReferenceField', uri, 'author', null);
      assert.equal(await exists(sidecar(uri)), false);
    });

    it('are an edit of the open reader, which can be undone', async () => {
      const uri = await writeFile('b.md', clippingOf('fieldtwo'));
      await openReader(uri);
      await executeCommand('jianbao.editReferenceField', uri, 'place', '臺南');
      assert.equal(await exists(sidecar(uri)), false);
      const place = async (): Promise<string | undefined> => (await fields()).find(isField('place'))?.symbol.label;
      await executeCommand('jianbao.outline.focus');
      await eventually('the outline has it', async () => (await place()) === '臺南');
      await vscode.commands.executeCommand('workbench.action.focusActiveEditorGroup');
      await executeCommand('undo');
      await eventually('taken back', async () => (await place()) === '');
    });

    it('take no day that the calendar does not have', async () => {
      const uri = await writeFile('c.md', clippingOf('fieldthree'));
      await executeCommand('jianbao.editReferenceField', uri, 'issued', '2026-02-30');
      assert.equal(await exists(sidecar(uri)), false);
    });

    it('offer what was read, and nothing else is asked', async () => {
      const uri = await writeFile('d.md', clippingOf('fieldfour'));
      const running = executeCommand('jianbao.editReferenceField', uri, 'title');
      await leaveQuestion(running);
      assert.equal(await exists(sidecar(uri)), false);
    });

    it('stay as they are when an empty answer says nothing new', async () => {
      const uri = await writeFile('e.md', clippingOf('fieldfive'));
      const running = executeCommand('jianbao.editReferenceField', uri, 'translator');
      await pick();
      await running;
      assert.equal(await exists(sidecar(uri)), false);
    });
  });

  describe('in the Outline', () => {
    it('show each field with where it was read, and mark what is missing', async () => {
      const uri = await writeFile('a.md', clippingOf('outlineone').replace(/^title:.*\n/m, 'title: "別的題目"\n'));
      await executeCommand('jianbao.outline.focus');
      await openReader(uri);
      await eventually('the outline follows', async () => {
        return (await testApi()).outline().some(({ clipping }) => clipping.toString() === uri.toString());
      });
      const all = await fields();
      const title = all.find(isField('title'))?.symbol;
      assert.equal(title?.state, 'disagreeing');
      assert.equal(all.find(isField('title'))?.children.length, 1);
      const issued = all.find(isField('issued'))?.symbol;
      assert.equal(issued?.label, '2026-03-14');
      assert.ok(issued.origins?.length);
      const translator = all.find(isField('translator'))?.symbol;
      assert.deepEqual([translator?.state, translator?.needed], ['missing', false]);
    });
  });
});

async function fields(): Promise<readonly OutlineItem[]> {
  return (await testApi()).outline().find(({ group }) => group === 'reference')?.children ?? [];
}

const isField =
  (name: string) =>
  ({ symbol }: OutlineItem): boolean =>
    symbol.field === name;

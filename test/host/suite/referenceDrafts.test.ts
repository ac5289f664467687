import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually, openReader, testApi } from './support/api';
import { writeFile } from './support/files';
import { leaveQuestion } from './support/questions';
import { clippingOf, closeUnsaved, keyOf, withSetting } from './support/references';

const { executeCommand } = vscode.commands;

describe('References in a draft', () => {
  afterEach(closeUnsaved);

  describe('of clippings', () => {
    it('are inserted by their key, several in one pair of brackets', async () => {
      const [first, second] = [
        await writeFile('a.md', clippingOf('draftone')),
        await writeFile('b.md', clippingOf('drafttwo')),
      ];
      const { document } = await openDraft('復航在即 ');
      await executeCommand('jianbao.insertReferenceAs', first, undefined, 'key');
      await executeCommand('jianbao.insertReference', second);
      assert.equal(document.getText(), `復航在即 [@${keyOf('draftone')}; @${keyOf('drafttwo')}]`);
    });

    it('are inserted as a footnote, whose text stands once at the end', async () => {
      const uri = await writeFile('a.md', clippingOf('draftthree'));
      const { document } = await openDraft('復航在即。');
      await executeCommand('jianbao.insertReferenceAs', uri, undefined, 'footnote', '');
      await executeCommand('jianbao.insertReferenceAs', uri, undefined, 'footnote', '');
      const mark = `[^${keyOf('draftthree')}]`;
      const [text, , note, ...rest] = document.getText().split('\n');
      assert.equal(text, `復航在即。${mark}${mark}`);
      assert.ok(note?.startsWith(`${mark}: `));
      assert.match(note ?? '', /渡輪復航/);
      assert.deepEqual(rest, ['']);
    });

    it('are inserted as LaTeX cites', async () => {
      const uri = await writeFile('a.md', clippingOf('draftfour'));
      const { document } = await openDraft('復航在即', 'paper.tex');
      await executeCommand('jianbao.insertReferenceAs', uri, undefined, 'key');
      await executeCommand('jianbao.insertReferenceAs', uri, undefined, 'footnote', '');
      assert.match(
        document.getText(),
        new RegExp(
          `^復航在即\\\\cite\\{${keyOf('draftfour')}\\}\\\\footnote\\{.*渡輪復航.*\\\\url\\{https://www\\.draftfour`,
        ),
      );
    });

    it('have the key that the bibliography gives them', async () => {
      const uri = await writeFile('a.md', clippingOf('draftfive'));
      const rival = `@online{${keyOf('draftfive')},\n  title = {{Other}},\n  url = {https://www.draftfive.example/other},\n}\n`;
      const bibliography = await writeFile('refs.bib', rival);
      const path = vscode.workspace.asRelativePath(bibliography, false);
      await withSetting('references.bibliography', path, async () => {
        await executeCommand('jianbao.appendToBibliography', uri);
        const { document } = await openDraft('');
        await executeCommand('jianbao.insertReferenceAs', uri, undefined, 'key');
        assert.equal(document.getText(), `[@${keyOf('draftfive')}a]`);
      });
    });

    it('are asked for in the Library where no clipping is active', async () => {
      await openDraft('');
      await leaveQuestion(executeCommand('jianbao.insertReference'));
    });

    it('are preceded by quoted words with their speaker and the way back', async () => {
      const uri = await writeFile('a.md', clippingOf('draftsix'));
      const { document } = await openDraft('引用：\n');
      await openReader(uri);
      await executeCommand('jianbao.citations.focus');
      const start = await articleOffset(uri, '「渡輪將於週五復航」');
      await executeCommand('jianbao.insertQuotation', uri, { start, end: start + 10 });
      assert.match(
        document.getText(),
        /^引用：\n\n> 「渡輪將於週五復航」\n>\n> — .*李明.*\n>\n> .*渡輪復航.*\(<\.\.\/[\w-]+\/a\.md#L\d+>\)\n/,
      );
    });
  });

  describe('of what a draft cites', () => {
    it('are found by key, footnote and link, and put under their heading; again in the same place', async () => {
      const names = ['listone', 'listtwo', 'listthree'] as const;
      const uris = await Promise.all(names.map((site) => writeFile(`${site}.md`, clippingOf(site, `標題${site}`))));
      await executeCommand('jianbao.refreshLibrary');
      await eventually('the library knows them', async () => {
        const titles = (await (await testApi()).library.entries()).map(({ title }) => title);
        return names.every((site) => titles.includes(`標題${site}`));
      });
      const draft = `如 [@${keyOf('listtwo')}] 與[報導](../${uris[0]?.path.split('/').slice(-2).join('/')})，另見[^${keyOf('listthree')}]、[@nobody2020]。\n\n## 參考文獻\n\n手寫的一條。\n`;
      const { document } = await openDraft(draft);
      await executeCommand('jianbao.bibliography', 'draft', undefined, 'gbt7714-2025', 'draft', '');
      const listed = document.getText();
      assert.ok(listed.includes('手寫的一條。'));
      const order = names.map((site) => listed.indexOf(`標題${site}[EB/OL]`));
      assert.ok(
        order.every((at) => at > listed.indexOf('## 參考文獻') && at < listed.indexOf('手寫')),
        listed,
      );
      assert.ok((order[1] ?? 0) < (order[0] ?? 0), 'in the order of the draft');
      await executeCommand('jianbao.bibliography', 'draft', undefined, 'gbt7714-2025', 'draft', '');
      assert.equal(document.getText(), listed);
    });

    it('are listed in a new document, those of a folder too', async () => {
      const uri = await writeFile('folder.md', clippingOf('listfour'));
      await executeCommand('jianbao.bibliography', vscode.Uri.joinPath(uri, '..'), undefined, 'biblatex');
      const { document } = await eventually('opened', () => vscode.window.activeTextEditor);
      assert.ok(document.isUntitled);
      assert.ok(document.getText().startsWith(`@online{${keyOf('listfour')},`));
    });
  });
});

async function openDraft(text: string, name = 'draft.md'): Promise<vscode.TextEditor> {
  const editor = await vscode.window.showTextDocument(await writeFile(name, text));
  const end = editor.document.lineAt(editor.document.lineCount - 1).range.end;
  editor.selection = new vscode.Selection(end, end);
  return editor;
}

/** Where words stand in the article of an open reader, found through the citations of the view. */
async function articleOffset(uri: vscode.Uri, words: string): Promise<number> {
  return eventually('the view lists the quotation', async () => {
    const all = (await (await testApi()).citations.lines()).flatMap((one) => [one, ...one.children]);
    const found = all.flatMap(({ node }) => (node.kind === 'citation' ? [node] : []));
    return found.find((line) => line.words === words && line.uri.path === uri.path)?.unit.start;
  });
}

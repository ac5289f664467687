import assert from 'node:assert/strict';
import { AxeBuilder } from '@axe-core/playwright';
import { themes } from '../support/themes';
import { openTerms, row } from './support/openTerms';
import type { TermsHandle } from './support/openTerms';

const three = [
  row(2, '蒲亭', '普京', { views: 'hans', note: 'Putin' }),
  row(3, '布林肯', ''),
  row(5, '台', '臺', { views: 'hant' }),
];

async function openThree(): Promise<TermsHandle> {
  const terms = await openTerms();
  await terms.show(three);
  return terms;
}

describe('The table of terms', () => {
  it('says that it is ready, and shows what it is sent', async () => {
    const terms = await openThree();
    assert.deepEqual(await terms.sent(), [{ type: 'ready' }]);
    assert.equal(await terms.field('Words', 1).inputValue(), '蒲亭');
    assert.equal(await terms.field('Shown as', 1).inputValue(), '普京');
    assert.equal(await terms.field('Views', 3).inputValue(), 'hant');
    assert.equal(await terms.field('Note', 1).inputValue(), 'Putin');
    assert.equal(await terms.page.getByText('3 terms').count(), 1);
    assert.deepEqual(terms.errors, []);
  });

  it('shows which words are protected', async () => {
    const terms = await openThree();
    assert.equal(await terms.field('Shown as', 2).getAttribute('placeholder'), 'stays as it is');
    assert.equal(await terms.field('Shown as', 1).getAttribute('placeholder'), '');
  });

  it('tells what is wrong below the row, and at its words', async () => {
    const terms = await openTerms();
    await terms.show([row(0, '甲', '乙', { views: 'hant-mo', problems: ['“hant-mo” is no view.'] })]);
    const words = terms.field('Words', 1);
    assert.equal(await words.getAttribute('aria-invalid'), 'true');
    assert.equal(await terms.page.getByText('“hant-mo” is no view.').isVisible(), true);
    assert.equal(await terms.field('Views', 1).inputValue(), 'hant-mo');
    await terms.show([row(0, '甲', '乙')]);
    assert.equal(await words.getAttribute('aria-invalid'), null);
    assert.equal(await terms.field('Views', 1).inputValue(), '');
  });

  it('says what to do when there is no term', async () => {
    const terms = await openTerms();
    await terms.show([]);
    assert.equal(await terms.page.getByText('This dictionary has no terms yet.').isVisible(), true);
  });

  it('writes a cell when it is left', async () => {
    const terms = await openThree();
    await terms.field('Shown as', 1).fill('普亭');
    await terms.page.keyboard.press('Tab');
    assert.deepEqual(await terms.edits(), [{ kind: 'write', line: 2, column: 'to', value: '普亭' }]);
    assert.equal(await terms.focused(), 'Views, term 1');
  });

  it('writes the choice of views at once', async () => {
    const terms = await openThree();
    await terms.field('Views', 2).selectOption('hant-hk');
    assert.deepEqual(await terms.edits(), [{ kind: 'write', line: 3, column: 'views', value: 'hant-hk' }]);
  });

  it('sends one act at a time, the next with the version that the one before made', async () => {
    const terms = await openThree();
    await terms.field('Note', 1).fill('一');
    await terms.field('Note', 2).fill('二');
    await terms.page.keyboard.press('Tab');
    assert.equal((await terms.edits()).length, 1);
    await terms.show([{ ...row(2, '蒲亭', '普京'), views: 'hans', note: '一' }, ...three.slice(1)]);
    const sent = (await terms.sent()).filter((message) => message.type === 'edit');
    assert.deepEqual(
      sent.map(({ version, edit }) => [version, edit]),
      [
        [1, { kind: 'write', line: 2, column: 'note', value: '一' }],
        [2, { kind: 'write', line: 3, column: 'note', value: '二' }],
      ],
    );
  });

  it('adds a term from the first row, which is empty then', async () => {
    const terms = await openThree();
    await terms.draft('Words').fill('川普');
    await terms.draft('Shown as').fill('特朗普');
    await terms.draft('Views').selectOption('hans');
    await terms.page.keyboard.press('Tab');
    await terms.draft('Note').press('Enter');
    const term = { from: '川普', to: '特朗普', views: 'hans', note: '' };
    assert.deepEqual(await terms.edits(), [{ kind: 'add', term }]);
    await terms.show([...three, row(6, '川普', '特朗普', { views: 'hans' })]);
    assert.equal(await terms.draft('Words').inputValue(), '');
    assert.equal(await terms.focused(), 'Words, new term');
  });

  it('keeps a new term that was refused, and says why', async () => {
    const terms = await openThree();
    await terms.draft('Words').fill('#');
    await terms.draft('Words').press('Enter');
    await terms.post({ type: 'refused', message: 'A term cannot start with #.' });
    await terms.show(three);
    assert.equal(await terms.draft('Words').inputValue(), '#');
    assert.equal(await terms.page.getByRole('alert').textContent(), 'A term cannot start with #.');
  });

  it('deletes a row and stays at its place', async () => {
    const terms = await openThree();
    await terms.page.getByRole('button', { name: 'Delete term 2' }).click();
    assert.deepEqual(await terms.edits(), [{ kind: 'remove', line: 3 }]);
    await terms.show([three[0], three[2]].flatMap((each) => each ?? []));
    assert.equal(await terms.focused(), 'Delete term 2');
    assert.equal(await terms.field('Words', 2).inputValue(), '台');
  });

  it('shows what the filter finds in any column, and keeps the filter', async () => {
    const terms = await openThree();
    const filter = terms.page.getByLabel('Filter terms');
    for (const [sought, found] of [
      ['putin', '蒲亭'],
      ['臺', '台'],
      ['Traditional', '台'],
    ] as const) {
      await filter.fill(sought);
      assert.equal(await terms.page.getByText('1 of 3 terms').count(), 1);
      assert.equal(await terms.field('Words', 1).inputValue(), found);
    }
    await filter.fill('nothing');
    assert.equal(await terms.page.getByText('No term matches the filter.').isVisible(), true);
    await terms.page.reload();
    assert.equal(await filter.inputValue(), 'nothing');
  });

  it('draws a large dictionary in parts', async () => {
    const terms = await openTerms();
    await terms.show(Array.from({ length: 700 }, (_, line) => row(line, `詞${line}`, '字')));
    assert.equal(await terms.page.locator('tbody.term').count(), 300);
    await terms.page.getByRole('button', { name: 'Show 400 more' }).click();
    assert.equal(await terms.page.locator('tbody.term').count(), 600);
  });

  it('changes nothing where nothing may be written', async () => {
    const terms = await openTerms();
    await terms.show(three, { readOnly: true });
    assert.equal(await terms.field('Words', 1).getAttribute('readonly'), '');
    assert.equal(await terms.field('Views', 1).isDisabled(), true);
    assert.equal(await terms.draft('Words').isVisible(), false);
    assert.equal(await terms.page.getByRole('button', { name: /Delete/ }).count(), 0);
  });

  it('asks for the text', async () => {
    const terms = await openThree();
    await terms.page.getByRole('button', { name: 'As Text' }).click();
    assert.deepEqual((await terms.sent()).at(-1), { type: 'openText' });
  });

  it('shows markup as text', async () => {
    const terms = await openTerms();
    await terms.show([row(0, '<img src=x onerror=alert(1)>', '', { problems: ['<b>bold</b>'] })]);
    assert.equal(await terms.page.locator('img, b').count(), 0);
    assert.equal(await terms.page.getByText('<b>bold</b>').count(), 1);
  });
});

describe('The keyboard in the table of terms', () => {
  it('goes to the next row with Enter and down, back with Shift and up', async () => {
    const terms = await openThree();
    await terms.field('Note', 1).focus();
    const path: string[] = [];
    for (const key of ['Enter', 'ArrowDown', 'ArrowDown', 'ArrowUp', 'Shift+Enter']) {
      await terms.page.keyboard.press(key);
      path.push(await terms.focused());
    }
    assert.deepEqual(path, ['Note, term 2', 'Note, term 3', 'Note, term 3', 'Note, term 2', 'Note, term 1']);
    assert.deepEqual(await terms.edits(), []);
  });

  it('writes with Enter', async () => {
    const terms = await openThree();
    await terms.field('Words', 3).fill('台灣');
    await terms.page.keyboard.press('Enter');
    assert.deepEqual(await terms.edits(), [{ kind: 'write', line: 5, column: 'from', value: '台灣' }]);
  });

  it('takes back what was typed with Escape', async () => {
    const terms = await openThree();
    const field = terms.field('Words', 1);
    await field.fill('別');
    await terms.page.keyboard.press('Escape');
    assert.equal(await field.inputValue(), '蒲亭');
    await terms.page.keyboard.press('Tab');
    assert.deepEqual(await terms.edits(), []);
  });

  it('keeps its place and what is being typed when the dictionary changes elsewhere', async () => {
    const terms = await openThree();
    await terms.field('Note', 2).focus();
    await terms.page.keyboard.type('想');
    await terms.show([row(1, '新', '舊'), ...three.map((each) => ({ ...each, line: each.line + 1 }))]);
    assert.equal(await terms.focused(), 'Note, term 3');
    assert.equal(await terms.field('Note', 3).inputValue(), '想');
    await terms.page.keyboard.press('Enter');
    assert.deepEqual(await terms.edits(), [{ kind: 'write', line: 4, column: 'note', value: '想' }]);
  });
});

describe('axe finds nothing to object to in the table of terms', () => {
  const withProblem = [...three, row(6, '甲', '乙', { problems: ['Line 1 has “甲” already.'] })];

  async function assertAccessible(terms: TermsHandle): Promise<void> {
    const { violations } = await new AxeBuilder({ page: terms.page }).analyze();
    assert.deepEqual(
      violations.flatMap(({ id, nodes }) =>
        nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
      ),
      [],
    );
  }

  for (const { name: theme } of themes) {
    it(`in ${theme}`, async () => {
      const terms = await openTerms({ theme });
      await terms.show(withProblem);
      await terms.post({ type: 'refused', message: 'The dictionary has just changed.' });
      await assertAccessible(terms);
    });
  }

  it('in a narrow pane, which holds everything', async () => {
    const terms = await openTerms({ width: 320 });
    await terms.show(withProblem);
    await assertAccessible(terms);
    assert.ok((await terms.page.evaluate(() => document.documentElement.scrollWidth)) <= 320);
    assert.equal((await terms.page.getByRole('row').count()) > 4, true);
  });

  it('when it is empty', async () => {
    const terms = await openTerms();
    await terms.show([]);
    await assertAccessible(terms);
  });
});

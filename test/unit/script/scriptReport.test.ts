import assert from 'node:assert/strict';
import { reportScripts } from '../../../src/core/script/scriptReport';
import { readBody } from '../../support/reading';

const hant = `<p>${'港務局說，停航兩年的渡輪將在四月試航。'.repeat(5)}</p>`;
const hans = `<p>${'港务局说，停航两年的轮渡将在四月试航。'.repeat(5)}</p>`;

function foreignIn(body: string): readonly (readonly [string, string])[] {
  const article = readBody(body);
  return reportScripts(article).foreign.map(({ block, script }) => [
    script,
    article.text.slice(block.start, block.start + 3),
  ]);
}

describe('A report on scripts', () => {
  it('says what the whole is and how many characters tell', () => {
    const { script, counts, foreign } = reportScripts(readBody(hant));
    assert.equal(script, 'hant');
    assert.equal(counts.hans, 0);
    assert.ok(counts.hant > 30);
    assert.deepEqual(foreign, []);
  });

  it('lists the blocks that are in another script, in reading order', () => {
    assert.deepEqual(foreignIn(`${hant}${hant}<p>关闭两岸</p><p>${'關係'.repeat(8)}${'时间'.repeat(8)}</p>`), [
      ['hans', '关闭两'],
      ['mixed', '關係關'],
    ]);
  });

  it('takes the script that prevails in a mixed article for the main one', () => {
    assert.deepEqual(foreignIn(`${hant}${hant}${hans}`), [['hans', '港务局']]);
  });

  it('passes over a slip in a block, and furniture', () => {
    const related =
      '<div class="related"><div>延伸阅读</div><ul><li><a href="https://a.example/1">他们说话</a></li></ul></div>';
    assert.deepEqual(foreignIn(`${hant}<p>這個關係很難說清楚，关</p>${related}`), []);
  });

  it('says nothing of an article that is not Chinese', () => {
    const { script, foreign } = reportScripts(
      readBody('<p>The ferry is back.</p>', { title: 'Ferry', author: 'News' }),
    );
    assert.deepEqual({ script, foreign }, { script: 'none', foreign: [] });
  });
});

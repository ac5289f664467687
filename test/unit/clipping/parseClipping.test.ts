import assert from 'node:assert/strict';
import type { Clipping } from '../../../src/core/clipping/clipping';
import { parseClipping } from '../../../src/core/clipping/parseClipping';

const frontMatter = `---
layout: post
title: "南灣渡輪四月試航"
date: 2026-03-14T03:20:00.000Z
author: 南灣日報
from: https://nanwan.example/news/1.html
tags: [ 南灣日報 ]
comments: True
categories: [ 南灣日報 ]
---
`;
const epoch = '<!--1773458400000-->\n';
const link = '[南灣渡輪四月試航](https://nanwan.example/news/1.html)\n------\n';
const body = '\n<div>\n<p>渡輪停航兩年。</p>\n</div>\n';

function bodyOf({ source, body: range }: Clipping): string {
  return source.slice(range.start, range.end).trim();
}

function codesOf({ problems }: Clipping): readonly string[] {
  return problems.map(({ code }) => code);
}

describe('parseClipping', () => {
  describe('tells the shape of', () => {
    const shapes: Readonly<Record<string, readonly [string, string]>> = {
      'a post with epoch and comments field': ['post', frontMatter + epoch + link + body],
      'a post without epoch': ['post', frontMatter + link + body],
      'an item without front matter': ['linked', epoch + link + body],
      'an item with neither front matter nor epoch': [
        'linked',
        `${link}日期：Thu, 02 Jul 2020 06:28:54 +0000\n${body}`,
      ],
      'a scraped page under front matter': ['page', `${frontMatter}\n<article>\n <p>\n  渡輪\n </p>\n</article>\n`],
      'front matter with nothing below': ['front-matter', frontMatter],
      'a saved page': ['saved-page', '<!DOCTYPE html>\n<html><head></head><body>渡輪</body></html>'],
      'a saved page under the browser’s comment': [
        'saved-page',
        '<!-- saved from url=(0020)https://a.example/ -->\n<html>',
      ],
    };
    for (const [name, [shape, source]] of Object.entries(shapes)) {
      it(name, () => assert.equal(parseClipping(source).shape, shape));
    }
  });

  describe('a post', () => {
    const clipping = parseClipping(frontMatter + epoch + link + body);

    it('has its fields in order, decoded, each with its place in the file', () => {
      const fields = clipping.frontMatter?.fields;
      assert.deepEqual(
        [...(fields?.keys() ?? [])],
        ['layout', 'title', 'date', 'author', 'from', 'tags', 'comments', 'categories'],
      );
      for (const key of ['title', 'date', 'author', 'from']) {
        const field = fields?.get(key);
        assert.equal(clipping.source.slice(field?.source.start, field?.source.end), field?.value);
      }
    });

    it('has its lists with the place of each item', () => {
      const [tag] = clipping.frontMatter?.lists.get('tags') ?? [];
      assert.equal(tag?.value, '南灣日報');
      assert.equal(clipping.source.slice(tag.source.start, tag.source.end), '南灣日報');
    });

    it('has its epoch in milliseconds', () => {
      assert.equal(clipping.epoch?.milliseconds, 1_773_458_400_000);
      assert.equal(clipping.source.slice(clipping.epoch.source.start, clipping.epoch.source.end), epoch.trim());
    });

    it('has its link line without brackets', () => {
      assert.equal(clipping.linkLine?.title.value, '南灣渡輪四月試航');
      assert.equal(clipping.linkLine.url.value, 'https://nanwan.example/news/1.html');
    });

    it('keeps everything below the rule as its body', () => {
      assert.equal(bodyOf(clipping), body.trim());
      assert.equal(clipping.body.end, clipping.source.length);
    });

    it('has no problems', () => assert.deepEqual(clipping.problems, []));
  });

  describe('the link line', () => {
    const linkOf = (line: string): readonly (string | undefined)[] => {
      const { linkLine } = parseClipping(`${line}\n------\n\n<p>渡輪</p>`);
      return [linkLine?.title.value, linkLine?.url.value];
    };

    it('may hold brackets in the title', () => {
      assert.deepEqual(linkOf('[[國際] 渡輪 [影]](https://a.example/1)'), ['[國際] 渡輪 [影]', 'https://a.example/1']);
    });

    it('may hold what looks like a link in the title', () => {
      assert.deepEqual(linkOf('[見[此](x)](https://a.example/1)'), ['見[此](x)', 'https://a.example/1']);
    });

    it('may run over lines', () => {
      assert.deepEqual(linkOf('[渡輪\n復航](https://a.example/1)'), ['渡輪 復航', 'https://a.example/1']);
    });

    it('has entities decoded in title and address', () => {
      assert.deepEqual(linkOf('[A &amp; B](https://a.example/?b=1&amp;c=2)'), ['A & B', 'https://a.example/?b=1&c=2']);
    });

    it('is none without a rule below it', () => {
      const { linkLine, body: range, source } = parseClipping('[渡輪](https://a.example/1)\n\n<p>渡輪</p>');
      assert.equal(linkLine, undefined);
      assert.equal(source.slice(range.start, range.start + 4), '[渡輪]');
    });
  });

  describe('a quoted title', () => {
    const titleOf = (written: string): string | undefined =>
      parseClipping(`---\ntitle: ${written}\nfrom: https://a.example\n---\n`).frontMatter?.fields.get('title')?.value;

    it('may run over several lines', () => assert.equal(titleOf('"渡輪\n復航"'), '渡輪 復航'));
    it('may hold escaped quotes', () => assert.equal(titleOf('"\\"渡輪\\"復航"'), '"渡輪"復航'));
    it('may hold bare quotes', () => assert.equal(titleOf('"說"復航"的人"'), '說"復航"的人'));
    it('may hold an escaped backslash', () => assert.equal(titleOf('"a\\\\b"'), 'a\\b'));
    it('may be in single quotes', () => assert.equal(titleOf("'it''s back'"), "it's back"));
    it('has entities decoded', () =>
      assert.equal(titleOf('"A &amp; B &quot;C&quot; &#x27;D&#x27;"'), 'A & B "C" \'D\''));
    it('has entities decoded that were encoded twice', () => assert.equal(titleOf('"大&amp;#22338;直美"'), '大坂直美'));
    it('has its blanks collapsed, whatever their width', () =>
      assert.equal(titleOf('"  渡輪\u00a0\u3000復航  "'), '渡輪 復航'));
    it('may hold colons, hashes and brackets', () =>
      assert.equal(titleOf('"[國際] 渡輪: #1 | 復航"'), '[國際] 渡輪: #1 | 復航'));
    it('does not eat the file when its quote never closes', () => assert.equal(titleOf('"渡輪'), '"渡輪'));
  });

  describe('a plain value', () => {
    const fieldsOf = (lines: string): ReadonlyMap<string, { readonly value: string }> =>
      parseClipping(`---\n${lines}\n---\n`).frontMatter?.fields ?? new Map();

    it('may hold any character', () => {
      assert.equal(fieldsOf('author: (臺)中央社CNA').get('author')?.value, '(臺)中央社CNA');
      assert.equal(fieldsOf('author: Jessica Batke &#38; Shen Lu').get('author')?.value, 'Jessica Batke & Shen Lu');
    });
    it('may be empty', () => assert.equal(fieldsOf('date: \ntitle: "x"').get('date')?.value, ''));
    it('may be an address with colons', () =>
      assert.equal(fieldsOf('from: http://a.example:80/?a:b').get('from')?.value, 'http://a.example:80/?a:b'));
    it('counts the first time a key comes', () => assert.equal(fieldsOf('a: 1\na: 2').get('a')?.value, '1'));
    it('may belong to a key that objects have anyway', () => {
      const fields = fieldsOf('__proto__: x\nconstructor: y\ntoString: z');
      assert.deepEqual([...fields.keys()], ['__proto__', 'constructor', 'toString']);
      assert.equal(fields.get('__proto__')?.value, 'x');
    });
  });

  describe('a list', () => {
    const listOf = (lines: string): readonly string[] =>
      (parseClipping(`---\n${lines}\n---\n`).frontMatter?.lists.get('tags') ?? []).map(({ value }) => value);

    it('may be written in brackets with blanks inside', () =>
      assert.deepEqual(listOf('tags: [ RTI 中央廣播電臺 ]'), ['RTI 中央廣播電臺']));
    it('may have several items', () => assert.deepEqual(listOf('tags: [a, "b c" , ]'), ['a', 'b c']));
    it('may be written on lines of its own', () =>
      assert.deepEqual(listOf('tags:\n  - a\n  - "b"\nlayout: post'), ['a', 'b']));
    it('may be empty', () => assert.deepEqual(listOf('tags: [  ]'), []));
  });

  describe('front matter', () => {
    it('may be unclosed: the HTML is read all the same', () => {
      const clipping = parseClipping('---\ntitle: "x"\nfrom: https://a.example\n<p>渡輪</p>');
      assert.deepEqual(codesOf(clipping), ['front-matter-unclosed']);
      assert.equal(clipping.frontMatter?.fields.get('title')?.value, 'x');
      assert.equal(bodyOf(clipping), '<p>渡輪</p>');
    });

    it('may be unclosed above a link line', () => {
      const clipping = parseClipping(`---\ntitle: "x"\n${link}\n<p>渡輪</p>`);
      assert.equal(clipping.linkLine?.url.value, 'https://nanwan.example/news/1.html');
      assert.equal(bodyOf(clipping), '<p>渡輪</p>');
    });

    it('marked as code is read as text and not run', () => {
      const clipping = parseClipping('---js\n{ title: "x" }\n---\n<p>渡輪</p>');
      assert.deepEqual(codesOf(clipping), ['front-matter-code']);
      assert.equal(bodyOf(clipping), '<p>渡輪</p>');
    });

    it('marked as YAML is no problem', () => assert.deepEqual(codesOf(parseClipping('---yaml\ntitle: x\n---\n')), []));

    it('with too many keys keeps the first thousand and says so', () => {
      const keys = Array.from({ length: 50_000 }, (_, at) => `k${at}: ${at}`).join('\n');
      const clipping = parseClipping(`---\n${keys}\n---\n<p>渡輪</p>`);
      assert.equal(clipping.frontMatter?.fields.size, 1_000);
      assert.deepEqual(codesOf(clipping), ['front-matter-too-large']);
      assert.equal(bodyOf(clipping), '<p>渡輪</p>');
    });

    it('with comments and blank lines is read past them', () => {
      const { frontMatter: read } = parseClipping('---\n# note\n\ntitle: x\n---\n');
      assert.equal(read?.fields.get('title')?.value, 'x');
    });
  });

  describe('the epoch comment', () => {
    const epochOf = (comment: string): number | undefined =>
      parseClipping(`${comment}\n${link}${body}`).epoch?.milliseconds;

    it('may count seconds', () => assert.equal(epochOf('<!--1773458400-->'), 1_773_458_400_000));
    it('may have blanks round the number', () => assert.equal(epochOf('<!-- 1773458400000 -->'), 1_773_458_400_000));
    it('is passed over when the feed gave no instant', () => {
      const clipping = parseClipping(`<!--NaN-->\n${link}${body}`);
      assert.equal(clipping.epoch, undefined);
      assert.equal(clipping.linkLine?.title.value, '南灣渡輪四月試航');
    });
    it('is no other comment', () => assert.equal(epochOf('<!-- draft -->'), undefined));
  });

  describe('the date line', () => {
    it('stands under the rule and not in the body', () => {
      const clipping = parseClipping(`${link}日期：Thu, 02 Jul 2020 06:28:54 +0000\n\n<p>渡輪</p>`);
      assert.equal(clipping.dateLine?.value, 'Thu, 02 Jul 2020 06:28:54 +0000');
      assert.equal(
        clipping.source.slice(clipping.dateLine.source.start, clipping.dateLine.source.end),
        clipping.dateLine.value,
      );
      assert.equal(bodyOf(clipping), '<p>渡輪</p>');
    });

    it('is no long line that opens with the word', () => {
      assert.equal(parseClipping(`${link}日期：${'渡輪復航。'.repeat(20)}`).dateLine, undefined);
    });
  });

  describe('line ends and marks of the file', () => {
    it('reads CR LF like LF', () => {
      const clipping = parseClipping((frontMatter + epoch + link + body).replaceAll('\n', '\r\n'));
      assert.equal(clipping.shape, 'post');
      assert.equal(clipping.frontMatter?.fields.get('author')?.value, '南灣日報');
      assert.equal(clipping.linkLine?.url.value, 'https://nanwan.example/news/1.html');
      assert.equal(clipping.epoch?.milliseconds, 1_773_458_400_000);
    });

    it('counts a byte order mark in offsets and nowhere else', () => {
      const clipping = parseClipping(`\ufeff${frontMatter}${epoch}${link}${body}`);
      assert.equal(clipping.shape, 'post');
      assert.equal(clipping.frontMatter?.source.start, 1);
    });

    it('passes blank lines above the head over', () => {
      assert.equal(parseClipping(`\n\n${frontMatter}${link}${body}`).shape, 'post');
    });

    it('says of NUL and U+FFFD that text is damaged, and where', () => {
      const { problems, source } = parseClipping(`${link}\n<p>渡\ufffd輪\0</p>`);
      assert.deepEqual(
        problems.map(({ code }) => code),
        ['invalid-characters'],
      );
      assert.equal(problems[0]?.source.start, source.indexOf('\ufffd'));
    });
  });

  describe('a file over 2 MiB', () => {
    it('is read up to there', () => {
      const clipping = parseClipping(`[a](https://a.example)\n------\n\n${'<p>a</p>'.repeat(300_000)}`);
      assert.equal(clipping.body.end, 2 * 1024 * 1024);
      assert.deepEqual(codesOf(clipping), ['file-too-large']);
    });

    it('is measured in bytes of UTF-8 and not cut in a character', () => {
      const { body: range, source } = parseClipping(`\n${'𠮷'.repeat(600_000)}`);
      assert.equal(Buffer.byteLength(source.slice(0, range.end)), 2 * 1024 * 1024 - 3);
      assert.equal(source.slice(range.end - 2, range.end), '𠮷');
    });
  });
});

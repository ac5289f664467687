import assert from 'node:assert/strict';
import { findNames } from '../../../src/core/names/findNames';
import type { NameRegion } from '../../../src/core/names/name';
import { regionalForm } from '../../../src/core/names/regionalForm';
import { makeArticle } from '../../support/article';
import { nameTable } from '../../support/nameTable';

const table = nameTable(
  `
  Vladimir Putin|person|蒲亭|普京|普京|弗拉基米尔·普京/普丁
  Donald Trump|person|川普|特朗普|特朗普
  NATO|organisation|北大西洋公約組織|北大西洋公约组织||北约
  George W. Bush|person|布希|布什|布殊
  Kate Bush|person|布希|布什|布殊
  Boris Johnson|person|強生|约翰逊
  Ian Johnson|person|張彥|约翰逊
  `,
  '普京弗拉基米尔布什约翰逊',
);

/** What a region writes for the first name in a text. */
function written(text: string, region: NameRegion): string | undefined {
  const article = makeArticle([text]);
  const [mention] = findNames(article, table);
  assert.ok(mention);
  const { start, end } = mention.part ?? mention;
  return regionalForm(mention, article.text.slice(start, end), region)?.text;
}

describe('regionalForm', () => {
  it('is the usual rendering of the region', () => {
    assert.equal(written('蒲亭說', 'cn'), '普京');
    assert.equal(written('特朗普说', 'tw'), '川普');
  });

  it('is none where the region writes the same', () => {
    assert.equal(written('普京说', 'hk'), undefined);
  });

  it('is none for another rendering of the same region, long or short', () => {
    assert.equal(written('北约说', 'cn'), undefined);
  });

  it('is none where nobody knows it', () => {
    assert.equal(written('约翰逊说', 'hk'), undefined);
  });

  it('replaces the surname of a full name', () => {
    assert.equal(written('總統弗拉基米爾·普京說', 'tw'), '弗拉基米爾·蒲亭');
  });

  it('is that of all who may be meant, or none', () => {
    assert.equal(written('布什说', 'tw'), '布希');
    assert.equal(written('约翰逊说', 'tw'), undefined);
  });

  it('is none for Latin letters', () => {
    assert.equal(written('Vladimir Putin', 'cn'), undefined);
  });
});

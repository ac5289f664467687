import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { TestReader } from '../../../src/host/testApi';
import { closeEverything, eventually, openReader, sendIntent, testApi } from './support/api';
import { picture, post, writeFile } from './support/files';

const clipping = post({ after: picture('img.harbour.example') + picture('cdn.other.example', 'b.jpg') });

describe('Remote pictures', () => {
  afterEach(async () => {
    await setLoading(undefined);
    await (await testApi()).forgetImages();
    await closeEverything();
  });

  it('are blocked by the policy, and their addresses stay in the host', async () => {
    const reader = await openReader(await writeFile('a.md', clipping));
    assert.equal(imageSources(reader()), "'none'");
    assert.equal(reader().snapshot?.blockedImages, 2);
    assert.deepEqual(addresses(reader()), [undefined, undefined]);
    assert.ok(!JSON.stringify(reader().snapshot).includes('a.jpg'));
  });

  it('are loaded for one clipping when the reader says so', async () => {
    const [uri, other] = [await writeFile('b.md', clipping), await writeFile('c.md', clipping)];
    const reader = await openReader(uri);
    sendIntent(reader(), { type: 'loadImages', scope: 'clipping', host: '' });
    await eventually('allowed', () => reader().snapshot?.blockedImages === 0);
    assert.equal(imageSources(reader()), 'https://cdn.other.example https://img.harbour.example');
    const second = await openReader(other);
    assert.equal(second().snapshot?.blockedImages, 2);
  });

  it('are loaded from one host, in every clipping', async () => {
    const reader = await openReader(await writeFile('d.md', clipping));
    sendIntent(reader(), { type: 'loadImages', scope: 'host', host: 'img.harbour.example' });
    await eventually('allowed', () => reader().snapshot?.blockedImages === 1);
    assert.deepEqual(addresses(reader()), ['https://img.harbour.example/a.jpg', undefined]);
    const second = await openReader(await writeFile('e.md', clipping));
    assert.equal(imageSources(second()), 'https://img.harbour.example');
  });

  it('are drawn anew when the policy changes, at the same place', async () => {
    const reader = await openReader(await writeFile('f.md', clipping));
    const before = reader().drawnVersions.length;
    await vscode.commands.executeCommand('jianbao.loadImages');
    await eventually('drawn again', () => reader().drawnVersions.length > before);
  });

  it('are always loaded when the setting says so', async () => {
    const reader = await openReader(await writeFile('g.md', clipping));
    await setLoading('always');
    await eventually('allowed', () => reader().snapshot?.blockedImages === 0);
    assert.equal(imageSources(reader()), 'https: http:');
  });

  it('are never loaded when the setting says so', async () => {
    await setLoading('never');
    const reader = await openReader(await writeFile('h.md', clipping));
    sendIntent(reader(), { type: 'loadImages', scope: 'clipping', host: '' });
    sendIntent(reader(), { type: 'loadImages', scope: 'host', host: 'img.harbour.example' });
    await setLoading(undefined);
    assert.equal(reader().snapshot?.blockedImages, 2);
  });

  it('are blocked again when the permissions are forgotten', async () => {
    const reader = await openReader(await writeFile('i.md', clipping));
    await vscode.commands.executeCommand('jianbao.loadImages');
    await eventually('allowed', () => reader().snapshot?.blockedImages === 0);
    assert.equal(await (await testApi()).forgetImages(), 1);
    await eventually('blocked', () => reader().snapshot?.blockedImages === 2);
    assert.equal(imageSources(reader()), "'none'");
  });

  it('cannot widen the policy by their address', async () => {
    const sly = post({
      after: `<img src="https://img.example;script-src *;x/a.jpg"><img src="https://a.example'/b.jpg">`,
    });
    const reader = await openReader(await writeFile('j.md', sly));
    await vscode.commands.executeCommand('jianbao.loadImages');
    await eventually('answered', () => reader().snapshot?.blockedImages === 0);
    assert.deepEqual(
      directives(reader()).map(([name]) => name),
      ['default-src', 'script-src', 'style-src', 'font-src', 'img-src', 'base-uri', 'form-action'],
    );
  });
});

describe('The page of the reader', () => {
  afterEach(closeEverything);

  it('allows nothing but one script, one style sheet and consented pictures', async () => {
    const reader = await openReader(await writeFile('p.md', clipping));
    const policy = new Map(directives(reader()));
    assert.equal(policy.get('default-src'), "'none'");
    assert.match(policy.get('script-src') ?? '', /^'nonce-[0-9a-f]{36}'$/);
    assert.equal(policy.get('font-src'), "'none'");
    assert.equal(policy.get('base-uri'), "'none'");
    assert.equal(policy.get('form-action'), "'none'");
    assert.ok(!reader().page.includes('unsafe'));
  });

  it('holds nothing of the clipping but its escaped title', async () => {
    const title = '<img src=x onerror=alert(1)>&quot;';
    const reader = await openReader(await writeFile('q.md', post({ title, paragraphs: ['內文在訊息裡。'] })));
    assert.ok(!reader().page.includes('<img'));
    assert.ok(!reader().page.includes('內文'));
  });
});

function directives(reader: TestReader): [string, string][] {
  const policy = /Content-Security-Policy"\s+content="([^"]*)"/.exec(reader.page)?.[1]?.replaceAll('&#39;', "'") ?? '';
  return policy.split('; ').map((directive) => {
    const [name = '', ...sources] = directive.split(' ');
    return [name, sources.join(' ')];
  });
}

function imageSources(reader: TestReader): string | undefined {
  return new Map(directives(reader)).get('img-src');
}

function addresses(reader: TestReader): (string | undefined)[] {
  return reader.snapshot?.blocks.flatMap(({ image }) => (image ? [image.url] : [])) ?? [];
}

async function setLoading(value: string | undefined): Promise<void> {
  await vscode.workspace.getConfiguration('jianbao').update('images.load', value, vscode.ConfigurationTarget.Global);
}

import assert from 'node:assert/strict';
import { isBuiltin } from 'node:module';
import { importsOf, type Import } from './imports';
import { projectFiles, readProjectFile, readProjectJson } from './projectFiles';

const belowLibrary = [
  'core/text',
  'core/clipping',
  'core/article',
  'core/check',
  'core/script',
  'core/names',
  'core/citation',
  'core/annotation',
];

/** What each room may import, besides itself. The arrows of the design; a room that is not named here is a mistake. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  'core/text': [],
  'core/clipping': ['core/text'],
  'core/article': ['core/text', 'core/clipping'],
  'core/check': ['core/text', 'core/clipping', 'core/article'],
  'core/source': ['core/text', 'core/clipping', 'core/article', 'core/script', 'core/names', 'core/citation'],
  'core/script': ['core/text', 'core/clipping', 'core/article', 'core/names'],
  'core/names': ['core/text', 'core/clipping', 'core/article'],
  'core/citation': ['core/text', 'core/clipping', 'core/article', 'core/script', 'core/names'],
  'core/annotation': ['core/text', 'core/clipping', 'core/article', 'core/script', 'core/names', 'core/citation'],
  'core/comment': ['core/text'],
  'core/exchange': ['core/text', 'core/clipping', 'core/article', 'core/annotation'],
  'core/library': belowLibrary,
  'core/session': [...belowLibrary, 'core/library'],
  protocol: ['core'],
  host: ['core', 'protocol'],
  webview: ['core', 'protocol'],
  cli: ['core', 'worker'],
  worker: ['core'],
  entry: ['core', 'host', 'worker'],
};

const sources = projectFiles('src').filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'));
const imports = new Map(sources.map((file) => [file, importsOf(file)]));

/** `src/core/text/range` lies in core/text, `src/core/session.ts` is core/session, `src/extension.ts` is an entry. */
function roomOf(file: string): string {
  const [, room = '', noun = ''] = file.replace(/\.ts$/, '').split('/');
  if (room.startsWith('extension')) {
    return 'entry';
  }
  return room === 'core' ? `core/${noun}` : room;
}

function findImports(isWrong: (found: Import, file: string) => boolean): readonly string[] {
  return [...imports].flatMap(([file, all]) =>
    all.filter((found) => isWrong(found, file)).map((found) => `${file} imports ${found.specifier}`),
  );
}

const inRoom = (file: string, room: string): boolean => roomOf(file) === room || roomOf(file).startsWith(`${room}/`);

describe('The architecture', () => {
  it('is checked on real files', () => {
    assert.ok(sources.length > 0);
    assert.ok([...imports.values()].flat().some((found) => found.target !== undefined));
  });

  it('knows every room', () => {
    const unknown = new Set(sources.map(roomOf).filter((room) => !(room in allowed)));
    assert.deepEqual([...unknown], []);
  });

  it('lets imports point one way', () => {
    const wrong = findImports(({ target }, file) => {
      if (target === undefined) {
        return false;
      }
      const room = roomOf(file);
      const other = roomOf(target);
      return other !== room && !allowed[room]?.some((name) => other === name || other.startsWith(`${name}/`));
    });
    assert.deepEqual(wrong, []);
  });

  it('keeps vscode out of everything but the host and the entries', () => {
    const wrong = findImports(({ specifier }, file) => specifier === 'vscode' && !/^(host|entry)$/.test(roomOf(file)));
    assert.deepEqual(wrong, []);
  });

  it('keeps Node out of the core, the protocol and the webview', () => {
    const wrong = findImports(
      ({ specifier }, file) =>
        isBuiltin(specifier) && ['core', 'protocol', 'webview'].some((room) => inRoom(file, room)),
    );
    assert.deepEqual(wrong, []);
  });

  it('gives the webview no more than types of the core', () => {
    const wrong = findImports(
      ({ target, typeOnly }, file) => inRoom(file, 'webview') && !typeOnly && Boolean(target?.startsWith('src/core/')),
    );
    assert.deepEqual(wrong, []);
  });

  it('takes cheerio by its slim entry', () => {
    const wrong = findImports(({ specifier }) => /^cheerio(?!\/slim$)/.test(specifier));
    assert.deepEqual(wrong, []);
  });

  it('takes from packages only what package.json names', () => {
    const { dependencies } = readProjectJson('package.json') as { dependencies: Record<string, string> };
    const wrong = findImports(({ specifier, target, typeOnly }) => {
      const name = /^(@[^/]+\/)?[^/]+/.exec(specifier)?.[0] ?? '';
      const own = target !== undefined || specifier === 'vscode' || isBuiltin(specifier);
      return !own && !typeOnly && !(name in dependencies);
    });
    assert.deepEqual(wrong, []);
  });

  it('compiles the core without DOM and Node types', () => {
    const base = readProjectJson('tsconfig.base.json') as { compilerOptions: { lib: string[]; types: string[] } };
    const core = readProjectJson('src/core/tsconfig.json') as { compilerOptions: object };
    const { lib, types } = { ...base.compilerOptions, ...core.compilerOptions };
    assert.deepEqual({ lib, types }, { lib: ['ES2023'], types: [] });
  });

  it('keeps files short enough to read', () => {
    const code = projectFiles().filter(
      (file) => /\.(ts|mjs|cjs|js|css)$/.test(file) && !file.startsWith('media/samples/'),
    );
    const long = code.filter((file) => readProjectFile(file).trimEnd().split('\n').length > 300);
    assert.deepEqual(long, []);
  });
});

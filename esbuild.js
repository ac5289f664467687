// @ts-check
// Bundles the extension: node esbuild.js [--production] [--watch]
// dist/extension.js (desktop and remote) with dist/commands.js (read with the first command), dist/shared.js (what both
// need) and a file for each late room, dist/extension.web.js (browser),
// dist/libraryWorker.js (reads clippings in a thread), dist/reader.js and dist/terms.js (+ .css, webviews), dist/cli.js
// (command line), dist/dictionaries.json (script conversion), dist/names.tsv (names in all regions) and dist/pinyin.json
// (romanised references), each read only when somebody asks for it.
const { execFileSync } = require('node:child_process');
const fs = require('node:fs');
const path = require('node:path');
const esbuild = require('esbuild');

/** Packages that are too heavy or useless in an extension, by the path of their files. */
const FORBIDDEN = [
  { name: 'parse5', files: /node_modules\/parse5/ },
  { name: 'undici', files: /node_modules\/undici\// },
  { name: 'the full entry of cheerio', files: /node_modules\/cheerio\/dist\/[^/]+\/index\.js$/ },
  {
    name: 'the dictionaries of opencc-js',
    files: /node_modules\/opencc-js\/dist\/(umd|esm)\/|\/opencc-js\/.*\/dict\//,
  },
];

/**
 * Rooms that Node reads from a file of their own, the first time somebody needs them: the extension starts without
 * them. A browser's extension host loads one file only; there they are part of the bundle.
 */
const LATE_ROOMS = {
  check: 'src/core/check/index.ts',
  citation: 'src/core/citation/index.ts',
  comment: 'src/core/comment/index.ts',
  exchange: 'src/core/exchange/index.ts',
  names: 'src/core/names/index.ts',
  script: 'src/core/script/index.ts',
  session: 'src/core/session.ts',
  source: 'src/core/source/index.ts',
};

/** Packages that are replaced; the files say why. */
const STAND_INS = ['decode-named-character-reference', 'dom-serializer'];

/** @type {import('esbuild').Plugin} */
const lateRooms = {
  name: 'late rooms',
  setup({ onResolve }) {
    onResolve(
      { filter: new RegExp(`^(?:\\.\\./)+(?:core/)?(?:${Object.keys(LATE_ROOMS).join('|')})$`) },
      ({ kind, path: file }) =>
        kind === 'dynamic-import' ? { path: `./${path.basename(file)}.js`, external: true } : undefined,
    );
  },
};

/**
 * Makes CommonJS of ES modules. esbuild would do so at once, but splits only ES modules; and it would copy the API of
 * VS Code for each of our modules that imports it, which takes longer than everything else at the start.
 *
 * @type {import('esbuild').Plugin}
 */
const asCommonJs = {
  name: 'as CommonJS',
  setup({ initialOptions: { charset = 'utf8', minify = false, target = 'es2022' }, onEnd }) {
    /** @param {string} code */
    const convert = async (code) => {
      const contents = code.replaceAll(/\bimport ?\* ?as ([\w$]+) from ?"vscode";/g, 'var $1 = require("vscode");');
      const { outputFiles } = await esbuild.build({
        ...{ charset, minify, target },
        stdin: { contents },
        bundle: true,
        external: ['*'],
        format: 'cjs',
        platform: 'node',
        sourcemap: minify ? false : 'inline',
        supported: { 'dynamic-import': false }, // becomes require, which VS Code's extension host has everywhere
        write: false,
      });
      return outputFiles[0]?.contents ?? new Uint8Array();
    };
    onEnd(async ({ outputFiles }) => {
      for (const file of outputFiles ?? []) {
        file.contents = await convert(file.text);
      }
    });
  },
};

/**
 * Writes what a build has made in memory.
 *
 * @type {import('esbuild').Plugin}
 */
const writing = {
  name: 'writing',
  setup({ onEnd }) {
    onEnd(({ outputFiles }) => {
      fs.mkdirSync(path.join(__dirname, 'dist'), { recursive: true });
      outputFiles?.forEach((file) => fs.writeFileSync(file.path, file.contents));
    });
  },
};

/**
 * @param {boolean} production
 * @returns {import('esbuild').BuildOptions & { metafile: true }}
 */
function commonOptions(production) {
  return {
    absWorkingDir: __dirname,
    alias: Object.fromEntries(STAND_INS.map((name) => [name, path.join(__dirname, `scripts/stand-ins/${name}.mjs`)])),
    bundle: true,
    charset: 'utf8', // escaped Chinese would weigh twice as much
    logOverride: { 'import-is-undefined': 'error' }, // esbuild alone would only warn
    metafile: true,
    minify: production,
    sourcemap: !production,
    target: 'es2022',
  };
}

/**
 * The bundles by name.
 *
 * @param {boolean} production
 * @returns {Record<string, import('esbuild').BuildOptions & { metafile: true }>}
 */
function bundles(production) {
  const common = commonOptions(production);
  /** @type {import('esbuild').BuildOptions & { metafile: true }} */
  const extension = { ...common, format: 'cjs', external: ['vscode'], mainFields: ['module', 'main'] };
  const inTwoSteps = {
    format: /** @type {const} */ ('esm'),
    plugins: [asCommonJs],
    sourcemap: production ? false : /** @type {const} */ ('inline'), // the second step reads no file of the first one's
    write: false, // nobody shall load what the first step makes
  };
  return {
    extension: {
      ...extension,
      ...inTwoSteps,
      entryPoints: { extension: 'src/extension.ts', commands: 'src/host/commands/index.ts' },
      chunkNames: 'shared', // a second chunk would clash with it, and the build fail
      outdir: 'dist',
      platform: 'node',
      plugins: [lateRooms, asCommonJs],
      splitting: true,
      target: 'node20',
    },
    ...Object.fromEntries(
      Object.entries(LATE_ROOMS).map(([room, door]) => [
        room,
        {
          ...extension,
          entryPoints: { [room]: door },
          outdir: 'dist',
          platform: /** @type {const} */ ('node'),
          target: 'node20',
        },
      ]),
    ),
    'extension.web': {
      ...extension,
      ...inTwoSteps,
      entryPoints: { 'extension.web': 'src/extension.web.ts' },
      outdir: 'dist',
      platform: 'browser',
    },
    libraryWorker: {
      ...extension,
      entryPoints: { libraryWorker: 'src/worker/libraryWorker.ts' },
      outdir: 'dist',
      platform: 'node',
      target: 'node20',
    },
    reader: {
      ...common,
      entryPoints: { reader: 'src/webview/main.ts' },
      outdir: 'dist',
      platform: 'browser',
      format: 'iife',
    },
    terms: {
      ...common,
      entryPoints: { terms: 'src/webview/terms/main.ts' },
      outdir: 'dist',
      platform: 'browser',
      format: 'iife',
    },
    cli: {
      ...common,
      entryPoints: { cli: 'src/cli/main.ts' },
      outdir: 'dist',
      platform: 'node',
      format: 'cjs',
      mainFields: ['module', 'main'],
      target: 'node20',
      banner: { js: '#!/usr/bin/env node' },
    },
  };
}

/**
 * @template {import('esbuild').BuildOptions} T
 * @param {T} options
 */
function toDisk(options) {
  return { ...options, plugins: [...(options.plugins ?? []), writing], write: false };
}

/**
 * Reasons why a finished bundle must not ship, empty when it may.
 *
 * @param {string} name
 * @param {import('esbuild').Metafile} metafile
 */
function findFaults(name, metafile) {
  const inputs = Object.keys(metafile.inputs);
  return FORBIDDEN.flatMap(({ name: what, files }) => {
    const found = inputs.find((input) => files.test(input));
    return found ? [`${name} contains ${what} (${found})`] : [];
  });
}

/** esbuild does not mark its output as executable, and `jianbao` is a program. */
function makeExecutable() {
  fs.chmodSync(path.join(__dirname, 'dist/cli.js'), 0o755);
}

/** Data files that are read late, by the scripts that make them. */
const DATA_FILES = {
  'dictionaries.json': 'build-dictionaries.mjs',
  'names.tsv': 'build-names.mjs',
  'pinyin.json': 'build-pinyin.mjs',
};

function buildData() {
  for (const [file, script] of Object.entries(DATA_FILES)) {
    const paths = [path.join(__dirname, 'scripts', script), path.join(__dirname, 'dist', file)];
    execFileSync(process.execPath, paths, { stdio: 'inherit' });
  }
}

/** @param {boolean} production */
async function build(production) {
  const faults = [];
  const written = new Set(Object.keys(DATA_FILES).map((file) => `dist/${file}`));
  for (const [name, options] of Object.entries(bundles(production))) {
    const { metafile } = await esbuild.build(toDisk(options));
    faults.push(...findFaults(name, metafile));
    reportSizes(metafile);
    Object.keys(metafile.outputs).forEach((file) => written.add(file));
  }
  if (faults.length > 0) {
    throw new Error(faults.join('\n'));
  }
  makeExecutable();
  buildData();
  removeOthers(written);
}

/**
 * Removes what older builds left in dist/, so that it never ships. Only afterwards: a VS Code that runs the extension
 * from here keeps working while it is built.
 *
 * @param {ReadonlySet<string>} written
 */
function removeOthers(written) {
  for (const file of fs.readdirSync(path.join(__dirname, 'dist'))) {
    if (!written.has(`dist/${file}`)) {
      fs.rmSync(path.join(__dirname, 'dist', file), { recursive: true });
    }
  }
}

/** @param {import('esbuild').Metafile} metafile */
function reportSizes(metafile) {
  for (const [file, { bytes }] of Object.entries(metafile.outputs)) {
    if (!file.endsWith('.map')) {
      process.stdout.write(`${file} ${(bytes / 1000).toFixed(1)} KB\n`);
    }
  }
}

async function watch() {
  await build(false);
  for (const options of Object.values(bundles(false))) {
    const context = await esbuild.context({ ...toDisk(options), logLevel: 'info' });
    await context.watch();
  }
}

module.exports = { bundles, findFaults };

if (require.main === module) {
  const production = process.argv.includes('--production');
  const work = process.argv.includes('--watch') ? watch() : build(production);
  work.catch((error) => {
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  });
}

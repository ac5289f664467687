/** What the benchmark measures, bundled as it ships. */
export { parseClipping } from '../../src/core/clipping/parseClipping';
export { readClipping } from '../../src/core/session';
export { createConfigurationConverter } from '../../src/core/script/configurationConverter';
export { parseDictionaries } from '../../src/core/script/dictionaries';
export { createScriptView } from '../../src/core/script/scriptView';

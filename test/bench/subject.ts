/** What the benchmark measures, bundled as it ships. */
export { parseClipping } from '../../src/core/clipping/parseClipping';
export { readClipping } from '../../src/core/session';

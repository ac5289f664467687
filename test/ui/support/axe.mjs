// Checks the workbench for accessibility with axe.
import fs from 'node:fs';
import { createRequire } from 'node:module';

/**
 * Checks a part of the workbench's own window.
 *
 * @param {import('./workbench.mjs').Workbench} workbench
 * @param {string} selector
 * @param {readonly string[]} left rules that VS Code itself breaks there
 * @returns {Promise<readonly string[]>} the violations, each with the first place
 */
export async function checkPart({ page }, selector, left) {
  await page.evaluate(axeSource());
  return page.evaluate(async ([part, rules]) => {
    const { axe } = /** @type {{ axe: typeof import('axe-core') }} */ (/** @type {unknown} */ (globalThis));
    const off = Object.fromEntries(rules.map((rule) => [rule, { enabled: false }]));
    const { violations } = await axe.run({ include: [[part]] }, { rules: off });
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
  }, /** @type {const} */ ([selector, left]));
}

/**
 * Checks the document of a webview.
 *
 * @param {import('playwright-core').Frame} frame
 * @returns {Promise<readonly string[]>} the violations, each with the first place
 */
export async function checkFrame(frame) {
  await frame.evaluate(axeSource());
  return frame.evaluate(async () => {
    const { axe } = /** @type {{ axe: typeof import('axe-core') }} */ (/** @type {unknown} */ (globalThis));
    const { violations } = await axe.run();
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
  });
}

function axeSource() {
  const require = createRequire(import.meta.url);
  return fs.readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
}

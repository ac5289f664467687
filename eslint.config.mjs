// @ts-check
import eslint from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import typescript from 'typescript-eslint';

/** DOM and browser names that turn a string into HTML. The webview builds its page with createElement and textContent. */
const HTML_FROM_STRINGS = [
  'innerHTML',
  'outerHTML',
  'insertAdjacentHTML',
  'createContextualFragment',
  'setHTML',
  'setHTMLUnsafe',
  'parseHTMLUnsafe',
  'parseFromString',
  'srcdoc',
];

const NO_HTML = 'No HTML is made from strings in this project (DESIGN: no HTML reaches the webview).';

const noHtmlStrings = [
  { selector: `MemberExpression[property.name=/^(${HTML_FROM_STRINGS.join('|')})$/]`, message: NO_HTML },
  { selector: `MemberExpression[property.value=/^(${HTML_FROM_STRINGS.join('|')})$/]`, message: NO_HTML },
  { selector: `Property[key.name=/^(${HTML_FROM_STRINGS.join('|')})$/]`, message: NO_HTML },
  { selector: 'MemberExpression[object.name="document"][property.name=/^write(ln)?$/]', message: NO_HTML },
  { selector: 'NewExpression[callee.name="DOMParser"]', message: NO_HTML },
  {
    selector: 'CallExpression[callee.property.name="setAttribute"][arguments.0.value=/^(srcdoc|on)/i]',
    message: NO_HTML,
  },
];

/**
 * Imports that a room must not have. `test/unit/project/architecture.test.ts` checks every arrow; this says it while
 * one types.
 *
 * @param {string[]} group
 * @param {string} message
 */
const restrictImports = (group, message) => ({
  'no-restricted-imports': ['error', { patterns: [{ group, message }] }],
});

const NODE = ['node:*', 'fs', 'fs/*', 'path', 'os', 'crypto', 'child_process', 'url', 'util', 'buffer', 'stream'];

export default defineConfig(
  globalIgnores(['dist/', 'out/', 'coverage/', '.vscode-test/', 'test/fixtures/', '**/*.d.ts']),
  eslint.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [typescript.configs.strictTypeChecked, typescript.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'separate-type-imports' }],
      '@typescript-eslint/no-import-type-side-effects': 'error',
      // Spreading a string gives code points, which is what is wanted wherever this project does it.
      '@typescript-eslint/no-misused-spread': 'off',
      '@typescript-eslint/no-empty-function': ['error', { allow: ['methods'] }],
      // Damaged text is this project's matter, and control characters are part of the damage.
      'no-control-regex': 'off',
      // VS Code's own interfaces are met by object literals.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      // `dataset['block']` says that the name is looked up, not declared.
      '@typescript-eslint/dot-notation': ['error', { allowIndexSignaturePropertyAccess: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    },
  },
  {
    files: ['src/**/*.ts'],
    rules: {
      'max-lines': ['error', 300],
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
      'no-console': 'error',
      'no-restricted-syntax': ['error', ...noHtmlStrings],
    },
  },
  {
    files: ['src/core/**/*.ts'],
    rules: restrictImports(
      ['vscode', ...NODE, '**/host/**', '**/webview/**', '**/protocol/**', '**/cli/**'],
      'The core runs everywhere: no vscode, no Node, no other room.',
    ),
  },
  {
    files: ['src/protocol/**/*.ts'],
    rules: restrictImports(
      ['vscode', ...NODE, '**/host/**', '**/webview/**', '**/cli/**'],
      'The protocol knows only the core.',
    ),
  },
  {
    files: ['src/host/**/*.ts'],
    rules: restrictImports(['**/webview/**', '**/cli/**'], 'Host and webview meet only in the protocol.'),
  },
  {
    files: ['src/webview/**/*.ts'],
    rules: restrictImports(
      ['vscode', ...NODE, '**/host/**', '**/cli/**'],
      'The webview knows the protocol and types of the core.',
    ),
  },
  {
    files: ['src/worker/**/*.ts'],
    rules: restrictImports(
      ['vscode', '**/host/**', '**/webview/**', '**/cli/**', '**/protocol/**'],
      'The worker knows only Node and the core.',
    ),
  },
  {
    files: ['src/cli/**/*.ts'],
    rules: restrictImports(['vscode', '**/host/**', '**/webview/**'], 'The command line knows only the core.'),
  },
  {
    files: ['test/**/*.ts'],
    rules: {
      // Tests read JSON that the project itself wrote.
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
    },
  },
  {
    files: ['**/*.mjs', '**/*.cjs', 'esbuild.js'],
    languageOptions: { globals: nodeGlobals() },
    rules: { 'no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }] },
  },
);

/** What Node offers without an import; ESLint knows only the language. */
function nodeGlobals() {
  const names = ['Buffer', 'console', 'fetch', 'performance', 'process', 'TextDecoder', 'TextEncoder', 'URL'];
  const timers = ['clearInterval', 'clearTimeout', 'setInterval', 'setTimeout'];
  const browser = ['CSSStyleSheet', 'document', 'URLSearchParams', 'window'];
  const commonjs = ['__dirname', 'exports', 'module', 'require'];
  const all = [...names, ...timers, ...browser, ...commonjs];
  return Object.fromEntries(all.map((name) => [name, /** @type {const} */ ('readonly')]));
}

// The part of VS Code's command line that @vscode/test-electron and the tests use.

/** Options that take their value from the next argument when it is not written behind `=`. */
const WITH_VALUE = new Set([
  'user-data-dir',
  'extensions-dir',
  'extensionDevelopmentPath',
  'extensionTestsPath',
  'extensionDevelopmentKind',
  'install-extension',
  'locale',
]);

/**
 * @param {readonly string[]} commandLine
 */
export function parseArguments(commandLine) {
  /** @type {Map<string, string[]>} */
  const options = new Map();
  /** @type {string[]} */
  const places = [];
  for (let index = 0; index < commandLine.length; index++) {
    const argument = commandLine[index] ?? '';
    const match = /^--([^=]+)(?:=(.*))?$/s.exec(argument);
    if (!match?.[1]) {
      places.push(argument);
      continue;
    }
    const [, name, written] = match;
    const value = written ?? (WITH_VALUE.has(name) ? commandLine[++index] : undefined) ?? '';
    options.set(name, [...(options.get(name) ?? []), value]);
  }
  return {
    /** The folder or .code-workspace file to open. */
    place: places[0],
    has: (/** @type {string} */ name) => options.has(name),
    one: (/** @type {string} */ name) => options.get(name)?.at(-1),
    all: (/** @type {string} */ name) => options.get(name) ?? [],
  };
}

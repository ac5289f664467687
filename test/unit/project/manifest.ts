import { projectFiles, readProjectFile, readProjectJson } from './projectFiles';

/** The parts of package.json that VS Code reads. */
export interface Manifest {
  readonly engines: { readonly vscode: string };
  readonly main: string;
  readonly browser: string;
  readonly icon?: string;
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly contributes: Contributions;
}

interface Contributions {
  readonly commands?: readonly { readonly command: string }[];
  readonly customEditors?: readonly { readonly viewType: string }[];
  readonly viewsContainers?: Readonly<Record<string, readonly { readonly id: string; readonly icon: string }[]>>;
  readonly views?: Readonly<Record<string, readonly { readonly id: string }[]>>;
  readonly viewsWelcome?: readonly { readonly view: string }[];
  readonly menus?: Readonly<Record<string, readonly { readonly command?: string; readonly submenu?: string }[]>>;
  readonly submenus?: readonly { readonly id: string }[];
  readonly keybindings?: readonly { readonly command: string }[];
  readonly configuration?: Configuration | readonly Configuration[];
  readonly walkthroughs?: readonly { readonly id: string; readonly steps: readonly WalkthroughStep[] }[];
}

interface Configuration {
  readonly properties: Readonly<Record<string, unknown>>;
}

interface WalkthroughStep {
  readonly id: string;
  readonly media: Readonly<Record<string, string>>;
  readonly completionEvents?: readonly string[];
}

export const manifest = readProjectJson('package.json') as Manifest;
export const contributes = manifest.contributes;

const configurations = [contributes.configuration ?? []].flat() as readonly Configuration[];

/** Ids by kind, as package.json declares them. */
export const declared = {
  commands: (contributes.commands ?? []).map(({ command }) => command),
  customEditors: (contributes.customEditors ?? []).map(({ viewType }) => viewType),
  views: Object.values(contributes.views ?? {}).flatMap((views) => views.map(({ id }) => id)),
  settings: configurations.flatMap(({ properties }) => Object.keys(properties)),
};

/** Every string of the manifest, with the path that leads to it. */
export function manifestStrings(): readonly { readonly path: string; readonly value: string }[] {
  const found: { path: string; value: string }[] = [];
  const visit = (value: unknown, path: string): void => {
    if (typeof value === 'string') {
      found.push({ path, value });
    } else if (typeof value === 'object' && value !== null) {
      Object.entries(value).forEach(([key, inner]) => visit(inner, `${path}.${key}`));
    }
  };
  visit(manifest, '');
  return found;
}

/** All `when` and `enablement` clauses. */
export const clauses = manifestStrings()
  .filter(({ path }) => /\.(when|enablement)$/.test(path))
  .map(({ value }) => value);

const hostFiles = [...projectFiles('src/host'), 'src/extension.ts', 'src/extension.web.ts'];

/** The text of the host's sources, where ids are registered. */
export const hostSource = hostFiles
  .filter((file) => file.endsWith('.ts') && projectFiles('src').includes(file))
  .map(readProjectFile)
  .join('\n');

/** True when the host's sources hold the text as a whole string literal. */
export function hostNames(text: string): boolean {
  return [`'${text}'`, `"${text}"`, `\`${text}\``].some((literal) => hostSource.includes(literal));
}

/**
 * Colours as VS Code hands them to webviews. Values: the built-in themes Light Modern and Dark Modern, and for high contrast the
 * defaults of VS Code's colour registry.
 */
export interface Theme {
  readonly name: string;
  /** Classes VS Code puts on the body. */
  readonly bodyClass: string;
  readonly variables: Readonly<Record<string, string>>;
}

const fonts = {
  'vscode-font-family': 'system-ui, "Ubuntu", "Droid Sans", sans-serif',
  'vscode-font-size': '13px',
  'vscode-editor-font-family': '"Droid Sans Mono", monospace',
};

export const themes: readonly Theme[] = [
  {
    name: 'light',
    bodyClass: 'vscode-light',
    variables: {
      ...fonts,
      'vscode-editor-background': '#ffffff',
      'vscode-editor-foreground': '#3b3b3b',
      'vscode-focusBorder': '#005fb8',
      'vscode-textLink-foreground': '#005fb8',
      'vscode-textLink-activeForeground': '#005fb8',
      'vscode-textPreformat-foreground': '#3b3b3b',
      'vscode-textPreformat-background': '#0000001f',
      'vscode-toolbar-hoverBackground': '#b8b8b850',
      'vscode-menu-background': '#ffffff',
      'vscode-menu-foreground': '#3b3b3b',
      'vscode-menu-border': '#cecece',
      'vscode-menu-selectionBackground': '#005fb8',
      'vscode-menu-selectionForeground': '#ffffff',
      'vscode-widget-shadow': '#00000029',
      'vscode-editorWarning-foreground': '#bf8803',
      'vscode-inputValidation-errorBackground': '#f2dede',
      'vscode-inputValidation-errorBorder': '#be1100',
      'vscode-editor-findMatchHighlightBackground': '#ea5c0055',
      'vscode-scrollbarSlider-background': '#64646466',
    },
  },
  {
    name: 'dark',
    bodyClass: 'vscode-dark',
    variables: {
      ...fonts,
      'vscode-editor-background': '#1f1f1f',
      'vscode-editor-foreground': '#cccccc',
      'vscode-focusBorder': '#0078d4',
      'vscode-textLink-foreground': '#4daafc',
      'vscode-textLink-activeForeground': '#4daafc',
      'vscode-textPreformat-foreground': '#d0d0d0',
      'vscode-textPreformat-background': '#3c3c3c',
      'vscode-toolbar-hoverBackground': '#5a5d5e50',
      'vscode-menu-background': '#1f1f1f',
      'vscode-menu-foreground': '#cccccc',
      'vscode-menu-border': '#454545',
      'vscode-menu-selectionBackground': '#0078d4',
      'vscode-menu-selectionForeground': '#ffffff',
      'vscode-widget-shadow': '#0000005c',
      'vscode-editorWarning-foreground': '#cca700',
      'vscode-inputValidation-errorBackground': '#5a1d1d',
      'vscode-inputValidation-errorBorder': '#be1100',
      'vscode-editor-findMatchHighlightBackground': '#ea5c0055',
      'vscode-scrollbarSlider-background': '#79797966',
    },
  },
  {
    name: 'hc-dark',
    bodyClass: 'vscode-high-contrast',
    variables: {
      ...fonts,
      'vscode-editor-background': '#000000',
      'vscode-editor-foreground': '#ffffff',
      'vscode-focusBorder': '#f38518',
      'vscode-contrastBorder': '#6fc3df',
      'vscode-contrastActiveBorder': '#f38518',
      'vscode-textLink-foreground': '#21a6ff',
      'vscode-textLink-activeForeground': '#21a6ff',
      'vscode-textPreformat-foreground': '#ffffff',
      'vscode-textPreformat-background': '#000000',
      'vscode-menu-background': '#000000',
      'vscode-menu-foreground': '#ffffff',
      'vscode-menu-border': '#6fc3df',
      'vscode-editorWarning-foreground': '#ffd370',
      'vscode-inputValidation-errorBackground': '#000000',
      'vscode-inputValidation-errorBorder': '#6fc3df',
      'vscode-scrollbarSlider-background': '#6fc3df99',
    },
  },
  {
    name: 'hc-light',
    bodyClass: 'vscode-high-contrast-light vscode-high-contrast',
    variables: {
      ...fonts,
      'vscode-editor-background': '#ffffff',
      'vscode-editor-foreground': '#292929',
      'vscode-focusBorder': '#006bbd',
      'vscode-contrastBorder': '#0f4a85',
      'vscode-contrastActiveBorder': '#006bbd',
      'vscode-textLink-foreground': '#0f4a85',
      'vscode-textLink-activeForeground': '#0f4a85',
      'vscode-textPreformat-foreground': '#292929',
      'vscode-textPreformat-background': '#f2f2f2',
      'vscode-menu-background': '#ffffff',
      'vscode-menu-foreground': '#292929',
      'vscode-menu-border': '#0f4a85',
      'vscode-editorWarning-foreground': '#895503',
      'vscode-inputValidation-errorBackground': '#ffffff',
      'vscode-inputValidation-errorBorder': '#0f4a85',
      'vscode-scrollbarSlider-background': '#0f4a8566',
    },
  },
];

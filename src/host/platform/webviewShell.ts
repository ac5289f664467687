import * as vscode from 'vscode';

/** What differs from page to page. */
export interface WebviewPage {
  /** BCP 47 tag of the user interface. */
  readonly language: string;
  readonly title: string;
  /** File names in `dist/`. */
  readonly script: string;
  readonly style: string;
  readonly rootId: string;
  /** Attributes of the root element. */
  readonly attributes: Readonly<Record<string, string>>;
  /** Sources of the policy's `img-src`: origins or schemes; none blocks every picture. */
  readonly imageSources: readonly string[];
}

/** Only these folders of the extension can be read from a webview. */
export function webviewOptions(extensionUri: vscode.Uri): vscode.WebviewOptions {
  const folders = ['dist', 'media'].map((folder) => vscode.Uri.joinPath(extensionUri, folder));
  return { enableScripts: true, enableForms: false, localResourceRoots: folders };
}

/**
 * The one HTML document this extension writes: an empty page that loads one script and one style sheet. Content never
 * enters it; it reaches the script as messages.
 */
export function webviewShell(webview: vscode.Webview, extensionUri: vscode.Uri, page: WebviewPage): string {
  const nonce = createNonce();
  const file = (name: string): string =>
    webview.asWebviewUri(vscode.Uri.joinPath(extensionUri, 'dist', name)).toString();
  const attributes = Object.entries(page.attributes).map(([name, value]) => html`${raw(name)}="${value}"`);
  return html`<!DOCTYPE html>
    <html lang="${page.language}">
      <head>
        <meta charset="utf-8" />
        <meta
          http-equiv="Content-Security-Policy"
          content="${contentSecurityPolicy(webview, nonce, page.imageSources)}"
        />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${page.title}</title>
        <link rel="stylesheet" href="${file(page.style)}" />
      </head>
      <body>
        <div id="${page.rootId}" ${raw(attributes.join(' '))}></div>
        <script nonce="${nonce}" src="${file(page.script)}"></script>
      </body>
    </html>`;
}

/** Only our script and style sheet; pictures of the given sources; nothing else, from nowhere. */
function contentSecurityPolicy(webview: vscode.Webview, nonce: string, imageSources: readonly string[]): string {
  const images = imageSources.filter((source) => /^[a-z]+:(?:\/\/[^\s;,'"]+)?$/i.test(source));
  return [
    `default-src 'none'`,
    `script-src 'nonce-${nonce}'`,
    `style-src ${webview.cspSource}`,
    `font-src 'none'`,
    `img-src ${images.length > 0 ? images.join(' ') : `'none'`}`,
    `base-uri 'none'`,
    `form-action 'none'`,
  ].join('; ');
}

/** Text that is already markup and must not be escaped again. */
interface Raw {
  readonly markup: string;
}

function raw(markup: string): Raw {
  return { markup };
}

/** Fills a template; values are escaped for element and double-quoted attribute content. */
function html(parts: TemplateStringsArray, ...values: readonly (string | Raw)[]): string {
  const filled = parts.map((part, index) => {
    const value = values[index] ?? '';
    return part + (typeof value === 'string' ? escapeMarkup(value) : value.markup);
  });
  return filled.join('');
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escapeMarkup(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? character);
}

function createNonce(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(18));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

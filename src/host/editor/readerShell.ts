import * as vscode from 'vscode';
import { readerPage, stringsAttributeValue } from '../../protocol/page';
import { webviewShell } from '../platform/webviewShell';
import { readerStrings } from './readerStrings';

/** The page of a reader, whose policy names the origins of the pictures that may be loaded, and no others. */
export function readerShell(
  webview: vscode.Webview,
  extensionUri: vscode.Uri,
  title: string,
  imageOrigins: readonly string[],
): string {
  return webviewShell(webview, extensionUri, {
    language: vscode.env.language,
    title,
    script: readerPage.script,
    style: readerPage.style,
    rootId: readerPage.rootId,
    attributes: { [readerPage.stringsAttribute]: stringsAttributeValue(readerStrings()) },
    imageSources: imageOrigins,
  });
}

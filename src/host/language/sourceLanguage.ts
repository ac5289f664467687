import * as vscode from 'vscode';
import type { KnownNames } from '../../core/source/completion';
import type { NameServices } from '../names/panelNames';
import { DisposableStore } from '../platform/disposables';
import { ClippingCompletionProvider, completionTriggers } from './completion';
import { ClippingSymbolProvider } from './documentSymbols';
import { ClippingFoldingProvider } from './folding';
import { ClippingHoverProvider } from './hovers';
import { clippingLanguage, LanguageAssignment } from './languageAssignment';
import { ClippingLinkProvider } from './links';
import { NameHoverProvider } from './nameHover';
import type { SourceReadings } from './sourceReadings';

/** Names of the archive that the front matter can be completed with; empty until something knows them. */
export type KnownNamesSource = () => KnownNames;

/** Makes the text editor a place to work on clippings: the language `clipping`, and what it answers. */
export function registerSourceLanguage(
  readings: SourceReadings,
  knownNames: KnownNamesSource,
  names: NameServices,
): vscode.Disposable {
  const { languages } = vscode;
  const clipping: vscode.DocumentFilter = { language: clippingLanguage };
  const clippingOrPage: vscode.DocumentFilter[] = [clipping, { language: 'html' }];
  const store = new DisposableStore();
  store.add(new LanguageAssignment());
  store.add(
    languages.registerDocumentSymbolProvider(clipping, new ClippingSymbolProvider(readings), {
      label: vscode.l10n.t('Clipping'),
    }),
  );
  store.add(languages.registerHoverProvider(clippingOrPage, new ClippingHoverProvider(readings)));
  store.add(languages.registerHoverProvider(clippingOrPage, new NameHoverProvider(readings, names)));
  store.add(languages.registerDocumentLinkProvider(clippingOrPage, new ClippingLinkProvider(readings)));
  store.add(languages.registerFoldingRangeProvider(clipping, new ClippingFoldingProvider(readings)));
  const completion = new ClippingCompletionProvider(readings, knownNames);
  store.add(languages.registerCompletionItemProvider(clipping, completion, ...completionTriggers));
  return store;
}

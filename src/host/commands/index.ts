import type * as vscode from 'vscode';
import type { ImagePermissions } from '../editor/imagePermissions';
import type { DictionaryFile } from '../platform/dictionaryFile';
import type { LibraryModel } from '../views/libraryModel';
import type { Command } from './command';
import { convertScript } from './convertScript';
import { copyCleanText, copyMarkdown } from './copyArticle';
import { extractCitations } from './extractCitations';
import { forgetImagePermissions, loadImages } from './images';
import { openReader, openReaderToSide } from './openReader';
import { openSource } from './openSource';
import { openWalkthrough } from './openWalkthrough';
import { stopUsingReaderForFolder, useReaderForFolder } from './readerForFolder';
import { refreshLibrary } from './refreshLibrary';
import { revealOutlineItem } from './revealOutlineItem';
import { openSamples } from './samples';
import type { TargetServices } from './targets';
import { toggleHidden } from './toggleHidden';

export interface CommandServices extends TargetServices {
  readonly extensionId: string;
  readonly extensionUri: vscode.Uri;
  readonly globalStorageUri: vscode.Uri;
  readonly permissions: ImagePermissions;
  readonly library: LibraryModel;
  readonly dictionaries: DictionaryFile;
}

/** Every command of package.json. */
export function allCommands(services: CommandServices): readonly Command[] {
  const { extensionId, extensionUri, globalStorageUri, readers, permissions, library, dictionaries } = services;
  return [
    openReader(services),
    openReaderToSide(services),
    openSource(services),
    toggleHidden(readers),
    copyCleanText(services),
    copyMarkdown(services),
    convertScript(services, dictionaries),
    extractCitations(services),
    loadImages(services, permissions),
    forgetImagePermissions(permissions),
    useReaderForFolder(services),
    stopUsingReaderForFolder(services),
    refreshLibrary(library),
    openSamples(extensionUri, globalStorageUri, readers),
    openWalkthrough(extensionId),
    revealOutlineItem(readers),
  ];
}

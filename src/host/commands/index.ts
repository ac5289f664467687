import type { ReaderRegistry } from '../editor/readerRegistry';
import type { FindFiles } from '../check/archiveCheck';
import type * as vscode from 'vscode';
import type { ImagePermissions } from '../editor/imagePermissions';
import type { AnnotationIndex } from '../annotation/annotationIndex';
import type { CheckDocuments } from '../check/checkDocuments';
import type { ClippingDiagnostics } from '../language/diagnostics';
import type { NameFiles } from '../names/nameFiles';
import type { DictionaryFile } from '../platform/dictionaryFile';
import type { TermFiles } from '../script/termFiles';
import { addCitation } from './addCitation';
import { addComment } from './addComment';
import { addGloss } from './addGloss';
import { addTags } from './addTags';
import { addGitAttributes } from './addGitAttributes';
import { addTerm, protectTerm } from './addTerm';
import { addName, addNameFromGloss } from './addName';
import { collectGlossesOfArchive } from './collectGlosses';
import { editNames } from './editNames';
import { exportNames } from './exportNames';
import { importNames } from './importNames';
import { openNames } from './openNames';
import { appendToBibliography } from './appendToBibliography';
import { checkArchive } from './checkArchive';
import { groupLibrary, showMoreOfLibrary, sortLibrary } from './arrangeLibrary';
import { copyClippingPath, revealClippingInExplorer, revealInLibrary } from './clippingPath';
import { arrangeCitations } from './arrangeCitations';
import { arrangeNames } from './arrangeNames';
import { bibliography } from './bibliography';
import { chooseReading } from './chooseReading';
import type { CitationServices } from './citationTarget';
import type { Command } from './command';
import { convertEncoding } from './convertEncoding';
import { convertListedClippings, convertScript } from './convertScript';
import { quotationCommands } from './copyQuotation';
import { copyRendering } from './copyRendering';
import { copyReference, copyReferences } from './copyReferences';
import { copyCleanText, copyMarkdown } from './copyArticle';
import { deleteAnnotations, type DeleteServices } from './deleteAnnotations';
import { deleteClippings } from './deleteClippings';
import { deleteNote } from './deleteNote';
import { detectScript } from './detectScript';
import { commentButtons, editNote } from './editNote';
import { editReferenceField } from './editReferenceField';
import { exportAnnotations, type ExportServices } from './exportAnnotations';
import { explainProblem } from './explainProblem';
import { extractCitations } from './extractCitations';
import { clearLibraryFilter, filterLibrary } from './filterLibrary';
import { clearAnnotationFilter, filterAnnotations } from './filterAnnotations';
import { mentionCommands, type MentionServices } from './findMentions';
import { fixAllInFile } from './fixAllInFile';
import { fixAllInWorkspace } from './fixAllInWorkspace';
import { followCitation } from './followCitation';
import { goToCitation } from './goToCitation';
import { goToMention } from './goToMention';
import { judgeCitations } from './judgeCitation';
import { highlight } from './highlight';
import { goToAnnotation } from './goToAnnotation';
import { groupAnnotations, showAnnotationsOfClipping, showAnnotationsOfWorkspace } from './groupAnnotations';
import { forgetImagePermissions, loadImages } from './images';
import { importAnnotations, type ImportCommandServices } from './importAnnotations';
import { insertReference, insertReferenceAs, type InsertServices } from './insertReference';
import type { LibraryTargetServices } from './libraryTargets';
import { limitLibrary } from './limitLibrary';
import { normalizeLineEnds } from './normalizeLineEnds';
import { noteOnClipping } from './noteOnClipping';
import type { NoteCommandServices } from './noteTarget';
import { placeAnnotation } from './placeAnnotation';
import { openReader, openReaderToSide } from './openReader';
import { openSource } from './openSource';
import { openTerms, showTermsTable, showTermsText } from './openTerms';
import { openWalkthrough } from './openWalkthrough';
import { stopUsingReaderForFolder, useReaderForFolder } from './readerForFolder';
import { cancelLibraryScan, refreshLibrary } from './refreshLibrary';
import { reattachAnnotations } from './reattachAnnotations';
import { revealOutlineItem } from './revealOutlineItem';
import { openSamples } from './samples';
import { chooseScriptView } from './scriptViewChoose';
import { showScriptViews } from './scriptViewShow';
import { toggleScriptViewOptions } from './scriptViewToggle';
import { stepCitations } from './stepCitation';
import { stepDoubts } from './stepDoubt';
import { showNames } from './showNames';
import { stepNames } from './stepName';
import { stepNotes } from './stepNote';
import { toggleCitations, toggleReference } from './toggleCitations';
import { toggleHidden } from './toggleHidden';
import { toggleNames } from './toggleNames';
import { toggleNotes } from './toggleNotes';

export * as pageCitations from '../citation/pageCitations';
export * as pageNames from '../names/pageNames';
export { NameParts } from '../views/nameParts';
export * as projectNames from '../names/projectNames';

export interface CommandServices
  extends
    LibraryTargetServices,
    NoteCommandServices,
    DeleteServices,
    ExportServices,
    ImportCommandServices,
    CitationServices,
    MentionServices,
    InsertServices {
  readonly tags: AnnotationIndex;
  readonly extensionId: string;
  readonly extensionUri: vscode.Uri;
  readonly globalStorageUri: vscode.Uri;
  readonly permissions: ImagePermissions;
  readonly globalState: vscode.Memento;
  readonly dictionaries: DictionaryFile;
  readonly terms: TermFiles;
  readonly names: NameFiles;
  readonly diagnostics: ClippingDiagnostics;
  readonly checkDocuments: CheckDocuments;
  /** Files that may be read at a time. */
  readonly fileConcurrency: number;
}

/** Every command of package.json. */
export function allCommands(services: CommandServices): readonly Command[] {
  const { extensionId, extensionUri, globalStorageUri, readers, permissions } = services;
  const { tree } = services.libraryView;
  const findFiles: FindFiles = (folders) => tree.library.filesIn(folders);
  return [
    openReader(services),
    openReaderToSide(services),
    openSource(services),
    toggleHidden(readers),
    copyCleanText(services),
    copyMarkdown(services),
    convertScript(services, findFiles),
    convertListedClippings(services),
    detectScript(services),
    extractCitations(services, findFiles),
    loadImages(services, permissions),
    forgetImagePermissions(permissions),
    useReaderForFolder(services),
    stopUsingReaderForFolder(services),
    refreshLibrary(tree.library),
    cancelLibraryScan(tree.library),
    groupLibrary(tree.choices),
    sortLibrary(tree.choices),
    filterLibrary(tree),
    limitLibrary(tree),
    clearLibraryFilter(tree),
    showMoreOfLibrary(tree),
    revealInLibrary(services),
    copyClippingPath(services),
    revealClippingInExplorer(services),
    deleteClippings(services),
    openSamples(extensionUri, globalStorageUri, readers),
    openWalkthrough(extensionId),
    checkArchive(services.checkDocuments, findFiles, services.fileConcurrency),
    explainProblem(services.checkDocuments),
    fixAllInFile(services, services.diagnostics),
    fixAllInWorkspace(findFiles, services.fileConcurrency),
    normalizeLineEnds(services, services.diagnostics),
    convertEncoding(services),
    revealOutlineItem(readers),
    ...showScriptViews(readers),
    chooseScriptView(readers),
    ...toggleScriptViewOptions(readers),
    ...stepDoubts(readers),
    chooseReading(readers),
    ...termCommands(services),
    addGitAttributes(),
    reattachAnnotations({ ...services, library: tree.library }),
    ...noteCommands(services),
    ...annotationCommands(services),
    ...citationCommands(services),
    ...nameListCommands(services),
    ...readerNameCommands(readers),
    ...referenceCommands(services, findFiles),
    ...projectNameCommands(services, findFiles),
  ];
}

/** Commands on a project's dictionary. */
function termCommands(services: CommandServices): readonly Command[] {
  return [openTerms(services.terms), showTermsTable(), showTermsText(), addTerm(services), protectTerm(services)];
}

/** Commands on the names of a reader. */
function readerNameCommands(readers: ReaderRegistry): readonly Command[] {
  return [toggleNames(readers), ...stepNames(readers), showNames(readers)];
}

/** Commands on notes that work in readers and in text editors alike. */
function noteCommands(services: CommandServices): readonly Command[] {
  return [
    highlight(services),
    addComment(services),
    addGloss(services),
    addTags(services),
    noteOnClipping(services),
    ...stepNotes(services),
    toggleNotes(services.readers),
    editNote(services),
    deleteNote(services),
    ...commentButtons(services),
  ];
}

/** Commands on the annotations of the workspace. */
function annotationCommands(services: CommandServices): readonly Command[] {
  const { tree } = services.annotationView;
  return [
    goToAnnotation(services.readers),
    placeAnnotation(services),
    deleteAnnotations(services),
    exportAnnotations(services),
    importAnnotations(services),
    filterAnnotations(tree),
    clearAnnotationFilter(tree.choices),
    groupAnnotations(tree.choices),
    showAnnotationsOfClipping(tree.choices),
    showAnnotationsOfWorkspace(tree.choices),
  ];
}

/** Commands on who said what. */
function citationCommands(services: CommandServices): readonly Command[] {
  const { readers, citationView, libraryView } = services;
  return [
    ...arrangeCitations(citationView.tree),
    ...judgeCitations(services),
    ...stepCitations(readers),
    toggleCitations(readers),
    toggleReference(readers),
    addCitation(services),
    goToCitation(services),
    followCitation(libraryView.tree.library, readers),
  ];
}

/** Commands on the lists of names and of mentions. */
function nameListCommands(services: CommandServices): readonly Command[] {
  const { nameView } = services;
  return [...arrangeNames(nameView), ...mentionCommands(services), goToMention(services), copyRendering(nameView)];
}

/** Commands on references and on quotations with theirs. */
function referenceCommands(services: CommandServices, findFiles: FindFiles): readonly Command[] {
  return [
    copyReference(services),
    copyReferences(services),
    insertReference(services),
    insertReferenceAs(services),
    appendToBibliography(services, findFiles),
    bibliography(services, findFiles),
    editReferenceField(services),
    ...quotationCommands(services),
  ];
}

/** Commands on the names of a project. */
function projectNameCommands(services: CommandServices, findFiles: FindFiles): readonly Command[] {
  return [
    openNames(services),
    addName(services),
    addNameFromGloss(services),
    collectGlossesOfArchive(services, findFiles),
    ...editNames(services),
    importNames(services),
    exportNames(services),
  ];
}

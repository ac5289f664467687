/** What is needed of a project's file of names once somebody works in it. */
export { completeNames } from './projectNameCompletion';
export { fixNames } from './projectNameFixes';
export { hoverOverNames } from './projectNameHover';
export { nameDiagnostic } from './projectNameMessages';

/** The door of the room: conversion is read late, when somebody first asks for another script. */
export { convertArticle, articleScript } from './convertArticle';
export { createConfigurationConverter } from './configurationConverter';
export { createConverter } from './converter';
export { applySourceEdits, convertSource } from './convertSource';
export { parseDictionaries } from './dictionaries';
export { roundTrip } from './roundTrip';
export { reportScripts } from './scriptReport';
export { createScriptView } from './scriptView';
export { addTermEdit, cellEdit, removeTermEdit, termFault } from './termEdits';
export { formatTerm, formatViews, isProtected, parseTerms } from './terms';
/** Stands here for those who load this file late: its table is large. */
export { countScripts, detectScript } from '../text/hanScript';

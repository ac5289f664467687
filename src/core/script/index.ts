/** The door of the room: conversion is read late, when somebody first asks for another script. */
export { convertArticle, articleScript } from './convertArticle';
export { createConfigurationConverter, createConverter } from './converter';
export { parseDictionaries } from './dictionaries';
export { createScriptView } from './scriptView';

/** What commands on a project's names and its file need of the room. */
export {
  correctName,
  mergedName,
  mergeNames,
  nameFault,
  putNames,
  removeName,
  splitName,
  withoutForms,
} from './projectEdits';
export { formColumns, rowCells } from './columns';
export { GlossCollector, projectNameOf } from './glossCandidates';
export { glossedNames } from './glossForms';
export { namesFromCsv, namesToCsv } from './nameCsv';
export { namesFromTbx } from './namesFromTbx';
export { namesToTbx } from './namesToTbx';
export { parseProjectNames } from './projectFile';

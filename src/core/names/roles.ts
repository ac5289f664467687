import table from './roles.json';

/** Offices and professions before names, folded, joined for a regular expression, the longest first. */
export const roleAlternation = [...new Set(table.roles.split(' '))].sort((a, b) => b.length - a.length).join('|');

import { nameRegions, type NameForm, type NameRegion } from '../name';
import type { ProjectName } from '../projectName';

/** How TBX names the Chinese of each place. */
export const regionLanguages: Readonly<Record<NameRegion, string>> = {
  tw: 'zh-TW',
  cn: 'zh-CN',
  hk: 'zh-HK',
  sg: 'zh-SG',
};

/** What a note says before the number of glosses in which a form was met. */
export const countNote = 'glosses:';

/** What a note says before the source of a row. */
export const sourceNote = 'source:';

/**
 * Names as a term base: ISO 30042:2019, dialect TBX-Basic, data categories as attributes. A concept is a name, its
 * subject field the kind; main forms are preferred terms, the others admitted ones.
 */
export function namesToTbx(names: readonly (ProjectName & { readonly source?: string })[], title: string): string {
  const entries = names.map((name, index) => conceptEntry(name, index + 1));
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<tbx type="TBX-Basic" style="dca" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2">',
    '<tbxHeader>',
    `<fileDesc><sourceDesc><p>${escapeXml(title)}</p></sourceDesc></fileDesc>`,
    '</tbxHeader>',
    '<text>',
    '<body>',
    ...entries,
    '</body>',
    '</text>',
    '</tbx>',
    '',
  ].join('\n');
}

function conceptEntry(name: ProjectName & { readonly source?: string }, number: number): string {
  const latin = name.latin === '' ? [] : [termSec(name.latin, true)];
  const aliases = name.aliases.map((alias) => termSec(alias, false));
  const sections = nameRegions.map((region) => {
    const forms = name.forms.filter((form) => form.region === region);
    return langSec(regionLanguages[region], forms.map(formSec));
  });
  return [
    `<conceptEntry id="name-${String(number)}">`,
    `<descrip type="subjectField">${name.kind}</descrip>`,
    ...(name.note === '' ? [] : [`<note>${escapeXml(name.note)}</note>`]),
    ...(name.source ? [`<note>${sourceNote} ${escapeXml(name.source)}</note>`] : []),
    ...[langSec('en', [...latin, ...aliases]), ...sections].filter((section) => section !== ''),
    '</conceptEntry>',
  ].join('\n');
}

function langSec(language: string, terms: readonly string[]): string {
  return terms.length === 0 ? '' : [`<langSec xml:lang="${language}">`, ...terms, '</langSec>'].join('\n');
}

function formSec({ text, isMain, count }: NameForm): string {
  return termSec(text, isMain, count === undefined ? '' : `<note>${countNote} ${String(count)}</note>`);
}

function termSec(term: string, isPreferred: boolean, note = ''): string {
  const status = isPreferred ? 'preferredTerm-admn-sts' : 'admittedTerm-admn-sts';
  return (
    `<termSec><term>${escapeXml(term)}</term><termNote type="partOfSpeech">noun</termNote>` +
    `<termNote type="administrativeStatus">${status}</termNote>${note}</termSec>`
  );
}

/** Characters that XML 1.0 cannot hold are left out. */
function escapeXml(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

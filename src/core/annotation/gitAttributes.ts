/** Lets git keep the lines of both sides when two branches changed one annotation file. */
export const mergeAttribute = '*.annotations.jsonl merge=union text eol=lf';

/** The text of a `.gitattributes` file with that line; undefined when it has one that does the same. */
export function withMergeAttribute(text: string): string | undefined {
  const lines = text.split(/\r?\n/);
  const decides = lines.filter((line) => /^(?:\/?\*\*\/)?\*\.annotations\.jsonl\s/.test(line)).at(-1);
  if (decides !== undefined && /\smerge=union(?:\s|$)/.test(decides)) return undefined;
  const end = text.includes('\r\n') ? '\r\n' : '\n';
  const before = text === '' || text.endsWith('\n') ? text : `${text}${end}`;
  return `${before}${mergeAttribute}${end}`;
}

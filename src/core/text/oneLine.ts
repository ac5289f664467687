/** Text on one line: runs of white space become a space, and more than `longest` code points are cut off with `…`. */
export function oneLine(text: string, longest: number): string {
  // Four units for each are enough for it and the white space around it, and cheap however long the text is.
  const line = text
    .slice(0, longest * 4)
    .replace(/\s+/g, ' ')
    .trim();
  const characters = [...line];
  return characters.length > longest ? `${characters.slice(0, longest).join('')}…` : line;
}

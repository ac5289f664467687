/** What a reader of XML is told, in the order of the file. */
export interface XmlListener {
  /** `name` without its prefix. */
  open(name: string, attributes: ReadonlyMap<string, string>): void;
  text(text: string): void;
  close(name: string): void;
}

/** Levels of elements that are read; what lies deeper is passed over. */
const deepest = 100;

const token =
  /<!--[^]*?(?:-->|$)|<!\[CDATA\[([^]*?)(?:\]\]>|$)|<\?[^]*?(?:\?>|$)|<\/([^\s<>]+)\s*>|<([\p{L}_][^\s<>/]*)((?:[\s/](?:[^<>"']|"[^"]*"|'[^']*')*?)?)(\/?)>/gu;
const documentType = /<!DOCTYPE(?:[^<>[\]"']|"[^"]*"|'[^']*'|\[(?:[^\]"']|"[^"]*"|'[^']*')*\])*>/y;

/**
 * Reads XML as far as files of terms need it: elements, text, CDATA, the five entities of XML and numbered characters.
 * Nothing that a document type declares is looked at. Never fails: what is no markup is text.
 */
export function readXml(xml: string, listener: XmlListener): void {
  let at = endOfDocumentType(xml);
  let depth = 0;
  token.lastIndex = at;
  const tell = (end: number): void => {
    if (end > at && depth <= deepest) listener.text(decodeEntities(xml.slice(at, end)));
  };
  for (const match of xml.matchAll(token)) {
    tell(match.index);
    at = match.index + match[0].length;
    const [, data, closed, opened, attributes = '', isEmpty] = match;
    if (data !== undefined && depth <= deepest) listener.text(data);
    if (opened !== undefined) {
      depth += 1;
      if (depth <= deepest) listener.open(localName(opened), readAttributes(attributes));
    }
    if (closed !== undefined || (opened !== undefined && isEmpty === '/')) {
      if (depth <= deepest) listener.close(localName(closed ?? opened ?? ''));
      depth = Math.max(0, depth - 1);
    }
  }
  tell(xml.length);
}

/** A document type is looked for once: many that do not end would cost a look through the file each. */
function endOfDocumentType(xml: string): number {
  documentType.lastIndex = xml.indexOf('<!DOCTYPE');
  return documentType.lastIndex >= 0 && documentType.test(xml) ? documentType.lastIndex : 0;
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

function readAttributes(written: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [, name = '', double, single = ''] of written.matchAll(/([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) {
    found.set(name, decodeEntities(double ?? single));
  }
  return found;
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Other entities stay as they are written. */
function decodeEntities(text: string): string {
  return text.replace(
    /&(?:#(\d{1,7})|#x([\da-f]{1,6})|(amp|lt|gt|quot|apos));/gi,
    (written, decimal, hexadecimal, name) => {
      if (typeof name === 'string') return entities[name.toLowerCase()] ?? written;
      const code = typeof decimal === 'string' ? Number(decimal) : Number.parseInt(String(hexadecimal), 16);
      const isCharacter = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
      return isCharacter ? String.fromCodePoint(code) : written;
    },
  );
}

/** Image proxies that hide the real address in a query field. Source: the clippings of VOA, DW and RFI (FORMAT.md 4). */
const proxies: ReadonlyMap<string, string> = new Map([['images.weserv.nl', 'url']]);

const longestAddress = 4_096;

/**
 * An absolute http or https address, or undefined for everything else. This is the one allow-list that every address
 * of a clipping passes. `base` resolves relative addresses.
 */
export function webAddress(written: string | undefined, base?: string): string | undefined {
  if (written !== undefined && isPlain(written)) return written;
  return parseWeb(written, base)?.href;
}

/**
 * True for most addresses of clippings: those that the parser of URLs would give back letter by letter. They have a
 * name for their host, no port, no user, no dot segment and no character that is encoded or means something special.
 */
export function isPlain(written: string): boolean {
  return (
    written.length <= longestAddress &&
    /^https?:\/\/[a-z\d][a-z\d.-]*\.[a-z]{2,}\/[\w\-.~!$&()*+,;=:@%/]*(?:\?[\w\-.~!$&()*+,;=:@%/?]*)?$/.test(written) &&
    !/\.\.|\/\.|%2e|xn--|\.-|-\./i.test(written)
  );
}

function parseWeb(written: string | undefined, base: string | undefined): URL | undefined {
  const trimmed = written?.trim();
  if (trimmed === undefined || trimmed === '' || trimmed.length > longestAddress) return undefined;
  const parsed = parse(trimmed, /^https?:\/\//i.test(trimmed) ? undefined : base);
  if (!parsed || (parsed.protocol !== 'http:' && parsed.protocol !== 'https:') || parsed.hostname === '')
    return undefined;
  return parsed;
}

/** The address of a picture, with a proxy taken off. */
export function imageAddress(written: string | undefined, base?: string): string | undefined {
  if (written !== undefined && isPlain(written) && !isProxied(written)) return written;
  const parsed = parseWeb(written, base);
  const field = parsed && proxies.get(parsed.hostname);
  if (!parsed || field === undefined) return parsed?.href;
  const inner = parsed.searchParams.get(field);
  if (inner === null || inner === '') return undefined;
  const plain = inner.replace(/^ssl:/, '');
  return webAddress(/^https?:\/\//i.test(plain) ? plain : `https://${plain.replace(/^\/+/, '')}`);
}

function isProxied(address: string): boolean {
  for (const host of proxies.keys()) if (address.includes(host)) return true;
  return false;
}

/** The host of an address as it is contacted (punycode), or an empty string. */
export function hostOf(address: string): string {
  return parse(address)?.host ?? '';
}

function parse(address: string, base?: string): URL | undefined {
  try {
    return new URL(address, base);
  } catch {
    return undefined;
  }
}

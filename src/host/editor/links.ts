import { webAddress } from '../platform/webAddress';

/** Addresses by number. The webview knows numbers and host names only; the host opens what the number stands for. */
export class LinkList {
  readonly #addresses: string[] = [];
  readonly #numbers = new Map<string, number>();

  /**
   * The number and the host name (in punycode, as the browser would show a doubtful one) of an address; undefined
   * when it does not lead to the web.
   */
  add(address: string): { readonly link: number; readonly host: string } | undefined {
    const url = webAddress(address);
    if (!url) {
      return undefined;
    }
    const link = this.#numbers.get(url.href) ?? this.#addresses.push(url.href) - 1;
    this.#numbers.set(url.href, link);
    return { link, host: url.host };
  }

  /** The address of a number, checked once more. */
  address(link: number): string | undefined {
    const address = this.#addresses[link];
    return address === undefined ? undefined : webAddress(address)?.href;
  }
}

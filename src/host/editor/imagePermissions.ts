import * as vscode from 'vscode';
import { imageLoading, onDidChangeSettings, settingName } from '../platform/settings';
import { webAddress } from '../platform/webAddress';

const clippingsKey = 'jianbao.images.clippings';
const hostsKey = 'jianbao.images.hosts';

/** Clippings that are remembered at most; the oldest permission is forgotten first. */
const rememberedClippings = 2_000;

/**
 * Which remote pictures may be loaded. Nothing is, until the reader says so: for one clipping (remembered in this
 * workspace), for one host (remembered everywhere) or for all (a setting).
 */
export class ImagePermissions implements vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #settings = onDidChangeSettings([settingName.imagesLoad], () => this.#changed.fire());
  readonly onDidChange = this.#changed.event;

  constructor(
    private readonly globalState: vscode.Memento,
    private readonly workspaceState: vscode.Memento,
  ) {}

  /** True when no picture is ever asked about: the reader said always. */
  get allowsAll(): boolean {
    return imageLoading() === 'always';
  }

  /** True when the setting forbids every picture. */
  get allowsNone(): boolean {
    return imageLoading() === 'never';
  }

  /** True when the picture at `address` may be loaded while this clipping is read. */
  allows(clipping: vscode.Uri, address: string): boolean {
    const url = webAddress(address);
    if (!url || this.allowsNone) {
      return false;
    }
    return this.allowsAll || this.#clippings().includes(clipping.toString()) || this.#hosts().includes(url.host);
  }

  async allowClipping(clipping: vscode.Uri): Promise<void> {
    const address = clipping.toString();
    const others = this.#clippings().filter((known) => known !== address);
    await this.workspaceState.update(clippingsKey, [...others, address].slice(-rememberedClippings));
    this.#changed.fire();
  }

  /** `host` with its port, if it has one, as URLs write it. */
  async allowHost(host: string): Promise<void> {
    await this.globalState.update(hostsKey, [...new Set([...this.#hosts(), host])].sort());
    this.#changed.fire();
  }

  /** Takes back every permission for clippings and hosts; the setting stays. Gives how many there were. */
  async forget(): Promise<number> {
    const count = this.#clippings().length + this.#hosts().length;
    await this.workspaceState.update(clippingsKey, undefined);
    await this.globalState.update(hostsKey, undefined);
    this.#changed.fire();
    return count;
  }

  dispose(): void {
    this.#settings.dispose();
    this.#changed.dispose();
  }

  #clippings(): readonly string[] {
    return strings(this.workspaceState.get<unknown>(clippingsKey));
  }

  #hosts(): readonly string[] {
    return strings(this.globalState.get<unknown>(hostsKey));
  }
}

function strings(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : [];
}

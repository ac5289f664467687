import * as vscode from 'vscode';
import type * as Names from '../../core/names';
import type { FoundMention } from '../../core/names/mentions/messages';
import type { NameRegion } from '../../core/names/name';
import type { DecidedReading } from '../editor/clippingDocument';
import { readLibraryNames, type LibraryNamesServices } from '../names/libraryNames';
import type { NameIndex } from '../names/nameIndex';
import { Delay } from '../platform/delay';
import { DisposableStore } from '../platform/disposables';
import type { ActiveClipping } from '../source/activeClipping';
import type { NameChoices } from './nameChoices';
import {
  listNames,
  noNames,
  type ListedName,
  type MentionLine,
  type NameListing,
  type RenderingLine,
} from './nameNodes';

/** Milliseconds in which changes collect before a list is made; of a workspace that is being counted, more. */
const listDelay = 30;
const countingDelay = 400;
/** Mentions that are listed below one rendering of a workspace. */
const mostMentions = 200;

export interface NameTreeServices extends LibraryNamesServices {
  readonly active: ActiveClipping;
}

/**
 * The lines of the Names view: made of the active clipping or of the index, by the choices, while somebody wants to see
 * them. Fires after every new list, and when it begins or ends to look for names.
 */
export class NameTree implements vscode.Disposable {
  readonly #store = new DisposableStore();
  readonly #changed = this.#store.add(new vscode.EventEmitter<void>());
  readonly #failed = this.#store.add(new vscode.EventEmitter<string>());
  readonly #delay = this.#store.add(new Delay(listDelay, () => void this.#list()));
  readonly #counting = this.#store.add(new Delay(countingDelay, () => void this.#list()));
  readonly onDidChange = this.#changed.event;
  /** Fires with what went wrong, for people. */
  readonly onDidFail = this.#failed.event;
  #listing = noNames;
  #reading: DecidedReading | undefined;
  #isWanted = false;
  #isMade = false;
  #turn = 0;

  constructor(
    private readonly services: NameTreeServices,
    readonly index: NameIndex,
    readonly choices: NameChoices,
  ) {
    const schedule = (): void => (this.#isWanted ? this.#delay.schedule() : undefined);
    this.#store.add(services.active.onDidChange(schedule));
    this.#store.add(services.names.onDidChange(schedule));
    this.#store.add(choices.onDidChange(schedule));
    this.#store.add(index.onDidChange(() => this.#follow()));
    this.#store.add(index.onDidFail((message) => this.#failed.fire(message)));
  }

  get listing(): NameListing {
    return this.#listing;
  }

  /** The reading of which the list was made; undefined while there is no clipping. */
  get reading(): DecidedReading | undefined {
    return this.#reading;
  }

  get isWide(): boolean {
    return this.choices.query.scope === 'workspace';
  }

  /** True while the names of the workspace are counted that it shows. */
  get isCounting(): boolean {
    return this.isWide && this.index.state.kind === 'counting';
  }

  /** True once there has been a list, be it an empty one. */
  get isMade(): boolean {
    return this.#isMade;
  }

  /** True while a newer list is to be made. */
  get isBehind(): boolean {
    return this.#delay.isScheduled || this.#counting.isScheduled || !this.#isMade;
  }

  /** Resolves once there has been a list. */
  async make(): Promise<void> {
    while (!this.#isMade) {
      await this.#list();
    }
  }

  /** Lists are made only while they are wanted. */
  setWanted(isWanted: boolean): void {
    this.#isWanted = isWanted;
    if (isWanted) {
      void this.#list();
    }
  }

  /** Where a rendering stands: in the clipping, or in clippings of the workspace, the first some hundred. */
  async mentions(line: RenderingLine, token: vscode.CancellationToken): Promise<readonly MentionLine[]> {
    const { reading } = this;
    if (line.scope === 'clipping') {
      const core = await import('../../core/names');
      const table = await this.services.names.tableFor(line.uri);
      const found = reading ? core.mentionsIn(reading.article, new Set([line.key]), table, false) : [];
      return mentionLines(line, found, line.uri, '', '');
    }
    const files = this.index.filesWith(line.key, line.text).slice(0, mostMentions);
    const lines: MentionLine[] = [];
    const { library } = this.services;
    await readLibraryNames(this.services, files, [line.name], token, (batch) => {
      for (const { file, title = '', outlet = '', mentions } of batch.mentions) {
        const uri = library.uriOf({ key: file });
        lines.push(...(uri ? mentionLines(line, mentions, uri, title, outlet) : []));
      }
    });
    return lines.slice(0, mostMentions);
  }

  dispose(): void {
    this.#turn++;
    this.#store.dispose();
  }

  #follow(): void {
    if (!this.#isWanted || !this.isWide) {
      return;
    }
    if (this.index.state.kind !== 'counting') {
      this.#delay.schedule();
    } else if (!this.#counting.isScheduled) {
      this.#counting.schedule();
    }
  }

  async #list(): Promise<void> {
    this.#delay.cancel();
    this.#counting.cancel();
    const turn = ++this.#turn;
    const { reading } = this.services.active;
    let listing = noNames;
    try {
      listing = this.isWide ? this.#listWorkspace() : reading ? await this.#listClipping(reading) : noNames;
    } catch (error) {
      this.#failed.fire(error instanceof Error ? error.message : String(error));
    }
    if (turn === this.#turn) {
      this.#reading = reading;
      this.#listing = listing;
      this.#isMade = true;
      this.#changed.fire();
    }
  }

  #listWorkspace(): NameListing {
    const { state } = this.index;
    if (state.kind === 'asleep') {
      void this.index.start();
    }
    const uri = vscode.workspace.workspaceFolders?.[0]?.uri;
    const names = this.index.totals().map((total) => ({ ...total, others: [], ways: [] }));
    return uri ? listNames({ uri, names, region: regionOfInterface() }, this.choices.query) : noNames;
  }

  async #listClipping({ uri, article }: DecidedReading): Promise<NameListing> {
    const core = await import('../../core/names');
    const table = await this.services.names.tableFor(uri);
    const outlet = article.facts.outlet?.value ?? '';
    const names = core.namesInArticle(article, table, false).map((counted) => listedName(counted, outlet, core));
    return listNames({ uri, names, region: undefined }, this.choices.query);
  }
}

function listedName(
  { name, count, renderings, others }: ReturnType<typeof Names.namesInArticle>[number],
  outlet: string,
  core: typeof Names,
): ListedName {
  const ways = core.writtenWays(renderings.map(({ text }) => text));
  const found = renderings.map(({ text, count: often }) => ({
    text,
    count: often,
    outlets: new Map([[outlet, often]]),
  }));
  return { name, count, others, renderings: found, ways, twoWays: ways.length > 0 ? 1 : 0 };
}

function mentionLines(
  { id, text }: RenderingLine,
  mentions: readonly FoundMention[],
  uri: vscode.Uri,
  title: string,
  outlet: string,
): readonly MentionLine[] {
  return mentions
    .filter(({ words }) => words === text)
    .map((mention) => ({
      kind: 'mention',
      id: `${id} ${uri.toString()} ${mention.start}`,
      uri,
      mention,
      title,
      outlet,
    }));
}

/** Whose renderings somebody expects who reads the user interface's language. */
function regionOfInterface(): NameRegion | undefined {
  const language = vscode.env.language.toLowerCase();
  if (!language.startsWith('zh')) {
    return undefined;
  }
  return /hk|mo/.test(language) ? 'hk' : /tw|hant/.test(language) ? 'tw' : 'cn';
}

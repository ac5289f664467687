import * as vscode from 'vscode';
import type { Article } from '../../core/article/article';
import type { ScriptView } from '../../core/script/scriptView';
import type { Term } from '../../core/script/term';
import type { ScriptVariant } from '../../core/script/variant';
import type { NamesView } from '../../protocol/names';
import type { ReaderView, ViewName, ViewOption } from '../../protocol/reader';
import type { DecidedReading } from '../editor/clippingDocument';
import { articleNames } from '../names/articleNames';
import type { NameServices } from '../names/panelNames';
import type { DictionaryFile } from '../platform/dictionaryFile';
import { DisposableStore } from '../platform/disposables';
import { namesSettings, onDidChangeSettings, scriptSettings } from '../platform/settings';
import type { ViewChoice, ViewMemory } from './viewMemory';

/** The terms that hold for a file, of the project that it belongs to. */
export interface TermSource {
  /** Fires when terms have changed. */
  readonly onDidChange: vscode.Event<unknown>;
  termsFor(uri: vscode.Uri): Promise<readonly Term[]>;
  /** Writes a term into the dictionary of the file's project. Throws an error with a message for people. */
  addTerm(uri: vscode.Uri, term: Term): Promise<void>;
}

export interface ViewServices extends Pick<NameServices, 'names'> {
  readonly dictionaries: DictionaryFile;
  readonly terms: TermSource;
  readonly memory: ViewMemory;
}

/** An article as a reader shows it. */
export interface ShownArticle {
  /** With its ranges over the shown text. */
  readonly article: Article;
  /** Undefined for the original. */
  readonly script: ScriptView | undefined;
  readonly view: Omit<ReaderView, 'doubtCount'>;
}

const printedNames: NamesView = { region: 'printed', latin: false };

/** Which view one reader shows, and how an article looks in it. */
export class PanelView implements vscode.Disposable {
  readonly #store = new DisposableStore();
  readonly #changed = this.#store.add(new vscode.EventEmitter<void>());
  /** Fires when the article looks otherwise from now on. */
  readonly onDidChange = this.#changed.event;
  #choice: ViewChoice;
  #turn = 0;

  constructor(
    private readonly uri: vscode.Uri,
    private readonly services: ViewServices,
  ) {
    this.#choice = services.memory.get(uri);
    this.#store.add(services.terms.onDidChange(() => this.#changed.fire()));
    this.#store.add(services.names.onDidChange(() => this.#changesNames && this.#changed.fire()));
    this.#store.add(onDidChangeSettings(['script', 'names'], () => this.#changed.fire()));
  }

  get name(): ViewName {
    return this.#choice.name;
  }

  /** Whose renderings of names are shown. */
  get names(): NamesView {
    const { region, latin } = namesSettings(this.uri);
    return { region, latin, ...this.#choice.names };
  }

  isOn(option: ViewOption): boolean {
    return this.#choice.switched[option] ?? scriptSettings(this.uri)[option];
  }

  /** Throws an error with a message for people when the article cannot be shown so; the view stays then. */
  async setName(name: ViewName, article: Article | undefined): Promise<void> {
    const turn = ++this.#turn;
    if (name !== 'original') {
      if (article?.facts.script === 'none') {
        throw new Error(vscode.l10n.t('This clipping is not in Chinese: there is no other script to show it in.'));
      }
      await this.services.dictionaries.read();
    }
    if (turn === this.#turn && name !== this.#choice.name) {
      this.#choose({ ...this.#choice, name });
    }
  }

  /** Throws an error with a message for people when the names cannot be read; the view stays then. */
  async setNames(change: Partial<NamesView>): Promise<void> {
    const turn = ++this.#turn;
    if ({ ...this.names, ...change }.region !== 'printed' || change.latin === true) {
      await Promise.all([this.services.names.tableFor(this.uri), this.services.dictionaries.read()]);
    }
    if (turn === this.#turn) {
      this.#choose({ ...this.#choice, names: { ...this.#choice.names, ...change } });
    }
  }

  toggle(option: ViewOption): void {
    this.#choose({ ...this.#choice, switched: { ...this.#choice.switched, [option]: !this.isOn(option) } });
  }

  /** How a reading looks in the view. When the dictionaries cannot be read, the original is shown, and `tell` is told why. */
  async show(reading: DecidedReading, tell: (message: string) => void): Promise<ShownArticle> {
    const { name } = this.#choice;
    if (name !== 'original' || (this.#changesNames && reading.article.facts.script !== 'none')) {
      try {
        return this.#converted(reading.article, name, await this.#convert(reading, name));
      } catch (error) {
        if (name === this.#choice.name) {
          this.#choice = { ...this.#choice, name: 'original', names: printedNames };
        }
        tell(error instanceof Error ? error.message : String(error));
      }
    }
    return { article: reading.article, script: undefined, view: this.#viewOf('original', false) };
  }

  /** How a reading of a doubtful character looks in a view, which need not be the one that is shown. */
  async showReading(value: string, { article }: DecidedReading, to: ScriptVariant): Promise<string> {
    const [dictionaries, { articleScript, createConverter }] = await Promise.all([
      this.services.dictionaries.read(),
      import('../../core/script'),
    ]);
    const houseStyle = scriptSettings(this.uri).houseStyle[to];
    return createConverter(dictionaries, { to, from: articleScript(article), houseStyle }).showReading(value);
  }

  /** The reader is closed: the next one begins with the original. */
  forget(): void {
    this.services.memory.set(this.uri);
  }

  dispose(): void {
    this.#turn++;
    this.#store.dispose();
  }

  get #changesNames(): boolean {
    const { region, latin } = this.names;
    return region !== 'printed' || latin;
  }

  async #convert({ article, readings }: DecidedReading, to: ViewName): Promise<ScriptView> {
    const [dictionaries, terms, mentions, { createScriptView }] = await Promise.all([
      this.services.dictionaries.read(),
      this.services.terms.termsFor(this.uri),
      this.#changesNames ? articleNames(article, this.uri, this.services.names) : undefined,
      import('../../core/script'),
    ]);
    const { region, latin } = this.names;
    const quoted = namesSettings(this.uri).inQuotations;
    return createScriptView(article, dictionaries, {
      to,
      vocabulary: this.isOn('vocabulary'),
      punctuation: this.isOn('punctuation'),
      houseStyle: to !== 'original' && scriptSettings(this.uri).houseStyle[to],
      terms,
      readings,
      ...(mentions && { names: { mentions, latin, quoted, ...(region !== 'printed' && { region }) } }),
    });
  }

  #converted(original: Article, name: ViewName, script: ScriptView): ShownArticle {
    return { article: script.article, script, view: this.#viewOf(name, script.article.text !== original.text) };
  }

  #viewOf(name: ViewName, converted: boolean): ShownArticle['view'] {
    return {
      name,
      converted,
      vocabulary: this.isOn('vocabulary'),
      punctuation: this.isOn('punctuation'),
      doubts: this.isOn('doubts'),
      names: this.names,
      copy: scriptSettings(this.uri).copy,
    };
  }

  #choose(choice: ViewChoice): void {
    this.#choice = choice;
    this.services.memory.set(this.uri, choice);
    this.#changed.fire();
  }
}

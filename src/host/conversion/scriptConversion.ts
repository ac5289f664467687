import type * as vscode from 'vscode';
import type { Article } from '../../core/article/article';
import type { Reading } from '../../core/session';
import type * as Script from '../../core/script';
import type { RoundTripDifference } from '../../core/script/roundTrip';
import type { ScriptView, ViewOptions } from '../../core/script/scriptView';
import type { SourceEdit } from '../../core/script/convertSource';
import type { Term } from '../../core/script/term';
import type { ScriptVariant, SourceScript } from '../../core/script/variant';
import type { ScriptCounts } from '../../core/text/hanScript';
import type { DictionaryFile } from '../platform/dictionaryFile';
import { scriptSettings } from '../platform/settings';
import type { ReaderRegistry } from '../editor/readerRegistry';
import type { TermFiles } from '../script/termFiles';
import type { TextChoice } from './conversionChoice';
import { decideArticle } from './decidedArticle';

/** What conversions read beside the text. */
export interface ConversionServices {
  readonly dictionaries: DictionaryFile;
  readonly terms: Pick<TermFiles, 'termsFor'>;
  readonly readers: Pick<ReaderRegistry, 'findDocument'>;
}

type ScriptRoom = typeof Script;
type Dictionaries = Awaited<ReturnType<DictionaryFile['read']>>;

/** Converts texts and clippings of one place as a person chose. Made once for many files; keeps nothing of them. */
export class ScriptConversion {
  private constructor(
    private readonly room: ScriptRoom,
    private readonly dictionaries: Dictionaries,
    private readonly services: ConversionServices,
    readonly choice: TextChoice,
  ) {}

  static async create(services: ConversionServices, choice: TextChoice): Promise<ScriptConversion> {
    const [room, dictionaries] = await Promise.all([import('../../core/script'), services.dictionaries.read()]);
    return new ScriptConversion(room, dictionaries, services, choice);
  }

  /** The article as a view shows it, with what its reader decided. */
  async view(uri: vscode.Uri, original: Article): Promise<ScriptView> {
    const { terms, readers } = this.services;
    const { article, readings } = await decideArticle(uri, original, readers);
    const options: ViewOptions = { ...textOptions(this.choice, await terms.termsFor(uri)), readings };
    return this.room.createScriptView(article, this.dictionaries, options);
  }

  /** The edits that turn a clipping's text into that of its view. */
  edits(reading: Reading, view: ScriptView): readonly SourceEdit[] {
    return this.room.convertSource(reading, view);
  }

  apply(source: string, edits: readonly SourceEdit[]): string {
    return this.room.applySourceEdits(source, edits);
  }

  /** Any text, whose script is told by its characters. */
  async text(uri: vscode.Uri, text: string): Promise<string> {
    const terms = await this.services.terms.termsFor(uri);
    return this.#converter(this.room.detectScript(text), textOptions(this.choice, terms)).convert(text).text;
  }

  /** The places of an article that would not be the same if the converted article were converted back. */
  async differences(uri: vscode.Uri, article: Article, view: ScriptView): Promise<readonly RoundTripDifference[]> {
    const there = { text: view.article.text, map: view.map };
    const terms = await this.services.terms.termsFor(uri);
    const back = variantOf(this.room.articleScript(article), this.room.countScripts(article.text));
    const houseStyle = scriptSettings(uri).houseStyle[back];
    const converter = this.#converter(this.choice.to, textOptions({ ...this.choice, to: back, houseStyle }, terms));
    return this.room.roundTrip(article.text, there, converter.convert(there.text));
  }

  #converter(from: SourceScript, options: TextOptions): ReturnType<ScriptRoom['createConverter']> {
    return this.room.createConverter(this.dictionaries, { from, ...options });
  }
}

/** What views and converters alike are told of a choice. */
type TextOptions = Omit<ViewOptions, 'readings'>;

function textOptions({ to, vocabulary, punctuation, houseStyle }: TextChoice, terms: readonly Term[]): TextOptions {
  return { to, vocabulary, punctuation, houseStyle, terms };
}

/** The written form to which a conversion back leads; a mixed text is taken for the script that prevails in it. */
function variantOf(script: SourceScript, { hant, hans }: ScriptCounts): ScriptVariant {
  switch (script) {
    case 'hans':
    case 'hant-tw':
    case 'hant-hk':
      return script;
    case 'hant':
      return 'hant-tw';
    case 'mixed':
    case 'none':
      return hans > hant ? 'hans' : 'hant-tw';
  }
}

import { outletOfHost } from '../article/outlets/outlets';
import type { Script } from '../text/hanScript';
import { foldScript } from '../text/scriptFold';
import type { Attribution, LinkMention } from './quotation/unit';

/** Who said it, as a table names them: 他 is no help to a reader, so the name follows a pronoun. Empty for nobody. */
export function speakerText({ speaker = '', name = '' }: Pick<Attribution, 'speaker' | 'name'>): string {
  if (speaker.includes(name) || name.includes(speaker)) return name.length > speaker.length ? name : speaker;
  return `${speaker}（${name}）`;
}

/** The fullest name of the one who said it, for a list of people. Empty for nobody. */
export function speakerName({ speaker = '', name = speaker }: Pick<Attribution, 'speaker' | 'name'>): string {
  return name;
}

/** Equal for the forms of one name: 蒲亭（Vladimir Putin） and 蒲亭, in either script. */
export function nameKey(name: string): string {
  const folded = foldScript(name)
    .replace(/[《》「」“”"\s]/g, '')
    .trim();
  return folded.replace(/(?!^)[(（][^()（）]*[)）]$/, '');
}

/** What the outlet of a link's address is called in a script: that of the table, else the host. Empty when there is none. */
export function linkOutlet({ url }: Pick<LinkMention, 'url'>, script: Script): string {
  const host = /^https?:\/\/(?:[^/@?#]*@)?([^/:?#]+)/i.exec(url)?.[1]?.toLowerCase() ?? '';
  const outlet = outletOfHost(host);
  if (!outlet) return host.replace(/^www\./, '');
  if (script === 'none') return outlet.en;
  return script === 'hans' ? outlet.hans : outlet.hant;
}

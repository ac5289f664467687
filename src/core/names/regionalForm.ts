import { foldScript } from '../text/scriptFold';
import { everyNameDot, foldName, nameDot } from './nameDots';
import { isShortFor } from './shortForms';
import { mainForm, type Name, type NameForm, type NameMention, type NameRegion } from './name';

/** A rendering that takes the place of a printed one, in the script of its region. */
export interface RegionalForm {
  readonly text: string;
  readonly script: 'hans' | 'hant-tw' | 'hant-hk';
}

const scripts = { tw: 'hant-tw', cn: 'hans', hk: 'hant-hk', sg: 'hans' } as const;
/** An alternative met only once in an archive proves no pair. */
const leastCount = 2;

/**
 * What a region writes for the printed form of a mention; undefined when it writes the same (but for the script), when
 * nobody knows, or when several people may be meant whom that region writes differently. `printed` are the words of the
 * mention's `part`, or of the mention.
 */
export function regionalForm(
  { name, others, confidence }: NameMention,
  printed: string,
  region: NameRegion,
): RegionalForm | undefined {
  const forms = [name, ...others].map((one) => formFor(one, printed, region));
  const [form] = forms;
  if (form === undefined || forms.some((other) => other !== form)) return undefined;
  if (confidence === 'low' && others.length === 0) return undefined;
  return { text: form, script: scripts[region] };
}

function formFor(name: Name, printed: string, region: NameRegion): string | undefined {
  const folded = foldName(printed);
  if (!/\p{Script=Han}/u.test(folded)) return undefined;
  const isPrinted = (form: NameForm): boolean => foldName(form.text) === folded;
  const there = name.forms.filter((form) => form.region === region);
  if (there.some(isPrinted)) return undefined;
  const source = name.forms.filter(isPrinted);
  if (!source.some(({ isMain, count }) => isMain || count === undefined || count >= leastCount)) return undefined;
  if (nameDot.test(folded)) return dottedForm(name, printed, region);
  const form = mainForm(name, region);
  // 路透 and 路透社 differ in length, not in region; of places the usual renderings may differ so: 哈萨克斯坦, in Taiwan 哈薩克.
  const isUsual = name.kind === 'place' && source.some(({ isMain }) => isMain);
  return form !== undefined && !isUsual && isShortFor(folded, foldScript(form)) ? undefined : form;
}

/** Of a dotted name only the surname has a counterpart, unless the region writes it with a dot, too. */
function dottedForm(name: Name, printed: string, region: NameRegion): string | undefined {
  const dotted = name.forms.find((form) => form.region === region && nameDot.test(form.text));
  if (dotted) return dotted.text;
  const at = Math.max(...[...printed.matchAll(everyNameDot)].map(({ index }) => index));
  const surname = formFor(name, printed.slice(at + 1), region);
  return surname === undefined ? undefined : printed.slice(0, at + 1) + surname;
}

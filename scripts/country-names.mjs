/**
 * Names of countries and territories in Chinese as Taiwan, the mainland and Hong Kong write them, and in English: from
 * Intl.DisplayNames, whose data are those of Unicode CLDR (Unicode License v3).
 */
import { latinKeys, nameKey, newRow } from './name-rows.mjs';

/** @import { Row } from './name-rows.mjs' */

/** ISO 3166-1, two letters each. */
const codes =
  'AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GT GU GW GY HK HN HR HT HU ID IE IL IM IN IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG US UY UZ VA VC VE VG VI VN VU WF WS XK YE YT ZA ZM ZW'.split(
    ' ',
  );

/** @param {'long' | 'short'} style */
function displayNames(style) {
  /** @param {string} locale */
  const namesIn = (locale) => new Intl.DisplayNames([locale], { type: 'region', style, fallback: 'none' });
  return { en: namesIn('en'), tw: namesIn('zh-Hant-TW'), cn: namesIn('zh-Hans-CN'), hk: namesIn('zh-Hant-HK') };
}

const displayed = { long: displayNames('long'), short: displayNames('short') };

/**
 * Rows for the countries that the given rows lack: none of them has that English name, as its name or as an alias.
 *
 * @param {readonly Row[]} rows
 */
export function countryRows(rows) {
  const have = new Set(rows.flatMap(latinKeys));
  return codes.flatMap((code) => {
    const [long, short] = [namesOf(code, 'long'), namesOf(code, 'short')];
    if (have.has(nameKey(long.en)) || have.has(nameKey(short.en))) return [];
    return [countryRow(long, short)];
  });
}

/** @param {string} code @param {'long' | 'short'} style */
function namesOf(code, style) {
  const { en, tw, cn, hk } = displayed[style];
  /** @param {Intl.DisplayNames} names */
  const name = (names) => names.of(code) ?? '';
  return { en: name(en), tw: name(tw), cn: name(cn), hk: name(hk) };
}

/**
 * @param {ReturnType<typeof namesOf>} long
 * @param {ReturnType<typeof namesOf>} short
 */
function countryRow(long, short) {
  /** @type {(name: string, main: string) => string} */
  const alternative = (name, main) => (name === main ? '' : `${name}:k`);
  return newRow({
    latin: short.en,
    aliases: long.en === short.en ? '' : long.en,
    type: 'place',
    tw: short.tw,
    cn: short.cn,
    hk: short.hk,
    tw_alternatives: alternative(long.tw, short.tw),
    cn_alternatives: alternative(long.cn, short.cn),
    source: 'country',
  });
}

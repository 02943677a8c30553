import { all, type FtmEntity, type Kind } from '../ftm';
import { keysOf, TITLES } from './vocabulary';
import { ADJECTIVE_ENDINGS, ADJECTIVE_STEMS } from './words/german';

/** One written form of a name, before it is keyed. */
export interface Variant {
  readonly text: string;
  /** May also mean something else: needs evidence. */
  readonly weak: boolean;
  /** Made by a rule here, not given by the pack. */
  readonly derived: boolean;
}

/** Longer names are found by their shorter aliases; also the longest sequence the index holds. */
export const LONGEST_NAME = 12;

/** UTF-16 units of a name: longer ones are descriptions, and rules would read them again and again. */
const LONGEST_TEXT = 200;

/** Forms that rules may add to an entity's own names. */
const MOST_DERIVED = 64;

const STRONG = ['name', 'alias', 'previousName', 'abbreviation'] as const;

/** Every form under which a page may name this entity: the pack's own names, then those that rules make of them. */
export function variantsOf(entity: FtmEntity, kind: Kind): Variant[] {
  const variants = new Map<string, Variant>();
  const weak = new Set(all(entity, 'weakAlias'));
  const put = (text: string, isWeak: boolean, derived: boolean): void => {
    if (text && text.length <= LONGEST_TEXT && !variants.has(text))
      variants.set(text, { text, weak: isWeak || weak.has(text), derived });
  };
  for (const property of STRONG) for (const name of all(entity, property)) put(name, false, false);
  for (const name of weak) put(name, true, false);
  const rules = kind === 'person' ? PERSON_RULES : ORGANIZATION_RULES;
  // Rules feed each other ("The Acme & Sons, Inc." loses article and form), so the list grows while it is read.
  const given = variants.size;
  for (const variant of variants.values()) {
    if (variants.size - given > MOST_DERIVED) break;
    for (const rule of [...rules, ...SPELLING_RULES])
      for (const text of rule(variant.text)) put(text, variant.weak, true);
  }
  return [...variants.values()];
}

type Rule = (name: string) => string[];

const when = (condition: boolean, ...names: string[]): string[] => (condition ? names : []);

const PERSON_RULES: readonly Rule[] = [
  // "Маккейн, Джон": how registers write a name.
  (name) => {
    const [family, given, ...more] = name.split(/,\s*/);
    return when(
      !!family && !!given && more.length === 0 && !GENERATION.test(` ${given}`),
      `${given} ${family}`,
    );
  },
  // "Joseph James DeAngelo" is also written without what stands between, if that is an initial.
  (name) => when(/ \p{Lu}\.? /u.test(name), name.replace(/(?: \p{Lu}\.?)+ /gu, ' ')),
  (name) => when(GENERATION.test(name), name.replace(GENERATION, '')),
  // Gerald Rudolph "Jerry" Ford
  (name) => when(/["“”]/.test(name), name.replace(/["“][^"“”]*["”]\s*/g, '')),
  // "Pape François" stands as "pape François" within a sentence.
  (name) => {
    const [title = '', ...rest] = name.split(' ');
    const isTitle = rest.length > 0 && TITLES.has(keysOf(title)[0] ?? 0);
    return when(isTitle, `${title[0]?.toLowerCase()}${name.slice(1)}`);
  },
  // Russian: given name and patronymic before the family name, or after it.
  (name) => {
    const parts = name.split(' ');
    const patronymic = parts.findIndex((part) => PATRONYMIC.test(part));
    if (parts.length !== 3 || patronymic < 1) return [];
    const [family, given] = patronymic === 1 ? [parts[2], parts[0]] : [parts[0], parts[1]];
    return [`${given} ${family}`, `${given} ${parts[patronymic]} ${family}`];
  },
];
const GENERATION = /,?\s+(?:Jr|Sr|Junior|Senior|II|III|IV)\.?$/;
const PATRONYMIC = /(?:вич|вна|чна|ьич)$/;

const ORGANIZATION_RULES: readonly Rule[] = [
  (name) => when(/^the\s/i.test(name), name.replace(/^the\s+/i, '')),
  (name) => {
    const shorter = name.replace(LEGAL, '').replace(/,?\s+(?:&|and)$/, '');
    return when(shorter !== name && shorter.length > 2, shorter);
  },
  (name) => {
    const match = /^(?:(?:the )?(?:united states|u\.?s\.?) )?(department|ministry) of (?:the )?(.+)$/i.exec(
      name,
    );
    const unit = match?.[1];
    return when(!!unit, `${match?.[2]} ${unit?.[0]?.toUpperCase()}${unit?.slice(1)}`);
  },
  (name) => when(/^united states /i.test(name), name.replace(/^united states /i, 'US ')),
  (name) => when(/ and /.test(name), name.replace(/ and /g, ' & ')),
  (name) => when(/\w & \w/.test(name), name.replace(/ & /g, ' and ')),
  // "United Healthcare" and "UnitedHealthcare", "DeepMind" and "Deep Mind".
  (name) => when(/^\p{Lu}\p{Ll}{2,} \p{Lu}[\p{L}]+$/u.test(name), name.replace(' ', '')),
  (name) =>
    when(
      /^\p{Lu}\p{Ll}+(?:\p{Lu}\p{Ll}{2,}|\p{Lu}{2})$/u.test(name),
      name.replace(/(\p{Ll})(\p{Lu})/u, '$1 $2'),
    ),
  // "Europäische Union" stands as "der Europäischen Union", "eine ... Europäischer".
  (name) => {
    const match = /^(\p{Lu}[\p{L}]+?)(e|er|es|en)( \p{Lu}.*)$/u.exec(name);
    const stem = match?.[1] ?? '';
    if (!ADJECTIVE_STEMS.some((end) => stem.toLowerCase().endsWith(end))) return [];
    return ADJECTIVE_ENDINGS.map((ending) => `${stem}${ending}${match?.[3]}`);
  },
];
const LEGAL =
  /(?:,?\s+(?:Inc|Incorporated|Corp|Corporation|Co|Company|Ltd|Limited|LLC|LLP|LP|PLC|plc|PBC|AG|SE|GmbH|KGaA|SA|S\.A|SAS|SpA|S\.p\.A|NV|N\.V|BV|AB|ASA|Oyj|Holdings?|Group|Stores))+\.?$/;

const SPELLING_RULES: readonly Rule[] = [
  // How names with these letters are written where the letters are missing.
  (name) =>
    when(
      /[äöüåøÄÖÜÅØ]/.test(name),
      name.replace(/[äöüåøÄÖÜÅØ]/g, (letter) => UNACCENTED[letter] ?? letter),
    ),
  (name) => when(/\p{L}['’]\p{L}{2}/u.test(name), name.replace(/(\p{L})['’](\p{L})/gu, '$1$2')),
];
const UNACCENTED: Readonly<Record<string, string>> = {
  ä: 'ae',
  ö: 'oe',
  ü: 'ue',
  å: 'aa',
  ø: 'oe',
  Ä: 'Ae',
  Ö: 'Oe',
  Ü: 'Ue',
  Å: 'Aa',
  Ø: 'Oe',
};

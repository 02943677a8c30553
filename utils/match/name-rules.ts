import type { Kind } from '../ftm';
import { unitAt } from './characters';
import { keysOf, TITLES } from './vocabulary';
import { ADJECTIVE_ENDINGS, ADJECTIVE_STEMS } from './words/german';

/** What a name has, in bits. Most names have nothing that any rule asks for: telling so costs one look at each unit. */
const COMMA = 1;
const QUOTE = 2;
const APOSTROPHE = 4;
const AMPERSAND = 8;
const SPACE = 16;
/** Units that are not ASCII: letters, spaces, quotation marks. */
const FOREIGN = 32;
/** A word of up to three letters and a period: "J.", "and", "of". */
const SHORT_WORD = 64;
const ONE_WORD = 128;

/** A rule reads names that have one of these bits, and answers other forms of them. */
type Rule = readonly [when: number, formsOf: (name: string) => readonly string[]];

const NONE: readonly string[] = [];

/** Forms that the rules make of one name, in the order of the rules. */
export function derivedForms(name: string, kind: Kind): readonly string[] {
  const traits = traitsOf(name);
  let forms: string[] | undefined;
  for (const rules of kind === 'person' ? FOR_PEOPLE : FOR_ORGANIZATIONS) {
    for (const [when, formsOf] of rules) {
      if ((traits & when) === 0) continue;
      for (const form of formsOf(name)) {
        forms ??= [];
        forms.push(form);
      }
    }
  }
  return forms ?? NONE;
}

const SHORT = 4;
const MARKS: Readonly<Record<string, number>> = {
  ',': COMMA,
  '"': QUOTE,
  "'": APOSTROPHE,
  '&': AMPERSAND,
};
const TRAITS = Uint8Array.from({ length: 128 }, (_, unit) =>
  unit <= 0x20 ? SPACE : (MARKS[String.fromCharCode(unit)] ?? 0),
);

function traitsOf(name: string): number {
  let traits = 0;
  let word = 0;
  for (let i = 0; i < name.length; i++) {
    const unit = unitAt(name, i);
    const trait = unit < 128 ? TRAITS[unit]! : FOREIGN;
    traits |= trait;
    if (trait !== SPACE) continue;
    if (i - word <= SHORT) traits |= SHORT_WORD;
    word = i + 1;
  }
  return traits & SPACE ? traits : traits | ONE_WORD;
}

const PERSON_RULES: readonly Rule[] = [
  // "Маккейн, Джон": how registers write a name.
  [
    COMMA,
    (name) => {
      const [family, given, ...more] = name.split(/,\s*/);
      const isName = family && given && more.length === 0 && !GENERATION.test(` ${given}`);
      return isName ? [`${given} ${family}`] : NONE;
    },
  ],
  // "Joseph James DeAngelo" is also written without what stands between, if that is an initial.
  [
    SHORT_WORD | FOREIGN,
    (name) => (/ \p{Lu}\.? /u.test(name) ? [name.replace(/(?: \p{Lu}\.?)+ /gu, ' ')] : NONE),
  ],
  [SPACE | FOREIGN, (name) => (endsWithGeneration(name) ? [name.replace(GENERATION, '')] : NONE)],
  // Gerald Rudolph "Jerry" Ford
  [QUOTE | FOREIGN, (name) => (/["“”]/.test(name) ? [name.replace(/["“”][^"“”]*["”]\s*/g, '')] : NONE)],
  // "Pape François" stands as "pape François" within a sentence.
  [SPACE, (name) => (startsWithTitle(name) ? [`${name[0]!.toLowerCase()}${name.slice(1)}`] : NONE)],
  // Russian: given name and patronymic before the family name, or after it.
  [
    FOREIGN,
    (name) => {
      const parts = name.split(' ');
      const patronymic = parts.findIndex((part) => PATRONYMIC.test(part));
      if (parts.length !== 3 || patronymic < 1) return NONE;
      const [family, given] = patronymic === 1 ? [parts[2], parts[0]] : [parts[0], parts[1]];
      return [`${given} ${family}`, `${given} ${parts[patronymic]} ${family}`];
    },
  ],
];
const GENERATION = /,?\s+(?:Jr|Sr|Junior|Senior|II|III|IV)\.?$/;
const PATRONYMIC = /(?:вич|вна|чна|ьич)$/;

/** Looks at the last letter first: one name in ten has one that "Jr." or "II" may end with. */
function endsWithGeneration(name: string): boolean {
  const last = name.at(-1)!;
  return 'rIV.'.includes(last) && GENERATION.test(name);
}

/** First words that were met: given names come again and again. */
const titles = new Map<string, boolean>();
const MOST_TITLES = 4096;

function startsWithTitle(name: string): boolean {
  const first = name.slice(0, Math.max(0, name.indexOf(' ')));
  const known = titles.get(first);
  if (known !== undefined) return known;
  if (titles.size === MOST_TITLES) titles.clear();
  const isTitle = TITLES.has(keysOf(first)[0] ?? 0);
  titles.set(first, isTitle);
  return isTitle;
}

const ORGANIZATION_RULES: readonly Rule[] = [
  [SHORT_WORD | FOREIGN, (name) => (/^the\s/i.test(name) ? [name.replace(/^the\s+/i, '')] : NONE)],
  [
    SPACE | FOREIGN,
    (name) => {
      const shorter = name.replace(LEGAL, '').replace(/,?\s+(?:&|and)$/, '');
      return shorter !== name && shorter.length > 2 ? [shorter] : NONE;
    },
  ],
  [
    SHORT_WORD,
    (name) => {
      const match = /^(?:(?:the )?(?:united states|u\.?s\.?) )?(department|ministry) of (?:the )?(.+)$/i.exec(
        name,
      );
      const unit = match?.[1];
      return unit ? [`${match[2]} ${unit[0]!.toUpperCase()}${unit.slice(1)}`] : NONE;
    },
  ],
  [SPACE, (name) => (/^united states /i.test(name) ? [name.replace(/^united states /i, 'US ')] : NONE)],
  [SHORT_WORD, (name) => (name.includes(' and ') ? [name.replace(/ and /g, ' & ')] : NONE)],
  [AMPERSAND, (name) => (/\w & \w/.test(name) ? [name.replace(/ & /g, ' and ')] : NONE)],
  // "United Healthcare" and "UnitedHealthcare", "DeepMind" and "Deep Mind".
  [SPACE, (name) => (/^\p{Lu}\p{Ll}{2,} \p{Lu}[\p{L}]+$/u.test(name) ? [name.replace(' ', '')] : NONE)],
  [
    ONE_WORD,
    (name) =>
      /^\p{Lu}\p{Ll}+(?:\p{Lu}\p{Ll}{2,}|\p{Lu}{2})$/u.test(name)
        ? [name.replace(/(\p{Ll})(\p{Lu})/u, '$1 $2')]
        : NONE,
  ],
  // "Europäische Union" stands as "der Europäischen Union", "eine ... Europäischer".
  [
    SPACE,
    (name) => {
      if (!'ersn'.includes(name[name.indexOf(' ') - 1] ?? '-')) return NONE;
      const match = /^(\p{Lu}[\p{L}]+?)(e|er|es|en)( \p{Lu}.*)$/u.exec(name);
      const stem = match?.[1] ?? '';
      if (!ADJECTIVE_STEMS.some((end) => stem.toLowerCase().endsWith(end))) return NONE;
      return ADJECTIVE_ENDINGS.map((ending) => `${stem}${ending}${match?.[3]}`);
    },
  ],
];
const LEGAL =
  /(?:,?\s+(?:Inc|Incorporated|Corp|Corporation|Co|Company|Ltd|Limited|LLC|LLP|LP|PLC|plc|PBC|AG|SE|GmbH|KGaA|SA|S\.A|SAS|SpA|S\.p\.A|NV|N\.V|BV|AB|ASA|Oyj|Holdings?|Group|Stores))+\.?$/;

const SPELLING_RULES: readonly Rule[] = [
  // How names with these letters are written where the letters are missing.
  [
    FOREIGN,
    (name) =>
      /[äöüåøÄÖÜÅØ]/.test(name)
        ? [name.replace(/[äöüåøÄÖÜÅØ]/g, (letter) => UNACCENTED[letter] ?? letter)]
        : NONE,
  ],
  [
    APOSTROPHE | FOREIGN,
    (name) => (/\p{L}['’]\p{L}{2}/u.test(name) ? [name.replace(/(\p{L})['’](\p{L})/gu, '$1$2')] : NONE),
  ],
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

const FOR_PEOPLE = [PERSON_RULES, SPELLING_RULES];
const FOR_ORGANIZATIONS = [ORGANIZATION_RULES, SPELLING_RULES];

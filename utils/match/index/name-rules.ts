import type { Kind } from '../../ftm';
import { unitAt } from '../text/characters';
import { Tokens } from '../text/tokens';
import { TITLES } from '../text/vocabulary';
import { hashWord, PRIME, SEED } from '../text/word-hash';
import { ADJECTIVE_ENDINGS, ADJECTIVE_STEMS, BODY_ENDINGS } from '../text/words/german';

/** What a name has, in bits. Most names have nothing that any rule asks for: telling so costs one look at each unit. */
const COMMA = 1;
const QUOTE = 2;
const APOSTROPHE = 4;
const AMPERSAND = 8;
const SPACE = 16;
/** Latin letters that are not ASCII, and what else stands before U+0250. */
const ACCENTED = 32;
/** A word of up to three letters and a period: "J.", "and", "of". */
const SHORT_WORD = 64;
const TWO_WORDS = 128;
/** A capital right after a small letter: "DeepMind". */
const INNER_CAPITAL = 256;
/** Ends with a letter of "Jr.", "II", "IV". */
const GENERATION_END = 512;
/** One of the first two words ends as German adjectives do. */
const ADJECTIVE_END = 1024;
/** Letters of ASCII. */
const SMALL = 2048;
const CAPITAL = 4096;
const STARTS_SMALL = 8192;
const CYRILLIC = 16384;
/** All other units: Chinese characters, quotation marks. */
const OTHER = 32768;
const FOREIGN = ACCENTED | CYRILLIC | OTHER;

/** A rule reads names that have one of these bits, and answers other forms of them. */
type Rule = readonly [when: number, formsOf: (name: string, traits: number) => readonly string[]];

const NONE: readonly string[] = [];

/** Forms that the rules make of one name, in the order of the rules. */
export function derivedForms(name: string, kind: Kind): readonly string[] {
  const traits = traitsOf(name);
  const { asked, rules } = kind === 'person' ? FOR_PEOPLE : FOR_ORGANIZATIONS;
  if ((traits & asked) === 0) return NONE;
  let forms: string[] | undefined;
  for (let i = 0; i < rules.length; i++) {
    const [when, formsOf] = rules[i]!;
    if ((traits & when) === 0) continue;
    const made = formsOf(name, traits);
    if (made.length > 0) forms = forms ? [...forms, ...made] : [...made];
  }
  return forms ?? NONE;
}

const MARKS: ReadonlyMap<string, number> = new Map([
  [',', COMMA],
  ['"', QUOTE],
  ["'", APOSTROPHE],
  ['&', AMPERSAND],
]);
/** Trait of each ASCII unit. */
const TRAITS = Uint16Array.from({ length: 128 }, (_, unit) => {
  if (unit <= 0x20) return SPACE;
  const char = String.fromCharCode(unit);
  if (/[a-z]/.test(char)) return SMALL;
  return /[A-Z]/.test(char) ? CAPITAL : (MARKS.get(char) ?? 0);
});

const SHORT = 4;
const unitsOf = (letters: string): ReadonlySet<number> => new Set([...letters].map((c) => c.charCodeAt(0)));
const ADJECTIVE_LAST = unitsOf('mnrse');
const GENERATION_LAST = unitsOf('rIV.');

function traitOf(unit: number): number {
  if (unit < 128) return TRAITS[unit]!;
  if (unit < 0x250) return ACCENTED;
  return unit >= 0x400 && unit < 0x530 ? CYRILLIC : OTHER;
}

function traitsOf(name: string): number {
  let traits = traitOf(unitAt(name, 0)) === SMALL ? STARTS_SMALL : 0;
  let before = 0;
  let words = 1;
  let word = 0;
  for (let i = 0; i < name.length; i++) {
    const trait = traitOf(unitAt(name, i));
    traits |= trait;
    if (trait === CAPITAL && before === SMALL) traits |= INNER_CAPITAL;
    before = trait;
    if (trait !== SPACE) continue;
    if (i - word <= SHORT) traits |= SHORT_WORD;
    if (words++ <= 2 && ADJECTIVE_LAST.has(unitAt(name, i - 1))) traits |= ADJECTIVE_END;
    word = i + 1;
  }
  return (
    traits |
    (words === 2 ? TWO_WORDS : 0) |
    (GENERATION_LAST.has(unitAt(name, name.length - 1)) ? GENERATION_END : 0)
  );
}

const PERSON_RULES: readonly Rule[] = [
  // "Маккейн, Джон": how registers write a name.
  [
    COMMA,
    (name) => {
      const comma = name.indexOf(',');
      const given = name.slice(comma + 1).trimStart();
      if (comma < 1 || given === '' || given.includes(',')) return NONE;
      return GENERATION.test(` ${given}`) ? NONE : [`${given} ${name.slice(0, comma)}`];
    },
  ],
  // "Joseph James DeAngelo" is also written without what stands between, if that is an initial.
  [SHORT_WORD, (name) => (/ \p{Lu}\.? /u.test(name) ? [name.replace(/(?: \p{Lu}\.?)+ /gu, ' ')] : NONE)],
  // 唐纳德·特朗普: Chinese calls foreigners by the surname from the first.
  [OTHER, (name) => /\p{Script=Han}[·•‧・](\p{Script=Han}{2,})$/u.exec(name)?.slice(1) ?? NONE],
  [GENERATION_END, (name) => (GENERATION.test(name) ? [name.replace(GENERATION, '')] : NONE)],
  // Gerald Rudolph "Jerry" Ford
  [QUOTE | OTHER, (name) => (/["“”]/.test(name) ? [name.replace(/["“”][^"“”]*["”]\s*/g, '')] : NONE)],
  // "Pape François" stands as "pape François" within a sentence.
  [SPACE, (name) => (startsWithTitle(name) ? [`${name[0]!.toLowerCase()}${name.slice(1)}`] : NONE)],
  // Russian: given name and patronymic before the family name, or after it.
  [
    CYRILLIC,
    (name) => {
      const parts = name.split(' ');
      const patronymic = parts.findIndex((part) => PATRONYMIC.test(part));
      if (parts.length !== 3 || patronymic < 1) return NONE;
      const [family, given] = patronymic === 1 ? [parts[2], parts[0]] : [parts[0], parts[1]];
      return [`${given} ${family}`, `${given} ${parts[patronymic]} ${family}`];
    },
  ],
  // «Яну Лейке», «Львом Толстым»: the other words' endings are told by their stems.
  [
    CYRILLIC,
    (name) => {
      const given = /^(?:Лев|.[бвгджзклмнпрстфхцчшщ])(?= )/.exec(name)?.[0];
      if (!given) return NONE;
      const stem = given === 'Лев' ? 'Льв' : given;
      return CASES.map((ending) => `${stem}${ending}${name.slice(given.length)}`);
    },
  ],
  // "Yann Le Cun"
  [INNER_CAPITAL, (name) => (JOINED_PARTICLE.test(name) ? [name.replace(JOINED_PARTICLE, '$1 ')] : NONE)],
];
const CASES = ['а', 'у', 'ом', 'е'];
const JOINED_PARTICLE = /(?<= )(D[aeiu]|L[ae]|V[ao]n)(?=\p{Lu}\p{Ll})/u;
const GENERATION = /,?\s+(?:Jr|Sr|Junior|Senior|II|III|IV)\.?$/;
const PATRONYMIC = /(?:вич|вна|чна|ьич)$/;

/** Reads first words: one for all of them, since making it would take longer. */
const reader = new Tokens();

function startsWithTitle(name: string): boolean {
  const end = name.indexOf(' ');
  if (end < 1) return false;
  let at = 0;
  while (at < end && (traitOf(unitAt(name, at)) & (SMALL | CAPITAL)) !== 0) at++;
  // Nearly all: letters alone are a word as they stand.
  if (at === end) return TITLES.has(hashWord(name, 0, end, SEED, PRIME, false));
  reader.clear();
  reader.add(name.slice(0, end));
  return reader.size > 0 && TITLES.has(reader.hash[0]!);
}

const ORGANIZATION_RULES: readonly Rule[] = [
  [SHORT_WORD, (name) => (/^the\s/i.test(name) ? [name.replace(/^the\s+/i, '')] : NONE)],
  [
    SPACE,
    (name) => {
      if (!LAST_WORDS.has(name.slice(name.lastIndexOf(' ') + 1, name.endsWith('.') ? -1 : undefined)))
        return NONE;
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
  [
    TWO_WORDS,
    (name, traits) => {
      if (traits & ADJECTIVE_END && ADJECTIVE.test(name)) return NONE;
      const words = /^([A-Z][a-z]{2,}) ([A-Z][A-Za-z]+)$/.exec(name);
      return words ? [`${words[1]}${words[2]}`] : NONE;
    },
  ],
  [
    INNER_CAPITAL | FOREIGN,
    (name, traits) => {
      if (traits & SPACE) return NONE;
      const words = /^(\p{Lu}\p{Ll}+)(\p{Lu}\p{Ll}{2,}|\p{Lu}{2})$/u.exec(name);
      return words ? [`${words[1]} ${words[2]}`] : NONE;
    },
  ],
  // "Europäische Union" stands as "der Europäischen Union", "eine ... Europäischer".
  [
    ADJECTIVE_END,
    (name) => {
      if (!ADJECTIVE.test(name)) return NONE;
      // Stems stand between the other parts.
      const parts = name.split(ADJECTIVES);
      return ADJECTIVE_ENDINGS.map((ending) =>
        parts.map((part, i) => (i % 2 ? part + ending : part)).join(''),
      );
    },
  ],
  // "Bundesamt für Verfassungsschutz" stands as "des Bundesamtes für Verfassungsschutz".
  [
    SMALL,
    (name) => (BODY.test(name) ? ['s', 'es'].map((ending) => name.replace(BODY, `$&${ending}`)) : NONE),
  ],
  // "Les Républicains" stands as "des Républicains", "Die Grünen" as "bei den Grünen".
  [
    SHORT_WORD,
    (name) => (/^(?:(?:Les|Los) \p{Lu}|Die \p{Lu}\p{Ll}+en$)/u.test(name) ? [name.slice(4)] : NONE),
  ],
  // «Следственный комитет Российской Федерации», 中华人民共和国外交部: whose it is need not be said, or shorter.
  [
    CYRILLIC,
    (name) =>
      OF_RUSSIA.test(name)
        ? ['', ' РФ', ' России']
            .map((whose) => name.replace(OF_RUSSIA, whose))
            .filter((form) => form !== name)
        : NONE,
  ],
  [OTHER, (name) => (name.startsWith('中华人民共和国') ? [name.replace('中华人民共和国', '中国')] : NONE)],
  // "adidas AG" stands as "Adidas", 微软公司 as 微软.
  [
    STARTS_SMALL | FOREIGN,
    (name) =>
      /^\p{Ll}[^ ]{3,}$/u.test(name) ? [name.replace(/^./u, (letter) => letter.toUpperCase())] : NONE,
  ],
  [OTHER, (name) => /^(.{2,4}?)(?:股份|控股)?(?:有限)?公司$/u.exec(name)?.slice(1) ?? NONE],
  // French writes what kind of body it is in lower case: "le ministère de la Culture".
  [SPACE, (name) => (KIND_OF_BODY.test(name) ? [`${name[0]!.toLowerCase()}${name.slice(1)}`] : NONE)],
];
const OF_RUSSIA = /(?<= .*(?<! партия)) (?:РФ|России|Российской Федерации)$/;
/** Told apart first: nearly every word with such an ending is no adjective. */
const ADJECTIVE = new RegExp(`(?:${ADJECTIVE_STEMS.join('|')})e[nrsm]? \\p{Lu}`, 'iu');
const ADJECTIVES = new RegExp(
  `((?<!\\S)\\p{Lu}[\\p{L}-]*?(?<=${ADJECTIVE_STEMS.join('|')}))e[nrsm]?(?= \\p{Lu})`,
  'iu',
);
const BODY_NAMES = BODY_ENDINGS.join('|');
const BODY = new RegExp(`(?:(?<=.)(?:${BODY_NAMES})|^(?:${BODY_NAMES})(?= ))(?!\\p{L})`, 'iu');
const KIND_OF_BODY =
  /^(?:Assemblée|Banque|Conseil|Cour|École|Fondation|Groupe|Grupo|Ministère|Ministerio|Musée|Parti|Partido|Préfecture|Tribunal|Université|Universidad) .*\p{Lu}/u;
const LEGAL_FORMS =
  'Inc Incorporated Corp Corporation Co Company Ltd Limited LLC LLP LP PLC plc PBC AG SE GmbH KGaA SA S.A SAS SpA S.p.A NV N.V BV AB ASA Oyj Holding Holdings Group Stores Ratings Motor Motors Electronics Pharmaceuticals'.split(
    ' ',
  );
const LEGAL = new RegExp(
  `,?\\s+(?:${LEGAL_FORMS.map((form) => form.replaceAll('.', '\\.')).join('|')})\\.?$`,
);
/** Last words without which nothing is cut off. */
const LAST_WORDS = new Set([...LEGAL_FORMS, '&', 'and']);

const SPELLING_RULES: readonly Rule[] = [
  // How names with these letters are written where the letters are missing.
  [
    ACCENTED,
    (name) =>
      /[äöüåøÄÖÜÅØ]/.test(name)
        ? [name.replace(/[äöüåøÄÖÜÅØ]/g, (letter) => UNACCENTED[letter] ?? letter)]
        : NONE,
  ],
  [
    APOSTROPHE | OTHER,
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

/** Rules with all bits that one of them asks for. */
const withBits = (...rules: Rule[]) => ({ rules, asked: rules.reduce((bits, [when]) => bits | when, 0) });
const FOR_PEOPLE = withBits(...PERSON_RULES, ...SPELLING_RULES);
const FOR_ORGANIZATIONS = withBits(...ORGANIZATION_RULES, ...SPELLING_RULES);

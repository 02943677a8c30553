import type { FtmEntity } from '../../utils/ftm';

/** A small deterministic generator (mulberry32), so that every run measures the same names and texts. */
export function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const ONSETS = 'b c d f g h j k l m n p r s t v w z br ch cl cr dr fr gr kh kr pr sh sl st th tr'.split(' ');
const VOWELS = 'a e i o u a e i o ai ea ei ie oo ou'.split(' ');
const CODAS = ['', '', '', 'n', 'r', 's', 'l', 'm', 't', 'k', 'nd', 'rs', 'ng', 'll'];
const KINDS = [
  'Group',
  'Bank',
  'Industries',
  'University',
  'Institute',
  'Foundation',
  'Partners',
  'Energy',
  'Council',
];
const GIVEN =
  'Anna Daniel Maria David Elena Thomas Sofia Peter Laura Martin Julia Andrew Nina Paul Clara Simon Irene Viktor'.split(
    ' ',
  );

type Pick = <T>(list: readonly T[]) => T;

const picker =
  (next: () => number): Pick =>
  (list) =>
    list[Math.floor(next() * list.length)]!;

const syllables = (pick: Pick, count: number): string =>
  Array.from({ length: count }, () => pick(ONSETS) + pick(VOWELS) + pick(CODAS)).join('');

const capital = (word: string): string => word[0]!.toUpperCase() + word.slice(1);

/** A made-up word of a name: two or three syllables, capitalised. */
const nameWord = (pick: Pick, next: () => number): string => capital(syllables(pick, next() < 0.6 ? 2 : 3));

/** `count` people and organizations with about 3.5 names each, as registers hold them. */
export function* syntheticPack(count: number, seed = 1): Generator<FtmEntity> {
  const next = random(seed);
  const pick = picker(next);
  for (let i = 0; i < count; i++) {
    const isPerson = next() < 0.55;
    const [first, last, middle] = [
      next() < 0.5 ? pick(GIVEN) : nameWord(pick, next),
      nameWord(pick, next),
      nameWord(pick, next),
    ];
    const name = isPerson ? `${first} ${last}` : `${last} ${pick(KINDS)}`;
    const alias = isPerson
      ? [`${first} ${middle} ${last}`, `${last}, ${first}`]
      : [
          `${last} ${middle} ${pick(KINDS)}`,
          `${capital(last.slice(0, 3)).toUpperCase()}${i % 97}`,
          `The ${name}`,
        ];
    yield {
      id: `made-${i}`,
      schema: isPerson ? 'Person' : 'Organization',
      properties: {
        name: [name],
        alias: next() < 0.8 ? alias : alias.slice(0, 1),
        summary: ['Made up for measuring.'],
      },
    };
  }
}

const LITTLE =
  'the of and to in that it was for on with as by at from his her an but not they were this which would have been'.split(
    ' ',
  );

/** English-like running text of `words` words, in paragraphs; one word in forty begins a name from `names`. */
export function syntheticText(words: number, names: readonly string[], seed = 2): string[] {
  const next = random(seed);
  const pick = picker(next);
  const blocks: string[] = [];
  let sentence: string[] = [];
  let block: string[] = [];
  for (let count = 0; count < words; count++) {
    const roll = next();
    if (names.length > 0 && roll < 0.025) sentence.push(pick(names));
    else if (roll < 0.5) sentence.push(pick(LITTLE));
    else if (roll < 0.55) sentence.push(capital(syllables(pick, 2)));
    else sentence.push(syllables(pick, next() < 0.5 ? 1 : 2));
    if (sentence.length >= 14 + next() * 14) {
      block.push(`${capital(sentence.join(' '))}.`);
      sentence = [];
      if (block.length >= 4) {
        blocks.push(block.join(' '));
        block = [];
      }
    }
  }
  blocks.push(`${[...block, sentence.join(' ')].join(' ')}`);
  // As they arrive from a page: strings that were put together are slower to read.
  return structuredClone(blocks);
}

/** Names that the probe's background knows. */
export const PROBED = ['Zora Kirmes', 'Zoltan Bright', 'Kirmes & Bright'];

/** Words of the text that engines and peers read. */
export const WORDS = 10_000;

const CLASSES = new Uint8Array(65536).map((_, unit) => unit % 7);

/** The floor under every way of reading: looks up the class of each UTF-16 unit, once. */
export function readEveryUnit(texts: readonly string[]): number {
  let sum = 0;
  for (const text of texts) for (let i = 0; i < text.length; i++) sum += CLASSES[text.charCodeAt(i)]!;
  return sum;
}

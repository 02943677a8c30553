import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  buildNames,
  IS_PERSON,
  lengthsAfter,
  MANY,
  openNames,
  WEAK,
} from '../../utils/match/index/name-index';
import { firstKey, nameKey, startsLower } from '../../utils/match/index/name-key';
import { LOWER_FIRST, NameRows } from '../../utils/match/index/name-rows';
import { Tokens } from '../../utils/match/text/tokens';
import { syntheticPack } from '../bench/synthetic';
import { inputs } from '../inputs';
import { compile } from './tiny-pack';

interface Name {
  readonly text: string;
  readonly ordinal: number;
  readonly flags?: number;
}

function keyOf(text: string) {
  const tokens = Tokens.of([text]);
  return {
    ...nameKey(tokens, 0, tokens.size - 1),
    first: firstKey(tokens, 0),
    lower: startsLower(tokens, 0),
    words: tokens.size,
  };
}

function build(names: readonly Name[]): ArrayBuffer {
  const rows = new NameRows();
  for (const { text, ordinal, flags = 0 } of names) {
    const { hash, check, first, lower, words } = keyOf(text);
    rows.push(hash, check, first, ordinal, words, lower ? flags | LOWER_FIRST : flags);
  }
  return buildNames(rows);
}

/** Ordinals of everybody of this name, in order. */
function lookUp(buffer: ArrayBuffer, text: string): number[] {
  const index = openNames(buffer);
  const { hash, check } = keyOf(text);
  const found = index.find(hash, check);
  if (found !== 0) expect(index.mayHold(hash)).toBe(true);
  return index
    .postings(found)
    .map(({ ordinal }) => ordinal)
    .sort((a, b) => a - b);
}

const word = fc.stringMatching(/^[A-Z][a-z]{1,8}$/);
const text = fc.array(word, { minLength: 1, maxLength: 12 }).map((words) => words.join(' '));

describe('a name index', () => {
  it('finds every name that was put in, each with all who bear it, and nothing else', () => {
    fc.assert(
      fc.property(fc.array(text, { maxLength: 200 }), fc.array(text, { maxLength: 50 }), (texts, others) => {
        const buffer = build(texts.map((name, ordinal) => ({ text: name, ordinal })));
        for (const name of new Set([...texts, ...others])) {
          const bearers = texts.flatMap((other, ordinal) => (other === name ? [ordinal] : []));
          expect(lookUp(buffer, name)).toEqual(bearers);
        }
      }),
      inputs(60),
    );
  });

  it('finds nothing in nothing', () => {
    expect(lookUp(build([]), 'Sam Altman')).toEqual([]);
  });

  it('keeps the order of words and where a name begins in lower case', () => {
    const buffer = build([
      { text: 'Sam Altman', ordinal: 0 },
      { text: 'xAI', ordinal: 1 },
    ]);
    expect(lookUp(buffer, 'Altman Sam')).toEqual([]);
    expect(lookUp(buffer, 'Sam')).toEqual([]);
    expect(lookUp(buffer, 'sam Altman')).toEqual([]);
    expect(lookUp(buffer, 'XAI')).toEqual([]);
    expect(lookUp(buffer, 'SAM ALTMAN')).toEqual([0]);
  });

  it('tells by the first word alone how long a name may be', () => {
    const { firsts, lowerFirsts } = openNames(
      build([
        { text: 'Sam', ordinal: 0 },
        { text: 'Sam Harris Altman', ordinal: 1 },
        { text: 'One Two Three Four Five Six Seven Eight Nine', ordinal: 2 },
        { text: 'adidas', ordinal: 3 },
      ]),
    );
    const lengths = (name: string) => {
      const { first, lower } = keyOf(name);
      return lengthsAfter(lower ? lowerFirsts : firsts, first);
    };
    expect(lengths('Sam')).toBe(0b101);
    expect(lengths('One')).toBe(MANY);
    expect(lengths('Altman')).toBe(0);
    expect(lengths('adidas')).toBe(1);
    expect(lengths('sam')).toBe(0);
    expect(lengths('Adidas')).toBe(0);
  });

  it('keeps what each name is to each of its bearers', () => {
    const index = openNames(
      build([
        { text: 'Jobs', ordinal: 7, flags: WEAK | IS_PERSON },
        { text: 'Jobs', ordinal: 9, flags: WEAK },
      ]),
    );
    const { hash, check } = keyOf('Jobs');
    const postings = index.postings(index.find(hash, check));
    expect(postings).toContainEqual({ ordinal: 7, flags: WEAK | IS_PERSON });
    expect(postings).toContainEqual({ ordinal: 9, flags: WEAK });
    expect(index.singleWords).toBe(2);
  });

  it('weighs a few hundred bearers of one name, not thousands', () => {
    const names = Array.from({ length: 5000 }, (_, ordinal) => ({ text: 'John Smith', ordinal }));
    const bearers = lookUp(build(names), 'John Smith');
    expect(bearers.length).toBeGreaterThanOrEqual(200);
    expect(bearers.length).toBeLessThanOrEqual(500);
  });

  it('takes at most 15 bytes a name', () => {
    const { names, counts } = compile(syntheticPack(3000));
    expect(counts.names).toBeGreaterThan(10_000);
    expect(names.byteLength / counts.names).toBeLessThanOrEqual(15);
  });
});

describe('a file that is no name index of this format', () => {
  const good = build([{ text: 'Sam Altman', ordinal: 0 }]);
  const changed = (word: number, value: number): ArrayBuffer => {
    const copy = good.slice(0);
    new DataView(copy).setUint32(word * 4, value, true);
    return copy;
  };

  it.each([
    ['of another kind', changed(0, 7)],
    ['of another format', changed(1, 1_000_000)],
    ['cut short', good.slice(0, -1)],
    ['too long', new Uint8Array([...new Uint8Array(good), 0, 0, 0, 0]).buffer],
    ['cut off in its header', good.slice(0, 8)],
    ['empty', new ArrayBuffer(0)],
    ['with more slots than it holds', changed(2, 1000)],
  ])('is refused: %s', (_what, buffer) => {
    expect(() => openNames(buffer)).toThrow(RangeError);
  });
});

import { readdirSync, readFileSync } from 'node:fs';
import { array as arrayOf, assert, integer, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packWordLists } from '../../utils/match/text/packed-words';
import { keysOf, phraseKeysOf } from '../../utils/match/text/vocabulary';
import { WordSet } from '../../utils/match/text/word-set';
import { inputs } from '../inputs';

describe('a set of words', () => {
  it('has its words and hardly any other', () => {
    const set = WordSet.of(keysOf('alpha beta gamma'));
    expect(keysOf('alpha beta gamma').every((key) => set.has(key))).toBe(true);
    const strangers = keysOf(Array.from({ length: 1000 }, (_, i) => `stranger${i}`).join(' '));
    expect(strangers.filter((key) => set.has(key)).length).toBeLessThan(3);
  });

  it('is the same after packing, however many words it has', () => {
    assert(
      property(arrayOf(integer(), { maxLength: 3000 }), (keys) => {
        const set = WordSet.unpack(WordSet.of(keys).pack());
        expect(keys.every((key) => set.has(key))).toBe(true);
        expect(set.pack()).toBe(WordSet.of(keys).pack());
      }),
      inputs(50),
    );
  });
});

describe('the word lists as they ship', () => {
  const folder = 'utils/match/text/words';
  it.each(readdirSync(folder))('%s: every list says the same packed as written', (file) => {
    const source = readFileSync(`${folder}/${file}`, 'utf8');
    const packed = packWordLists(source, file);
    const lists = [...source.matchAll(/export const (\w+) = `([^`]*)`/g)];
    for (const [, name = '', list = ''] of lists.filter(([, name]) => name !== 'GIVEN_NAME_FAMILIES')) {
      const text = new RegExp(`export const ${name} = '([^']*)'`).exec(packed)?.[1] ?? '';
      expect([name, WordSet.isPacked(text)]).toEqual([name, true]);
      const set = WordSet.unpack(text);
      const keys = /^(?:places|chinese)\./.test(file) ? phraseKeysOf(list) : keysOf(list);
      expect([name, keys.filter((key) => !set.has(key))]).toEqual([name, []]);
    }
  });
});

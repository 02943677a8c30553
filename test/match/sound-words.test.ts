// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hearAndRemember, hearOuter, outerSounds } from '../../utils/match/fuzzy/hearing';
import { SoundWords } from '../../utils/match/index/sound-words';
import { inputs } from '../inputs';

const word = fc.oneof(
  fc.constantFrom('Jan', 'Leike', 'Ян', 'Лейке', "O'Brien", 'J.', 'Łukasz', '北京', 'Straße', 'a'),
  fc.string({ maxLength: 8 }),
);
const name = fc.array(fc.tuple(word, fc.constantFrom(' ', '-', '  ', ' - ')), { maxLength: 6 });

const textOf = (words: SoundWords, id: number): string =>
  new TextDecoder().decode(words.pool.view().subarray(words.startOf(id), words.ends.at(id)));

describe('hearing names one after the other', () => {
  it('hears each as by itself', () => {
    const words = new SoundWords();
    const hear = hearAndRemember((sound) => words.idOf(sound));
    const soundOf = (id: number): string => textOf(words, id);
    fc.assert(
      fc.property(name, (parts) => {
        const text = parts.flat().join('');
        expect(hearOuter(text, hear)?.map(soundOf)).toEqual(outerSounds(text));
      }),
      inputs(1000),
    );
  });
});

describe('sounds by number', () => {
  it('have one each, in the order they came, however many there are', () => {
    const words = new SoundWords();
    const sounds = Array.from(
      { length: 5000 },
      (_, n) => `ab${n.toString(26).replace(/\d/g, (d) => 'qrstuvwxyz'[+d]!)}`,
    );
    for (const _again of [1, 2])
      expect(sounds.map((sound) => words.idOf(sound))).toEqual(sounds.map((_, n) => n));
    expect(words.count).toBe(5000);
    expect(textOf(words, 4321)).toBe(sounds[4321]);
  });
});

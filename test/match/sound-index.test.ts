import { describe, expect, it } from 'vitest';
import { outerSounds } from '../../utils/match/fuzzy/hearing';
import { pack, person } from './tiny-pack';

const names = ['Fenglol Frechour', 'Martin Grallsheng', 'Martin Brumfott'];
const sounds = await pack(...names.map((name) => person(name))).sounds();
const shortlist = (written: string): (string | undefined)[] =>
  sounds.near(...outerSounds(written)!).map(({ ordinal }) => names[ordinal]);

describe('the shortlist for a misspelt name', () => {
  it.each([
    ['Fdnglol Frechour', 'one edit'],
    ['Fenglol Fechoru', 'two edits in one word'],
    ['Fdnglol Frecnour', 'an edit in each word'],
    ['Fdnglol Frcehour', 'an edit in each word, of which one sounds like two'],
    ['Fdngol Frechour', 'two edits in the first word'],
  ])('holds the one who is written %s: %s', (written) => {
    expect(shortlist(written)).toEqual(['Fenglol Frechour']);
  });

  it('holds nobody with the same given name and other letters', () => {
    expect(shortlist('Martin Grallsenk')).toEqual(['Martin Grallsheng']);
  });
});

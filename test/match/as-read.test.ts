import { describe, expect, it } from 'vitest';
import { readTexts } from '../../utils/match/text/as-read';
import { organization, pack, person, seen, works } from './tiny-pack';

const apart = (text: string): string => text.normalize('NFD');

describe('a text is read', () => {
  it.each([
    ['without soft hyphens', 'Bundes\u00adkanz\u00adler', 'Bundeskanzler'],
    ['without a byte order mark', '\ufeffJan', 'Jan'],
    ['with composed accents', apart('Zoé Núñez'), 'Zoé Núñez'],
    ['with marks that compose with no letter', 'q\u0308', 'q\u0308'],
    ['as it is written, where nothing is unseen', 'Zoé 𠮷', 'Zoé 𠮷'],
  ])('%s', (_how, written, text) => {
    expect(readTexts([written]).tokens.texts).toEqual([text]);
  });

  it('and what was found stands where it is written', () => {
    const text = `${apart('Zoé')} Kra\u00advis\u00ad, ${apart('André')}`;
    const { tokens, writtenAt } = readTexts([text]);
    const words = [0, 1, 2].map((i) => text.slice(...writtenAt(0, tokens.start[i]!, tokens.end[i]!)));
    expect(words).toEqual([apart('Zoé'), 'Kra\u00advis', apart('André')]);
  });
});

it('a word one letter too far from a name is as far with its accents apart', async () => {
  const packs = pack(person('Pavel José'), works('Pavel José', 'OpenAI'), organization('OpenAI'));
  const text = 'They say that OpenAI lost Pavel Joséd in May.';
  expect(await seen(text, packs)).toEqual(['OpenAI']);
  expect(await seen(apart(text), packs)).toEqual(['OpenAI']);
});

import { describe, expect, it } from 'vitest';
import { organization, pack, person, read, seen, works } from './tiny-pack';

const openai = pack(
  organization('OpenAI'),
  organization('Anthropic'),
  person('Leopold Aschenbrenner'),
  works('Leopold Aschenbrenner', 'OpenAI'),
  works('Leopold Aschenbrenner', 'Anthropic'),
);
const MET = 'On that day they met Leopold Aschenbrenner at the house of a friend.';

describe('one misspelt word', () => {
  it('that sounds like a surname of the page means that person', async () => {
    expect(await read(`${MET} They say that Aschenbrener left.`, openai)).toMatchObject([
      { surface: 'Leopold Aschenbrenner', kind: 'exact' },
      { surface: 'Aschenbrener', names: ['Leopold Aschenbrenner'], kind: 'fuzzy' },
    ]);
  });

  it('that sounds like an organization tied to the page means that one', async () => {
    expect(await seen(`${MET} They say that he went to Anthropik.`, openai)).toEqual([
      'Leopold Aschenbrenner',
      'Anthropik = Anthropic',
    ]);
  });

  it.each([
    ['sounds otherwise', 'They say that Aschenbrander left.'],
    [
      'stands behind a given name of its own',
      'They say that Ruth Aschenbrener left. Then Aschenbrener came.',
    ],
    ['is a word of the page', 'The anthropik is a beast. They say that Anthropik beasts left.'],
  ])('means nobody where it %s', async (_what, text) => {
    expect(await seen(`${MET} ${text}`, openai)).toEqual(['Leopold Aschenbrenner']);
  });

  it('means nobody where nobody of that sound is near', async () => {
    expect(await seen('They say that he went to Anthropik.', openai)).toEqual([]);
  });
});

describe('a surname whose full name the page never gives', () => {
  it('is of who is tied to somebody on the page', async () => {
    expect(await read('They say that OpenAI lost Aschenbrenner.', openai)).toMatchObject([
      { surface: 'OpenAI' },
      { surface: 'Aschenbrenner', names: ['Leopold Aschenbrenner'], kind: 'surname' },
    ]);
  });

  it.each([
    ['nobody of the page has ties to', 'They say that Google lost Aschenbrenner.'],
    ['a stranger of the page has', 'They say that Ruth Aschenbrenner left. Then Aschenbrenner came.'],
  ])('means nobody where %s', async (_what, text) => {
    expect(await seen(text, openai)).toEqual([]);
  });

  it('means nobody where two have it', async () => {
    const two = pack(
      organization('OpenAI'),
      person('Leopold Aschenbrenner'),
      person('Ruth Aschenbrenner'),
      works('Leopold Aschenbrenner', 'OpenAI'),
      works('Ruth Aschenbrenner', 'OpenAI'),
    );
    expect(await seen('They say that OpenAI lost Aschenbrenner.', two)).toEqual(['OpenAI']);
  });
});

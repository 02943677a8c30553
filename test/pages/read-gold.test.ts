// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { readGold, readMarks } from './read-gold';

const marksOf = (marked: string) => {
  const { text, mentions, traps } = readMarks(marked, 'page');
  const surface = ({ start, end }: { start: number; end: number }) => text.slice(start, end);
  return {
    text,
    mentions: mentions.map(({ entity, kinds, optional, ...span }) => ({
      surface: surface(span),
      entity,
      kinds: kinds.join(' '),
      optional,
    })),
    traps: traps.map(surface),
  };
};

describe('a mark', () => {
  it('names the entity of what it encloses', () => {
    expect(marksOf('When [[Sam Altman|sam-altman]] left.')).toEqual({
      text: 'When Sam Altman left.',
      mentions: [{ surface: 'Sam Altman', entity: 'sam-altman', kinds: 'exact', optional: false }],
      traps: [],
    });
  });

  it('may say its kinds', () => {
    expect(marksOf('[[ALTMAN|sam-altman|surname headline]]').mentions[0]?.kinds).toBe('surname headline');
  });

  it.each(["Altman's", 'Altman’s', "Altman'"])('leaves the possessive of %s out of the span', (surface) => {
    expect(marksOf(`[[${surface}|sam-altman|surname possessive]] plan`).mentions[0]?.surface).toBe('Altman');
  });

  it('may be optional, and hold a scored one', () => {
    expect(marksOf('[[Mr. [[Altman|sam-altman|surname]]|sam-altman|?]]').mentions).toEqual([
      { surface: 'Altman', entity: 'sam-altman', kinds: 'surname', optional: false },
      { surface: 'Mr. Altman', entity: 'sam-altman', kinds: '', optional: true },
    ]);
  });

  it('is a trap with an exclamation mark', () => {
    expect(marksOf('[[Annie Altman|!]] spoke')).toEqual({
      text: 'Annie Altman spoke',
      mentions: [],
      traps: ['Annie Altman'],
    });
  });

  it('leaves single brackets and bars alone', () => {
    expect(marksOf('He [the chief] said: a | b [[X|x-corp]] [1].').text).toBe(
      'He [the chief] said: a | b X [1].',
    );
  });

  it.each([
    ['[[Sam Altman|sam-altman', 'page: "Sam Altman|sam-altman" is not closed.'],
    ['Sam Altman|sam-altman]]', 'page: "|sam-altman]]" closes no mark.'],
    ['[[Altman|sam-altman|surnam]]', 'page: "Altman" is of no known kind "surnam".'],
  ])('is refused where it is broken: %s', (marked, message) => {
    expect(() => readMarks(marked, 'page')).toThrow(message);
  });
});

describe('a gold article', () => {
  const TEXT =
    'lang: en\ndate: 2024-05-17\n\n# [[Altman|sam-altman|surname]] Stays\n\n[[Sam Altman|sam-altman]] stays.\nSo does [[Annie Altman|!]].\n';

  it('is a text of headlines and paragraphs', async () => {
    const { document, date } = await readGold('altman-stays.txt', TEXT);
    expect(date).toBe('2024-05-17');
    expect(document).toMatchObject({
      id: 'altman-stays',
      lang: 'en',
      blocks: [
        { text: 'Altman Stays', role: 'heading' },
        { text: 'Sam Altman stays.\nSo does Annie Altman.', role: 'paragraph' },
      ],
    });
  });

  it('counts offsets in the whole text', async () => {
    const { document, mentions, traps } = await readGold('altman-stays.txt', TEXT);
    const surfaces = [...mentions, ...traps].map(({ start, end }) => document.text.slice(start, end));
    expect(surfaces).toEqual(['Altman', 'Sam Altman', 'Annie Altman']);
    expect(document.starts.map((start) => document.text.slice(start, start + 6))).toEqual([
      'Altman',
      'Sam Al',
    ]);
  });

  it('may be a page, with marks across its markup', async () => {
    const page =
      '<html lang="en"><meta property="article:published_time" content="2024-05-17"><p>[[Sam <b>Alt</b>&shy;man|sam-altman|split]] stays.</p>';
    const { document, date, mentions } = await readGold('altman-stays.html', page);
    expect({ date, lang: document.lang, text: document.text }).toEqual({
      date: '2024-05-17',
      lang: 'en',
      text: 'Sam Alt\u00adman stays.\n',
    });
    expect(mentions).toMatchObject([{ start: 0, end: 11 }]);
  });

  it.each([
    ['lang: en\n\nText.', 'x.txt: has no date.'],
    ['date: 2024-05-17\n\nText.', 'x.txt: has no language.'],
    ['lang: en\ndate: May 2024\n\nText.', 'x.txt: has no date.'],
  ])('is refused without its header: %j', async (source, message) => {
    await expect(readGold('x.txt', source)).rejects.toThrow(message);
  });
});

import { describe, expect, it } from 'vitest';
import { matchPage } from '../../utils/match/match-page';
import { crowded, node, organization, pack, person, read, seen, works } from './tiny-pack';

describe('a name that is also a word', () => {
  const shops = pack(
    organization('Target'),
    organization('Apple'),
    organization('Gap Inc.', 'Gap'),
    organization('Next'),
    organization('Shell'),
    organization('Anthropic'),
  );

  it.each([
    ['before a legal form', 'They say that Gap Inc. grew.', ['Gap Inc.']],
    ['before a legal form even there', 'Target Corp. is what they asked for.', ['Target Corp.']],
    ['before its people and shares', 'They asked Target CEO Brian about it.', ['Target']],
    ['in a list of names', 'They asked Anthropic, Apple and others about it.', ['Anthropic', 'Apple']],
    ['capitalised within a sentence', 'They say that Apple grew by a third.', ['Apple']],
    ['before its shares even there', 'Apple shares fell on that day.', ['Apple']],
    ['as the owner of its shares', 'Apple’s shares fell on that day.', ['Apple']],
    ['in a row of a table', 'Gap: –4 %, after all of that', ['Gap']],
    ['before what stocks do', 'Gap lost 4 percent of it on that day.', ['Gap']],
    ['capitalised behind a semicolon', 'They say that it grew; Apple did not.', ['Apple']],
    ['in Latin letters among Russian ones', 'Потом это сказали. Next ответила на это.', ['Next']],
    ['in Latin letters among Chinese ones', '他们说，Apple是公司。', ['Apple']],
    [
      'joined to a name at the start of a sentence',
      'Target and Anthropic lost a lot.',
      ['Target', 'Anthropic'],
    ],
    ['alone in quotation marks', 'Sie sagen, dass es die „Shell“ so schrieb.', ['Shell']],
    ['behind an accent written apart', 'Il dit que le cafe\u0301 “Shell” est ici.', ['Shell']],
  ])('is believed %s', async (_what, text, expected) => {
    expect((await read(text, shops)).map(({ surface }) => surface)).toEqual(expected);
  });

  it.each([
    ['in lower case', 'They hit the target with an apple in the gap.'],
    ['at the start of a sentence', 'Target practice is over. Apple pie is on the table.'],
    ['in a headline', 'The Big Gap: How Shell Games Target Apple Trees'],
    ['of every text', 'They went on. Next they came to the Next thing.'],
    ['as part of something longer', 'They read the Apple Daily and saw the Shell Beach there.'],
    ['before a number', 'They had seen Apple 2 before.'],
    ['before a sentence on shares', 'Target. Shares of it are what they said.'],
    ['before a wood', 'They had seen the Apple rainforest before.'],
    ['before a share of something', 'Target of 2 percent is what they said.'],
  ])('is not believed %s', async (_what, text) => {
    expect(await seen(text, shops)).toEqual([]);
  });

  it('is believed everywhere once the page names it in full', async () => {
    const text = 'Target practice is over. They say that Gap Inc. grew. Gap will sell.';
    expect(await seen(text, shops)).toEqual(['Gap Inc.', 'Gap = Gap Inc.']);
  });

  it('is believed beside somebody who is tied to it', async () => {
    const tied = pack(organization('Next'), person('Simon Wolfson'), works('Simon Wolfson', 'Next'));
    expect(await seen('They say that Simon Wolfson runs Next from home.', tied)).toEqual([
      'Simon Wolfson',
      'Next',
    ]);
    expect(await seen('They say that nobody runs Next from home.', tied)).toEqual([]);
  });
});

describe('a word that the pack has only with its article', () => {
  const paper = pack(
    organization('The Post'),
    ...['Ann', 'Bo', 'Cy', 'Di', 'Ed', 'Flo', 'Gus'].flatMap((given) => [
      person(`${given} Sample`),
      works(`${given} Sample`, 'The Post'),
    ]),
  );

  it('is not meant where nothing but a capital speaks for it', async () => {
    expect(await seen('They asked us to Digg this Post to reddit again.', paper)).toEqual([]);
  });

  it.each([
    ['behind the article', 'They say that the Post asked about it.'],
    ['before its people', 'They say that Post reporters and Post executives asked about it.'],
  ])('is meant %s', async (_what, text) => {
    expect(await seen(text, paper)).toContain('Post = The Post');
  });
});

describe('at the start of a sentence a name that is also a word', () => {
  const shops = pack(organization('Apple'), organization('Visa'), organization('Uber'));

  it.each([
    ['speaks', 'Apple said that it would grow.', ['Apple']],
    ['has a clause of its own', 'Visa, which pays for it, was there.', ['Visa']],
  ])('is believed where it %s', async (_what, text, expected) => {
    expect(await seen(text, shops)).toEqual(expected);
  });

  it('is no word because an address has it in small letters', async () => {
    const leaf = pack(organization('Doubleleaf'));
    expect(await seen('Doubleleaf grew. See doubleleaf.com for more.', leaf)).toEqual(['Doubleleaf']);
    expect(await seen('Doubleleaf grew. A doubleleaf is an orchid.', leaf)).toEqual([]);
  });

  it('is not the word that an accent tells from it, even on a page that names it', async () => {
    const text = 'Sie fuhren gern mit Uber. Über den Preis sagten sie nichts.';
    expect(await seen(text, shops)).toEqual(['Uber']);
  });
});

describe('a newspaper called by a word of every text', () => {
  const times = pack(organization('The Times'));

  it('is told by the capital of its article', async () => {
    expect(await seen('They say it is so. The Times has it on its front page.', times)).toEqual([
      'Times = The Times',
    ]);
    expect(await seen('They say that in Times of need it is there.', times)).toEqual([]);
  });
});

describe('a club called like its city', () => {
  it('is told by the article that Spanish gives it', async () => {
    const club = pack(organization('FC Barcelona', 'Barcelona'));
    const text = 'Jugó contra el Barcelona en mayo. Vive en Barcelona desde mayo.';
    expect(await seen(text, club)).toEqual(['Barcelona = FC Barcelona']);
  });
});

describe('a word that several are called by', () => {
  const both = pack(
    organization('United States Congress', 'Congress'),
    organization('House of Representatives'),
    works('United States Congress', 'House of Representatives'),
    organization('Indian National Congress', 'Congress'),
    person('Sonia Sample'),
    person('Rahul Sample'),
    person('Priya Sample'),
    ...['Sonia', 'Rahul', 'Priya'].map((given) => works(`${given} Sample`, 'Indian National Congress')),
  );

  it('means nobody where nothing on the page says which, however well known one of them is', async () => {
    expect(await seen('They say that the law is now in Congress again.', both)).toEqual([]);
  });

  it('means the one that the page is tied to', async () => {
    const text = 'The House of Representatives met. They say that the law is now in Congress again.';
    expect(await seen(text, both)).toEqual(['House of Representatives', 'Congress = United States Congress']);
  });
});

describe('a name that is a word, in a pack as large as a cast of the news,', () => {
  const shop = pack(organization('Target'));

  it('is believed by its capital within a sentence, and needs more at the start of one', async () => {
    expect(await seen('They say that Target grew by a third.', crowded(shop, 2600))).toEqual(['Target']);
    expect(await seen('Target practice is over.', crowded(shop, 2600))).toEqual([]);
    expect(await seen('They say that Target grew by a third.', crowded(shop))).toEqual([]);
  });
});

describe('where all nouns have capitals', () => {
  const papers = pack(organization('Target'));

  it('a noun behind its article is no name', async () => {
    const german = async (text: string) =>
      (await matchPage({ blocks: [{ text, role: 'paragraph' }], lang: 'de' }, [papers])).spans.length / 4;
    expect(await german('Sie sagen, dass Target im Mai um ein Drittel wuchs.')).toBe(1);
    expect(await german('Sie sagen, dass mit diesem Target im Mai alles begann.')).toBe(0);
  });
});

describe('a name that is no word', () => {
  const zorbar = pack(organization('Zorbar'));

  it('is believed at the start of a sentence', async () => {
    expect(await seen('Zorbar is what they asked for.', zorbar)).toEqual(['Zorbar']);
  });

  it('is not, if the page makes a word of it', async () => {
    expect(await seen('They zorbar all day. Zorbar is what they do.', zorbar)).toEqual([]);
  });
});

describe('a place', () => {
  const team = pack(organization('Alabama Crimson Tide', 'Alabama'), organization('Washington Post'));

  it('is no organization of its name', async () => {
    expect(await seen('They moved from Alabama to Washington in May.', team)).toEqual([]);
    expect(await seen('The Alabama Crimson Tide won in Alabama in May.', team)).toEqual([
      'Alabama Crimson Tide',
    ]);
  });
});

describe('in a large pack', () => {
  const few = pack(organization('Zorbar'), person('Jan Leike'), organization('Brakov', 'BRK'));
  const many = crowded(few);

  it('one word at the start of a sentence needs evidence', async () => {
    expect(await seen('Zorbar is what they all said.', few)).toEqual(['Zorbar']);
    expect(await seen('Zorbar is what they all said.', many)).toEqual([]);
    expect(await seen('They asked the Zorbar CEO about it.', many)).toEqual(['Zorbar']);
  });

  it('three capitals need evidence', async () => {
    expect(await seen('They say that BRK was what they all said.', many)).toEqual([]);
    expect(await seen('They asked the BRK CEO and Brakov Inc. about it.', many)).toEqual([
      'BRK = Brakov',
      'Brakov Inc. = Brakov',
    ]);
  });

  it('a name of several words needs none', async () => {
    expect(await seen('Jan Leike is what they all said.', many)).toEqual(['Jan Leike']);
  });
});

describe('a name of one letter', () => {
  const network = pack(organization('Xcorp', 'X Corp.'), {
    ...organization('Network'),
    properties: { name: ['Network'], weakAlias: ['X'] },
  });

  it.each([
    ['English', 'They said so on X.'],
    ['German', 'Er schrieb auf X, dass es so sei.'],
    ['Russian', 'Он написал в X, что это так.'],
  ])('is believed behind what leads to a network: %s', async (_language, text) => {
    expect(await seen(text, network)).toEqual(['X = Network']);
  });

  it.each([
    ['an unknown', 'They said that X is what they look for.'],
    ['a name', 'They said so of Malcolm X and of the X Factor.'],
    ['a ray', 'They said so on X-ray pictures of the house.'],
  ])('is not believed as %s', async (_what, text) => {
    expect(await seen(text, network)).toEqual([]);
  });
});

describe('a word behind what a company is, where nouns have capitals,', () => {
  const readGerman = async (text: string) =>
    (await matchPage({ blocks: [{ text, role: 'paragraph' }], lang: 'de' }, [pack(organization('Meta'))]))
      .spans.length / 4;

  it.each([
    'Der Konzern Meta gab es gestern bekannt.',
    'Der Technologiekonzern Meta gab es gestern bekannt.',
    'Das sagte der iPhone-Hersteller Meta gestern.',
  ])('is believed: %s', async (text) => {
    expect(await readGerman(text)).toBe(1);
  });

  it('is not behind any other', async () => {
    expect(await readGerman('Der Quästor Meta gab es gestern bekannt.')).toBe(0);
  });
});

describe('a noun with its article, where nouns have capitals', () => {
  const paper = pack({ ...organization('Bild'), properties: { name: ['Bild'], weakAlias: ['Bild'] } });
  const readGerman = async (text: string) =>
    (await matchPage({ blocks: [{ text, role: 'paragraph' }], lang: 'de' }, [paper])).spans.length / 4;

  it('is no paper, even where the page names the paper in quotation marks', async () => {
    expect(await readGerman('Sie sagen, dass die „Bild“ es druckte. Das Bild des Tages ist neu.')).toBe(1);
  });
});

describe('a word of every text', () => {
  const next = pack(organization('Next'), person('Simon Wolfson'), works('Simon Wolfson', 'Next'));

  it('is believed behind the office that somebody has there', async () => {
    expect(await seen('They asked the founder of Next about it all.', next)).toEqual(['Next']);
    expect(await seen('They asked the people of Next about it all.', next)).toEqual([]);
  });
});

describe('the owner of somebody whom the pack ties to it', () => {
  const meta = pack(organization('Target'), person('Mark Zuckerberg'), works('Mark Zuckerberg', 'Target'));

  it('is believed at the start of a sentence', async () => {
    expect(await seen('They met on that day. Target’s Mark Zuckerberg kept silent.', meta)).toEqual([
      'Target',
      'Mark Zuckerberg',
    ]);
  });
});

describe('a weak full name of a person', () => {
  const known = pack(
    node('Person', 'Thomas B. Brown', { weakAlias: ['Tom Brown'] }),
    node('Organization', 'Vanity Fair Media', { weakAlias: ['Vanity Fair'] }),
    organization('Anthropic'),
    works('Thomas B. Brown', 'Anthropic'),
  );

  it('is nobody by its capitals: many bear it', async () => {
    expect(await seen('They say that Tom Brown, a plumber, won.', known)).toEqual([]);
  });

  it('is believed beside those who are tied to the bearer', async () => {
    const text = 'They say that Anthropic grew. Its founder Tom Brown agrees.';
    expect(await seen(text, known)).toEqual(['Anthropic', 'Tom Brown = Thomas B. Brown']);
  });

  it('is then no similar spelling, but that name', async () => {
    const [, brown] = await read('They say that Anthropic grew, and Tom Brown agrees.', known);
    expect(brown!.kind).toBe('alias');
  });

  it('is less so than one of an organization, which few share', async () => {
    expect(await seen('They say that Vanity Fair printed it.', known)).toEqual([
      'Vanity Fair = Vanity Fair Media',
    ]);
  });
});

import { describe, expect, it } from 'vitest';
import { pack, person, read, seen } from './tiny-pack';

const altman = pack(person('Sam Altman'), person('Elon Musk'));

describe('after a full name the surname means that person', () => {
  it('and says why', async () => {
    expect(await read('They met Sam Altman. Then they saw Altman’s house.', altman)).toMatchObject([
      { surface: 'Sam Altman', kind: 'exact' },
      { surface: 'Altman', names: ['Sam Altman'], kind: 'surname', evidence: ['full-name-on-page'] },
    ]);
  });

  it('in other blocks, before it in a headline, in capitals', async () => {
    const text = 'Altman returns\n\nThey met Sam Altman.\n\nIt was ALTMAN whom they saw.';
    expect(await seen(text, altman)).toEqual(['Altman = Sam Altman', 'Sam Altman', 'ALTMAN = Sam Altman']);
  });

  it.each([
    ['after a title', 'Then Mr. Altman came.'],
    ['after a title of several words', 'Then chief executive Altman came.'],
    ['before Jr.', 'Then Altman Jr. came.'],
    ['after the word that opens a sentence', 'But Altman came.'],
    ['after another mention', 'Then Elon Musk, Altman and others came.'],
    ['in a compound', 'The pro-Altman people came.'],
    ['elided', 'Le plan d’Altman est là.'],
  ])('%s', async (_what, text) => {
    expect(await seen(`They met Sam Altman. ${text}`, altman)).toContain('Altman = Sam Altman');
  });

  it.each([
    ['of nobody on the page', 'They met Altman.'],
    ['in lower case', 'They met Sam Altman. Then they saw an altman.'],
    ['of a longer name', 'They met Sam Altman. Then they saw the Altman Foundation.'],
    ['of a hyphenated name', 'They met Sam Altman. Then they saw Ms. Altman-Jones and Mr. Brakov-Altman.'],
    ['of another name', 'They met Sam Altman. Then they saw O’Altman.'],
    ['in another word', 'They met Sam Altman. Then they saw Altmans.'],
  ])('but not %s', async (_what, text) => {
    expect(await seen(text, altman)).not.toContain('Altman = Sam Altman');
  });

  it('but not a surname that is a word of every text where its capital means nothing', async () => {
    const more = pack(person('Thomas More'));
    const text =
      'They met Thomas More on that day. More people came to them. In the end they saw More again.';
    expect(await seen(text, more)).toEqual(['Thomas More', 'More = Thomas More']);
  });

  it.each([
    ['Angela van der Berg', 'van der Berg', 'Then van der Berg came.'],
    ['Nouri al-Maliki', 'Maliki', 'Then Maliki came.'],
    ['Nouri al-Maliki', 'al-Maliki', 'Then al-Maliki came.'],
    ['Xi Jinping', 'Xi', 'Then Xi came.'],
    ['Tim O’Leary', 'O’Leary', 'Then O’Leary came.'],
    ['Anna Smith-Jones', 'Smith-Jones', 'Then Smith-Jones came.'],
    ['Martin King Jr.', 'King', 'Then King came home.'],
  ])('the surname of %s is %s', async (name, surname, text) => {
    expect(await seen(`They met ${name} there. ${text}`, pack(person(name)))).toContain(
      `${surname} = ${name}`,
    );
  });
});

describe('of two who share a surname', () => {
  const amodei = pack(person('Dario Amodei'), person('Daniela Amodei'));

  it('the one named last is meant', async () => {
    const text = `In the morning they met Dario Amodei at work, and Amodei spoke. In the evening they met Daniela Amodei,
      and Amodei spoke, and so did Dario a bit later. At last Amodei left.`;
    expect(await seen(text, amodei)).toEqual([
      'Dario Amodei',
      'Amodei = Dario Amodei',
      'Daniela Amodei',
      'Amodei = Daniela Amodei',
      'Dario = Dario Amodei',
      'Amodei = Dario Amodei',
    ]);
  });

  it('nobody is meant before one is named', async () => {
    const text = 'Amodei returns\n\nThey met Dario Amodei and Daniela Amodei.';
    expect(await seen(text, amodei)).toEqual(['Dario Amodei', 'Daniela Amodei']);
  });

  it('an initial tells which', async () => {
    const williams = pack(person('Serena Williams'), person('Venus Williams'));
    expect(
      await seen('They met Serena Williams and Venus Williams. Then S. Williams won.', williams),
    ).toEqual(['Serena Williams', 'Venus Williams', 'S. Williams = Serena Williams']);
  });
});

describe('a stranger with the surname', () => {
  it('is nobody of the packs, and takes the surname over', async () => {
    expect(await seen('They met Sam Altman. Then Annie Altman spoke. Then Altman left.', altman)).toEqual([
      'Sam Altman',
    ]);
  });

  it('loses it again to the next full name', async () => {
    const text = 'They met Sam Altman. Then Annie Altman spoke. They asked Sam Altman. Then Altman left.';
    expect(await seen(text, altman)).toEqual(['Sam Altman', 'Sam Altman', 'Altman = Sam Altman']);
  });

  it('takes no other surname over', async () => {
    const text = 'They met Sam Altman and Elon Musk. Then Annie Altman spoke. Then Musk left.';
    expect(await seen(text, altman)).toEqual(['Sam Altman', 'Elon Musk', 'Musk = Elon Musk']);
  });

  it('may have an initial only', async () => {
    expect(await seen('They met Sam Altman. Then J. Altman spoke.', altman)).toEqual(['Sam Altman']);
  });
});

describe('a given name alone', () => {
  it('means the only one of the page who has it', async () => {
    expect(
      await read('They met Dario Amodei. Then they saw Dario again.', pack(person('Dario Amodei'))),
    ).toMatchObject([{ kind: 'exact' }, { surface: 'Dario', names: ['Dario Amodei'], kind: 'given' }]);
  });

  it.each([
    ['that two share', 'They met Sam Altman and Sam Smith. Then they saw Sam again.'],
    ['of somebody else', 'They met Sam Altman. Then they saw Sam Brakov again.'],
    ['of a longer name', 'They met Sam Altman. Then they saw Uncle Sam again.'],
  ])('means nobody if it is one %s', async (_what, text) => {
    const mentions = await read(text, pack(person('Sam Altman'), person('Sam Smith')));
    expect(mentions.filter(({ kind }) => kind === 'given')).toEqual([]);
  });
});

describe('a nickname', () => {
  const people = pack(person('Daniel Kokotajlo'), person('Bob Nardelli'), person('Jan Leike'));

  it.each([
    ['Dan Kokotajlo', 'Daniel Kokotajlo'],
    ['Robert Nardelli', 'Bob Nardelli'],
  ])('stands for the given name: %s', async (surface, name) => {
    expect(await seen(`They met ${surface} there.`, people)).toEqual([`${surface} = ${name}`]);
  });

  it('of another name does not', async () => {
    expect(await seen('They met Tom Kokotajlo and Janet Leike there.', people)).toEqual([]);
  });
});

describe('a headline', () => {
  it('names people by their surnames beside words with capitals', async () => {
    const text = 'Why Musk Sued Altman Over Open Source\n\nThey say that Elon Musk and Sam Altman met.';
    expect(await seen(text, altman)).toEqual([
      'Musk = Elon Musk',
      'Altman = Sam Altman',
      'Elon Musk',
      'Sam Altman',
    ]);
  });

  it('has full names in capitals', async () => {
    expect(await seen('SAM ALTMAN AND ELON MUSK GO HOME', altman)).toEqual([
      'SAM ALTMAN = Sam Altman',
      'ELON MUSK = Elon Musk',
    ]);
  });

  it('may name a stranger by a given name', async () => {
    const text = 'Why Annie Altman Went Home Again\n\nThey say that Sam Altman left.';
    expect(await seen(text, altman)).toEqual(['Sam Altman']);
  });
});

import { describe, expect, it } from 'vitest';
import { matchPage } from '../../utils/match/match-page';
import { organization, pack, pageOf, person, read, seen, tell } from './tiny-pack';

const altman = pack(person('Sam Altman'), person('Elon Musk'));

/** Mostly lower case: in a line of capitals, casing says nothing. */
const MET_ALTMAN = 'On that day they met Sam Altman at the house of a friend.';

describe('after a full name the surname means that person', () => {
  it('and says why', async () => {
    expect(await read(`${MET_ALTMAN} Later they saw Altman’s house.`, altman)).toMatchObject([
      { surface: 'Sam Altman', kind: 'exact' },
      { surface: 'Altman', names: ['Sam Altman'], kind: 'surname', evidence: ['full-name-on-page'] },
    ]);
  });

  it('in other blocks, before it in a headline, in capitals', async () => {
    const text = `Altman returns\n\n${MET_ALTMAN}\n\nIt was ALTMAN whom they saw.`;
    expect(await seen(text, altman)).toEqual(['Altman = Sam Altman', 'Sam Altman', 'ALTMAN = Sam Altman']);
  });

  it.each([
    ['after a title', 'Later it was Mr. Altman who came.'],
    ['after a title without a period', 'Later it was President Altman who came.'],
    ['before a title', 'Later it was Altman CEO in chief who came.'],
    ['after the word that opens a sentence', 'But Altman was the one who came.'],
    ['after a word that the page also has in lower case', 'Friend Altman was the one who came.'],
    ['after another mention', 'Later it was Elon Musk, Altman and others who came.'],
    ['in a compound', 'Later it was the pro-Altman people who came.'],
    ['elided', 'Later it was le plan d’Altman that came.'],
  ])('%s', async (_what, text) => {
    expect(await seen(`${MET_ALTMAN} ${text}`, altman)).toContain('Altman = Sam Altman');
  });

  it.each([
    ['Begoña Ibáñez Ortega', 'Ibáñez', true],
    ['Lucía García Morales', 'García', true],
    ['Ronald Wilson Reagan', 'Wilson', false],
    ['Karl Franz Brakov', 'Franz', false],
  ])(
    'and so does the first of two Spanish ones, but no other name in the middle: %s',
    async (name, middle, means) => {
      const text = `On that day they met ${name} at the house. Later it was ${middle} who left.`;
      expect(await seen(text, pack(person(name)))).toEqual([name, ...(means ? [`${middle} = ${name}`] : [])]);
    },
  );

  it.each(['Mit', 'Über', 'Gegenüber', 'Zuletzt'])(
    'also behind a German "%s", which opens the sentence',
    async (word) => {
      const page = {
        ...pageOf(`Am Tag darauf kam Sam Altman. ${word} Altman war nichts zu hören.`),
        lang: 'de',
      };
      const surfaces = tell(page, await matchPage(page, [altman])).map(({ surface }) => surface);
      expect(surfaces).toEqual(['Sam Altman', 'Altman']);
    },
  );

  it.each([
    ['is called so', 'Später kam ein Mann, er heißt Altman. Altman sei müde gewesen.', 'de'],
    ['has the given name', 'Plus tard le fils est venu, il s’appelle Sam.', 'fr'],
    ['has the given name, in Russian', 'Потом пришёл сын, его зовут Сэм.', 'ru'],
  ])('but not of a stranger who %s', async (_which, text, lang) => {
    const known = pack(person('Sam Altman'), person('Сэм Альтман'));
    const page = {
      ...pageOf(`${lang === 'ru' ? 'Сэм Альтман пришёл.' : 'Sam Altman est là.'} ${text}`),
      lang,
    };
    expect(tell(page, await matchPage(page, [known]))).toHaveLength(1);
  });

  it('but not where it is a month', async () => {
    const may = pack(person('Theresa May'));
    const text =
      'They met Theresa May on May 4 of that year. In May it rained. It was May who left, and Mrs May who won.';
    expect(await seen(text, may)).toEqual(['Theresa May', 'May = Theresa May', 'May = Theresa May']);
  });

  it('but not of nobody on the page', async () => {
    expect(await seen('On that day they met Altman at the house of a friend.', altman)).toEqual([]);
  });

  it.each([
    ['in lower case', 'Later they saw an altman.'],
    ['of a longer name', 'Later they saw the Altman Foundation.'],
    ['before another name', 'Later they saw the Altman Brakov of that day.'],
    ['of a hyphenated name', 'Later they saw Ms. Altman-Jones and Mr. Brakov-Altman.'],
    ['of another name', 'Later they saw O’Altman.'],
    ['in another word', 'Later they saw Altmans.'],
  ])('but not %s', async (_what, text) => {
    expect(await seen(`${MET_ALTMAN} ${text}`, altman)).toEqual(['Sam Altman']);
  });

  it('but not with a word that another mention has', async () => {
    const names = pack(
      person('Charles de Gaulle'),
      organization('Gaulle Sons'),
      person('Bo Smith'),
      organization('Plan B'),
    );
    const text = `On that day they met Charles de Gaulle and Bo Smith at the house. Later de Gaulle Sons left, and they asked
      about Plan B Smith too.`;
    expect(await seen(text, names)).toEqual(['Charles de Gaulle', 'Bo Smith', 'Gaulle Sons', 'Plan B']);
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

  it('nobody is meant before two are named at once', async () => {
    const text = 'Amodei returns\n\nThey met Dario Amodei and Daniela Amodei.';
    expect(await seen(text, amodei)).toEqual(['Dario Amodei', 'Daniela Amodei']);
  });

  it('“Mrs.” and “Mr.” tell which', async () => {
    const clinton = pack(person('Bill Clinton'), person('Hillary Clinton'));
    const text =
      'On that day they met Hillary Clinton and Bill Clinton at the house, later Mrs. Clinton left and Mr. Clinton stayed.';
    expect(await seen(text, clinton)).toEqual([
      'Hillary Clinton',
      'Bill Clinton',
      'Clinton = Hillary Clinton',
      'Clinton = Bill Clinton',
    ]);
  });

  it('an initial tells which', async () => {
    const williams = pack(person('Serena Williams'), person('Venus Williams'));
    expect(
      await seen('They met Serena Williams and Venus Williams. Then S. Williams won.', williams),
    ).toEqual(['Serena Williams', 'Venus Williams', 'S. Williams = Serena Williams']);
  });
});

describe('of two men who share a surname', () => {
  it('“Mr.” means the one named last', async () => {
    const kin = pack(person('John Zorbar'), person('Robert Zorbar'));
    const text = 'They met John Zorbar. Then they met Robert Zorbar there. They say that Mr. Zorbar left.';
    expect((await seen(text, kin))[2]).toBe('Zorbar = Robert Zorbar');
  });
});

describe('a stranger with the surname', () => {
  it('is nobody of the packs, and takes the surname over', async () => {
    const text = `${MET_ALTMAN} Later it was Annie Altman who spoke, and at last Altman left.`;
    expect(await seen(text, altman)).toEqual(['Sam Altman']);
  });

  it('loses it again to the next full name', async () => {
    const text = `${MET_ALTMAN} Later it was Annie Altman who spoke. They asked Sam Altman, and at last Altman left.`;
    expect(await seen(text, altman)).toEqual(['Sam Altman', 'Sam Altman', 'Altman = Sam Altman']);
  });

  it('takes no other surname over', async () => {
    const text = `${MET_ALTMAN} They met Elon Musk too. Later it was Annie Altman who spoke, and at last Musk left.`;
    expect(await seen(text, altman)).toEqual(['Sam Altman', 'Elon Musk', 'Musk = Elon Musk']);
  });

  it('may have an initial only', async () => {
    expect(await seen(`${MET_ALTMAN} Later it was J. Altman who spoke.`, altman)).toEqual(['Sam Altman']);
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

describe('a surname that is also a word', () => {
  it('is a person beside “herself”', async () => {
    const may = pack(person('Theresa May'));
    expect((await seen('They met Theresa May there. May herself left. May was warm.', may)).slice(1)).toEqual(
      ['May = Theresa May'],
    );
  });

  it('is a person who speaks', async () => {
    const text =
      'On that day they met Thomas Jordan at the house of a friend. Jordan added that it was late.';
    expect(await seen(text, pack(person('Thomas Jordan')))).toContain('Jordan = Thomas Jordan');
  });

  it.each([
    ['Tim Jordan', 'Er sah Tim Jordan und das Tor. Jordan hatte schnell geschaltet.'],
    ['Carla Weil', 'Er sah Carla Weil und das Tor. Weil übernahm sie im Mai.'],
  ])('is %s where a verb follows and the full name came before', async (name, text) => {
    expect(await seen(text, pack(person(name)))).toEqual([name, `${name.split(' ')[1]} = ${name}`]);
  });

  it('is a word where none follows, or nobody was named yet', async () => {
    const weil = pack(person('Carla Weil'));
    expect(await seen('Er sah Carla Weil und das Tor. Weil wir spät kamen, war es leer.', weil)).toEqual([
      'Carla Weil',
    ]);
    expect(await seen('Weil übernahm er es nie. Er sah Carla Weil und das Tor.', weil)).toEqual([
      'Carla Weil',
    ]);
  });

  it('is a noun behind “im”, which holds an article', async () => {
    const text = 'Er sah Jan Sommer dort. Der Vertrag von Sommer läuft im Sommer aus.';
    expect(await seen(text, pack(person('Jan Sommer')))).toEqual(['Jan Sommer', 'Sommer = Jan Sommer']);
  });

  it('stands after a place', async () => {
    const text = 'Ayer se vio a Nicolás Maduro en la casa; en Venezuela Maduro es conocido.';
    expect(await seen(text, pack(person('Nicolás Maduro')))).toContain('Maduro = Nicolás Maduro');
  });
});

describe('a German genitive', () => {
  it('stands behind the noun that it belongs to', async () => {
    const text = 'Sie sahen Claus Weselsky dort. Aus Sicht Weselskys fehlt es an allem.';
    const page = { ...pageOf(text), lang: 'de' };
    const told = tell(page, await matchPage(page, [pack(person('Claus Weselsky'))]));
    expect(told.map(({ surface }) => surface)).toEqual(['Claus Weselsky', 'Weselskys']);
  });
});

describe('a name of East Asia in Latin letters', () => {
  const names = pack(person('Lai Ching-te'), person('Kim Jong-un'));

  it('may end with a small letter, and its first word is the surname', async () => {
    const text = 'On that day they met Lai Ching-te at home. It was Lai who came, and Kim Jong-un was there.';
    expect(await seen(text, names)).toEqual(['Lai Ching-te', 'Lai = Lai Ching-te', 'Kim Jong-un']);
  });

  it('is read as it is, as one with a small particle before a hyphen', async () => {
    const both = pack(person('Lai Ching-te'), person('Nouri al-Maliki'));
    const kinds = (await read('On that day they met Nouri al-Maliki and Lai Ching-te there.', both)).map(
      ({ kind }) => kind,
    );
    expect(kinds).toEqual(['exact', 'exact']);
  });
});

describe('a surname of two words', () => {
  const names = pack(person('Rima Abdul-Malak'), person('Inés Delgado Ruiz'), person('Arthur Harari'));

  it.each([
    ['Elle a vu Rima Abdul Malak. Puis Abdul Malak a parlé.', 'Abdul Malak = Rima Abdul-Malak'],
    ['They saw Inés Delgado Ruiz there. Later Ms. Delgado-Ruiz left.', 'Delgado-Ruiz = Inés Delgado Ruiz'],
    ['They saw Inés Delgado Ruiz there. Later it was Ruiz who left.', 'Ruiz = Inés Delgado Ruiz'],
  ])('stands as the page writes the full name, or joined: %s', async (text, expected) => {
    expect(await seen(text, names)).toContain(expected);
  });

  it('has no initial in the word that opens a sentence', async () => {
    expect(await seen('Elle a vu Arthur Harari. À Harari, elle a tout dit.', names)).toContain(
      'Harari = Arthur Harari',
    );
  });
});

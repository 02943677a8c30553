import { describe, expect, it } from 'vitest';
import { matchPage } from '../../utils/match/match-page';
import { node, organization, pack, pageOf, person, seen, tell } from './tiny-pack';

const known = pack(
  person('Edgar Marchand'),
  person('Willem-Konrad', 'Виллем-Конрад'),
  person('Павел Дубров'),
  person('Илон Маск'),
  person('Benedict XII'),
  organization('Vitrine'),
  node('Organization', 'Kingdom Senate', { weakAlias: ['Senate', 'Gazette'] }),
);

/** Surfaces that are marked in a page of this language. */
async function marked(text: string, lang: string, view = known): Promise<string[]> {
  const page = { ...pageOf(text), lang };
  return tell(page, await matchPage(page, [view])).map(({ surface }) => surface);
}

describe('a surname', () => {
  it('is a stranger’s behind the title of those who go by given names, and so after it', async () => {
    expect(
      await marked('On a vu Edgar Marchand. Le prince Marchand est mort. Marchand avait raison.', 'fr'),
    ).toEqual(['Edgar Marchand']);
  });

  it('is a pope’s behind such a title where it is his given name', async () => {
    expect(await seen('They met Benedict XII. They say that Pope Benedict left.', known)).toEqual([
      'Benedict XII',
      'Benedict = Benedict XII',
    ]);
  });

  it('is nobody’s behind a brother of the same gender, whatever its ending says', async () => {
    expect(await marked('Пришёл Павел Дубров. Ушёл Николай Дубров. Позже Дубров вернулся.', 'ru')).toEqual([
      'Павел Дубров',
    ]);
  });

  it('means again whom the page often calls so, a paragraph after a brother in passing', async () => {
    const text =
      'Пришёл Павел Дубров. Потом Дубров ушёл. Где Дубров, не знают. Его брат Николай Дубров молчит.\n\nСам Дубров вернулся.';
    expect(await marked(text, 'ru')).toEqual(['Павел Дубров', 'Дубров', 'Дубров', 'Дубров']);
  });

  it('is no part of what stands in quotation marks as a name of its own', async () => {
    expect(await marked('Пришёл Павел Дубров. Театр «Уголок Дуброва» закрыт.', 'ru')).toEqual([
      'Павел Дубров',
    ]);
  });

  it('in the plural is a family or another word, where it ends with a consonant', async () => {
    expect(await marked('Пришёл Илон Маск. В аптеке есть всё. Маски подорожали.', 'ru')).toEqual([
      'Илон Маск',
    ]);
  });

  it('is not the second half of a given name', async () => {
    expect(await marked('Приехал Виллем-Конрад. Хранитель Конрад ждал его.', 'ru')).toEqual([
      'Виллем-Конрад',
    ]);
  });
});

describe('a full name', () => {
  it('ends with a surname that is joined to it', async () => {
    expect(await marked('Da kam Edgar Marchand-Lorenz und lachte.', 'de')).toEqual([]);
    expect(await marked('Da sah man das Edgar-Marchand-Fest und lachte.', 'de')).toEqual(['Edgar-Marchand']);
  });
});

describe('a misspelt surname', () => {
  it('is somebody else’s where it is introduced', async () => {
    expect(await seen('They met Edgar Marchand. Later Marrchand, the physicist, spoke.', known)).toEqual([
      'Edgar Marchand',
    ]);
  });

  it('is not read into a word that a name of the pack is spelt like, whatever its script', async () => {
    const paper = pack(
      node('Organization', 'Der Spiegel', { alias: ['Шпигель'], weakAlias: ['Spiegel'] }),
      organization('Bundestag'),
    );
    expect(
      await marked('Es stand im „Der Spiegel“. Sie sahen den Spiegel im Bundestag.', 'de', paper),
    ).toEqual(['Der Spiegel', 'Bundestag']);
  });

  it('may take each word from another spelling of the name', async () => {
    const view = pack(person('Elon Musk', 'Илон Маск'), person('Kamala Harris'));
    expect(await seen('They met Elon Mask. Mask left.', view)).toEqual([
      'Elon Mask = Elon Musk',
      'Mask = Elon Musk',
    ]);
    expect(await seen('They met Kamela Haris. Haris left.', view)).toEqual([
      'Kamela Haris = Kamala Harris',
      'Haris = Kamala Harris',
    ]);
  });

  it('is not read into a short word that differs by a letter', async () => {
    expect(await marked('Пришёл Виллем-Конрад. Желаю Конраду добра.', 'ru')).toEqual(['Виллем-Конрад']);
  });
});

describe('an organization', () => {
  it.each([
    ['a house in another place', 'They say that Vitrine Abu Dhabi opened.'],
    ['a fruit of its name', 'They say that Vitrine trees are old.'],
  ])('is not %s', async (_, text) => {
    expect(await marked(text, 'en')).toEqual([]);
  });

  it('is not what a longer name begins with, though it is on the page', async () => {
    const text = 'They met at the Kingdom Senate. They say that Gazette Fashion grew.';
    expect(await marked(text, 'en')).toEqual(['Kingdom Senate']);
  });

  it('is not the beginning of a place', async () => {
    const paper = pack(organization('El País', 'País'));
    expect(await marked('El País vasco está de fiesta. Lo contó El País ayer.', 'es', paper)).toEqual([
      'El País',
    ]);
  });

  it('of which most countries have one is not read on a page about another country', async () => {
    expect(await marked('Lagos – They say that the Senate of late sat. Nigeria waits.', 'en')).toEqual([]);
    expect(await marked('Ohio – They say that the Senate sat.', 'en')).toEqual(['Senate']);
  });

  it('is a link between bars, and no mention', async () => {
    expect(await marked('Vitrine · Vitrine | Vitrine', 'en')).toEqual([]);
    expect(await marked('They met at Vitrine', 'en')).toEqual(['Vitrine']);
  });
});

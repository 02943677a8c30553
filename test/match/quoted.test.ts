import { describe, expect, it } from 'vitest';
import { node, organization, pack, person, seen } from './tiny-pack';

const bodies = pack(
  node('Organization', 'Memorial', { weakAlias: ['Мемориал'] }),
  organization('Wagner Group', 'ЧВК «Вагнер»'),
  organization('Investigative Committee', 'СК'),
);

describe('quotation marks', () => {
  it('in a name are part of it, and a name may run across them', async () => {
    expect(await seen('Тогда ЧВК «Вагнер» воевала там.', bodies)).toEqual(['ЧВК «Вагнер» = Wagner Group']);
    expect(await seen('Тогда ЧВК Вагнер воевала там.', bodies)).toEqual(['ЧВК Вагнер = Wagner Group']);
  });

  it('around one Russian word make a name of it', async () => {
    expect(await seen('Памятник открыл «Мемориал» в парке.', bodies)).toEqual(['Мемориал = Memorial']);
  });

  it('make a name of words that the page also has in lower case', async () => {
    const port = pack(organization('Балтийский терминал'));
    const text = 'Он видел балтийский терминал. Одобрил покупку порта «Балтийский терминал» вчера.';
    expect(await seen(text, port)).toEqual(['Балтийский терминал']);
  });

  it('around a paper with its article leave the article to it', async () => {
    const papers = pack(organization('Le Monde'));
    expect(await seen('Ils disent que « Le Monde » et Le Monde titrent.', papers)).toEqual([
      'Le Monde',
      'Le Monde',
    ]);
  });

  it('after an abbreviation make it a word for what is named', async () => {
    expect(await seen('Бой был на арене СК «Олимпийский» в городе.', bodies)).toEqual([]);
  });

  it('that close after a comma do not start a sentence', async () => {
    const jobs = pack(person('Steve Jobs'));
    expect(
      await seen(
        'On that day they met Steve Jobs at home. "I would be the first to say so," Jobs told them.',
        jobs,
      ),
    ).toEqual(['Steve Jobs', 'Jobs = Steve Jobs']);
  });

  it('around a nickname in the middle of a name leave it that name', async () => {
    const balwani = pack(person('Ramesh Balwani'));
    expect(await seen('They say that Ramesh "Sunny" Balwani left.', balwani)).toEqual([
      'Ramesh "Sunny" Balwani = Ramesh Balwani',
    ]);
    expect(await seen('They heard Ramesh sing "Sunny". Balwani left.', balwani)).toEqual([]);
  });
});

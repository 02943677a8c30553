import { afterEach, expect, it, vi } from 'vitest';
import type { RoleLine } from '../../utils/facts/entity-card';
import { speak } from './speak';

async function wordsIn(name: string) {
  await speak(name);
  vi.resetModules();
  return import('../../components/words');
}
afterEach(() => speak('en'));

const role = (dates: Partial<RoleLine>): RoleLine => ({
  tie: 'Employment',
  role: 'Chair',
  whose: 'own',
  other: { caption: 'Acme' },
  ...dates,
});

it.each([
  ['en', ['0 people', '1 person', '2 people', '5 people', '21 people', '1,000,000 people']],
  ['de', ['0 Personen', '1 Person', '2 Personen', '5 Personen', '21 Personen', '1.000.000 Personen']],
  ['ru', ['0 человек', '1 человек', '2 человека', '5 человек', '21 человек', '1 000 000 человек']],
  [
    'fr',
    ['0 personne', '1 personne', '2 personnes', '5 personnes', '21 personnes', '1 000 000 de personnes'],
  ],
  ['es', ['0 personas', '1 persona', '2 personas', '5 personas', '21 personas', '1.000.000 de personas']],
  ['zh-cn', ['0 位人物', '1 位人物', '2 位人物', '5 位人物', '21 位人物', '1,000,000 位人物']],
])('counts in %s', async (name, said) => {
  const { people } = await wordsIn(name);
  expect([0, 1, 2, 5, 21, 1_000_000].map(people).map((text) => text.replace(/\s/g, ' '))).toEqual(said);
});

it.each([
  ['en', ['since 2024, no end date known', 'until May 2024', '2 May 2023 to May 2024']],
  ['de', ['seit 2024, Ende nicht bekannt', 'bis Mai 2024', '2. Mai 2023 bis Mai 2024']],
  ['ru', ['с 2024, дата окончания неизвестна', 'окончание: май 2024 г.', '2 мая 2023 г. — май 2024 г.']],
  ['fr', ['depuis 2024, date de fin inconnue', 'jusqu’en mai 2024', '2 mai 2023 – mai 2024']],
  ['es', ['desde 2024, sin fecha de fin conocida', 'hasta mayo de 2024', '2 de mayo de 2023 – mayo de 2024']],
  ['zh-cn', ['2024年起，结束日期未知', '至2024年5月', '2023年5月2日至2024年5月']],
])('says in %s how long a role lasted', async (name, said) => {
  const { cardWords } = await wordsIn(name);
  const lines = [
    role({ from: '2024' }),
    role({ to: '2024-05' }),
    role({ from: '2023-05-02', to: '2024-05' }),
  ];
  expect(lines.map(cardWords.span).map((text) => text.replace(/\s/g, ' '))).toEqual(said);
});

it('puts role and organization in the order of the language', async () => {
  expect((await wordsIn('en')).cardWords.line(role({}))).toBe('Chair, Acme');
  expect((await wordsIn('zh-cn')).cardWords.line(role({}))).toBe('Acme，Chair');
});

it('lists names as the language does', async () => {
  const several = async (name: string) =>
    (await wordsIn(name)).cardWords.severalOf('X', ['A', 'B']).replace(/\s/g, ' ');
  expect(await several('fr')).toContain('A ou B');
  expect(await several('ru')).toContain('A или B');
});

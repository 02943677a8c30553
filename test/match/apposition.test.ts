import { describe, expect, it } from 'vitest';
import { matchPage } from '../../utils/match/match-page';
import { pack, pageOf, person, tell } from './tiny-pack';

const names = pack(person('Nancy Faeser'), person('Pedro Sánchez', 'Pedro Sanchez'));

/** Names found behind a first sentence that gives them in full. */
async function seenIn(lang: string, text: string): Promise<string[]> {
  const page = { ...pageOf(`Nancy Faeser, Pedro Sánchez. ${text}`), lang };
  return tell(page, await matchPage(page, [names]))
    .slice(2)
    .map(({ surface }) => surface);
}

describe('a surname alone, behind a word that says what somebody is,', () => {
  it.each([
    ['en', 'At the end of a long day the Spaniard Sánchez smiled.'],
    ['en', 'At the end of a long day American Faeser smiled.'],
    ['fr', 'À la fin de la journée, l’Espagnol Sánchez a souri.'],
    ['fr', 'À la fin de la journée, l’Allemande Faeser a souri.'],
  ])('is read behind a nationality: %s, %s', async (lang, text) => {
    expect(await seenIn(lang, text)).toHaveLength(1);
  });

  it.each([
    ['en', 'At the end of a long day Minister of the Interior Faeser smiled.'],
    ['en', 'At the end of a long day Secretary of State Sánchez smiled.'],
    ['es', 'Al final del día, la ministra del Interior Faeser sonrió.'],
    ['fr', 'À la fin de la journée, la ministre de l’Intérieur Faeser a souri.'],
    ['es', 'Al final del día cayó el Gobierno Sánchez.'],
  ])('is read behind an office and its field: %s, %s', async (lang, text) => {
    expect(await seenIn(lang, text)).toHaveLength(1);
  });

  it('is part of a name behind another capital after "of"', async () => {
    expect(await seenIn('en', 'At the end of a long day it was that of Quaestor Sánchez.')).toEqual([]);
  });

  it.each([
    'Am Ende des langen Tages lächelte Bundesinnenministerin Faeser.',
    'Am Ende des langen Tages lächelte Konzernchef Sánchez.',
    'Am Ende des langen Tages sprach man mit Altkanzler Sánchez.',
    'Am Ende des langen Tages gehörte es Vorstandsvorsitzenden Sánchez.',
  ])('is read behind a German office that is one word with its field: %s', async (text) => {
    expect(await seenIn('de', text)).toHaveLength(1);
  });

  it.each([
    'Am Ende des langen Tages lächelte der Quästor Sánchez.',
    'Am Ende des langen Tages lächelte der frühere Quästor Sánchez.',
    'Am Ende des langen Tages lächelte die erst gestern gewählte Quästorin Faeser.',
  ])('is read behind a German noun that has its article: %s', async (text) => {
    expect(await seenIn('de', text)).toHaveLength(1);
  });

  it.each([
    ['en', 'At the end of a long day the Faeser-Sánchez meeting was over.'],
    ['fr', 'À la fin de la journée, le duo Faeser-Sánchez a souri.'],
    ['de', 'Am Ende des langen Tages kam die Faeser-Sánchez-Runde zusammen.'],
  ])('is read where a hyphen joins it with another one of the page: %s, %s', async (lang, text) => {
    expect(await seenIn(lang, text)).toEqual(['Faeser', 'Sánchez']);
  });

  it('is read before a hyphen and a German noun that has its article', async () => {
    expect(await seenIn('de', 'Am Ende des langen Tages kam das Faeser-Papier.')).toEqual(['Faeser']);
  });

  it.each([
    'Am Ende des langen Tages lächelte Quästor Sánchez.',
    'Am Ende des langen Tages lächelte Frau Faeser-Quindt.',
    'Am Ende des langen Tages lächelte die Abgeordnete Faeser-Quindt.',
    'Am Ende des langen Tages kam das Faeser-Museum.',
    'Am Ende des langen Tages lächelte der frühere Werner Sánchez.',
  ])('is part of another name behind what may be a given name: %s', async (text) => {
    expect(await seenIn('de', text)).toEqual([]);
  });
});

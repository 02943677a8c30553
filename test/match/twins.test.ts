import { describe, expect, it } from 'vitest';
import type { PackView } from '../../utils/match/index/pack-view';
import { matchPage } from '../../utils/match/match-page';
import { node, organization, pack, pageOf, person, tell, works } from './tiny-pack';

const CAST = [
  organization('OpenAI'),
  organization('Target'),
  person('Jan Leike'),
  person('Leopold Aschenbrenner'),
  works('Jan Leike', 'OpenAI'),
];
const one = pack(...CAST);
const readIn = async (text: string, ...packs: readonly PackView[]) => {
  const page = pageOf(text);
  return tell(
    page,
    await matchPage(
      page,
      packs.map((view, i) => ({ ...view, id: `pack-${i}` })),
    ),
  );
};
const seenIn = async (text: string, ...packs: readonly PackView[]): Promise<string[]> =>
  (await readIn(text, ...packs)).map(({ surface }) => surface);

describe('an entity that two packs know', () => {
  it.each([
    ['by a name that is also a word', 'Jan Leike met OpenAI. He praised the OpenAI board. Leike left.'],
    ['by a misspelt name', 'They say at OpenAI that Yan Leike left.'],
    ['by one misspelt word', 'They met Leopold Aschenbrenner there. They say that Aschenbrener left.'],
    ['by a short name', 'Jan Leike left. Then Jan said why. Leike went on.'],
  ])('is found %s as if one knew it', async (_what, text) => {
    const alone = await seenIn(text, one);
    expect(alone.length).toBeGreaterThan(1);
    expect(await seenIn(text, one, one)).toEqual(alone);
  });

  it('is no namesake of itself, and belongs to the cast of the page', async () => {
    const [, last] = await readIn('OpenAI was there. So was Jan Leike.', one, one);
    expect(last?.evidence).toContain('tied-to-page');
    expect(last?.evidence).not.toContain('shared-name');
  });

  it('stays two where the packs give it different names', async () => {
    const islands = pack(node('Organization', 'Pacific Islands Forum', { abbreviation: ['PIF'] }));
    const fund = pack(node('Organization', 'Public Investment Fund', { abbreviation: ['PIF'] }));
    const read = await readIn('They met the Pacific Islands Forum, the PIF.', islands, fund);
    expect(read[0]?.names).toEqual(['Pacific Islands Forum']);
    const alone = await readIn('The minister said that PIF had agreed to it.', islands, fund);
    expect(alone.every(({ names }) => names.length !== 1)).toBe(true);
  });
});

import { describe, expect, it, vi } from 'vitest';
import { PackList } from '../../components/pack-list';
import { SearchBox } from '../../components/search-box';
import { SettingsPage } from '../../components/settings-page';
import { SiteList } from '../../components/site-list';
import type { CastMember } from '../../utils/match/types';
import type { PackSummary } from '../../utils/pack-messages';
import { one, press, show, text, texts } from './stage';

const starter: PackSummary = {
  id: 'starter',
  title: 'Starter pack',
  version: '2026-11-22',
  license: 'CC0-1.0',
  publisher: 'Dramatis',
  people: 1520,
  organizations: 1,
  ties: 2310,
  records: 5000,
  updatedAt: '2026-11-22',
  private: false,
  bundled: true,
  own: false,
  on: true,
};

describe('the packs', () => {
  it('say how much is in them, which version, under which licence, by whom', () => {
    show(<PackList packs={[starter]} onSwitch={() => {}} />);
    expect(texts('p')).toEqual([
      '1,520 people · 1 organization · 2,310 ties',
      'Version 2026-11-22 · licence CC0-1.0 · by Dramatis',
    ]);
  });

  it('say nothing of a licence or publisher that is not known', () => {
    const { license: _, publisher: __, ...bare } = starter;
    show(<PackList packs={[bare]} onSwitch={() => {}} />);
    expect(texts('p')[1]).toBe('Version 2026-11-22');
  });

  it('are switched one by one', () => {
    const onSwitch = vi.fn();
    const mine = { ...starter, id: 'mine', title: 'My pack', on: false };
    show(<PackList packs={[starter, mine]} onSwitch={onSwitch} />);
    expect(
      [...document.querySelectorAll('[role=switch]')].map((s) => s.getAttribute('aria-checked')),
    ).toEqual(['true', 'false']);
    press('Use My pack');
    expect(onSwitch.mock.calls).toEqual([['mine', true]]);
  });

  it('say so where there is none', () => {
    show(<PackList packs={[]} onSwitch={() => {}} />);
    expect(text()).toMatch(/No pack is installed yet/);
  });
});

describe('the search', () => {
  const results: CastMember[] = [
    { pack: 'starter', id: 'sam', caption: 'Sam Altman', kind: 'person' },
    { pack: 'starter', id: 'openai', caption: 'OpenAI', kind: 'organization' },
  ];
  const events = { onQuery: () => {}, onOpen: () => {} };

  it('asks with every letter', () => {
    const onQuery = vi.fn();
    show(<SearchBox query="" results={undefined} {...events} onQuery={onQuery} />);
    const input = one('input') as HTMLInputElement;
    input.value = 'altm';
    input.dispatchEvent(new Event('input', { bubbles: true }));
    expect(onQuery).toHaveBeenCalledWith('altm');
  });

  it('labels its field', () => {
    show(<SearchBox query="" results={undefined} {...events} />);
    expect(text(`label[for=${one('input').id}]`)).toBe('A person or an organization, in any spelling');
  });

  it('lists what it found in the order given, says how many, and marks the one that is open', () => {
    show(<SearchBox query="a" results={results} open={{ pack: 'starter', id: 'openai' }} {...events} />);
    expect(texts('li')).toEqual(['Sam AltmanPerson', 'OpenAIOrganization']);
    expect(text('[role=status]')).toBe('2 matches');
    expect(text('[aria-pressed=true] bdi')).toBe('OpenAI');
  });

  it('opens what is pressed', () => {
    const onOpen = vi.fn();
    show(<SearchBox query="a" results={results} {...events} onOpen={onOpen} />);
    one('li:first-child button').click();
    expect(onOpen).toHaveBeenCalledWith(results[0]);
  });

  it('says so where nothing is found, and nothing before the first question', () => {
    show(<SearchBox query="zzz" results={[]} {...events} />);
    expect(text('.empty')).toBe('Nothing like “zzz” in your packs.');
    show(<SearchBox query="" results={undefined} {...events} />);
    expect(document.querySelector('.empty')).toBeNull();
  });
});

describe('the sites that are switched off', () => {
  it('can each be switched on again', () => {
    const onAgain = vi.fn();
    show(<SiteList hosts={['a.example', 'b.example']} onAgain={onAgain} />);
    press('On again: b.example');
    expect(onAgain.mock.calls).toEqual([['b.example']]);
  });

  it('say so where there is none', () => {
    show(<SiteList hosts={[]} onAgain={() => {}} />);
    expect(text()).toBe('No site is switched off.');
  });
});

it('leads from a list of its sections to each of them, and says which is open', () => {
  const packs = { id: 'packs', title: 'Packs', hint: 'What packs are.' };
  show(
    <SettingsPage sections={[packs, { id: 'sites', title: 'Sites' }]} here={packs} above={<p>search</p>}>
      <p>none</p>
    </SettingsPage>,
  );
  expect([...document.querySelectorAll('nav a')].map((link) => link.getAttribute('href'))).toEqual([
    '#packs',
    '#sites',
  ]);
  expect(text('nav [aria-current=page]')).toBe('Packs');
  expect(text('section#packs')).toBe('PacksWhat packs are.none');
});

import { describe, expect, it, vi } from 'vitest';
import { SearchBox } from '../../components/search-box';
import { SettingsPage } from '../../components/settings/settings-page';
import { SiteList } from '../../components/settings/site-list';
import type { CastMember } from '../../utils/match/types';
import { one, press, show, text, texts } from './stage';

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

  it('takes no more than may be asked for', () => {
    show(<SearchBox query="" results={undefined} {...events} />);
    expect(one('input').getAttribute('maxlength')).toBe('200');
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
    const onSwitch = vi.fn();
    show(<SiteList hosts={['a.example', 'b.example']} chosen={false} onSwitch={onSwitch} />);
    press('On again: b.example');
    expect(onSwitch.mock.calls).toEqual([['b.example']]);
  });

  it('say so where there is none', () => {
    show(<SiteList hosts={[]} chosen={false} onSwitch={() => {}} />);
    expect(text()).toBe('No site is switched off.');
    show(<SiteList hosts={[]} chosen onSwitch={() => {}} />);
    expect(text()).toMatch(/^No site is chosen yet/);
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

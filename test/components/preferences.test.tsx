import { expect, it, vi } from 'vitest';
import { MarkChoices } from '../../components/settings/mark-choices';
import { SiteChoice } from '../../components/settings/site-choice';
import { DEFAULTS } from '../../utils/preferences';
import { one, show, texts } from './stage';

const choose = (value: string) => (one(`input[value=${value}]`) as HTMLInputElement).click();

it('shows what is chosen now', () => {
  show(<MarkChoices preferences={{ ...DEFAULTS, line: 'solid' }} onPrefer={() => {}} />);
  const chosen = [...document.querySelectorAll<HTMLInputElement>('input:checked')].map(({ value }) => value);
  expect(chosen).toEqual(['solid', 'all']);
  expect(texts('legend')).toEqual(['Line under names', 'Which mentions have it']);
});

it('chooses one thing and says nothing of the others, which may have been chosen since', () => {
  const onPrefer = vi.fn();
  show(<MarkChoices preferences={{ ...DEFAULTS, mentions: 'first' }} onPrefer={onPrefer} />);
  choose('none');
  expect(onPrefer.mock.calls).toEqual([[{ line: 'none' }]]);
});

it('chooses which articles are read', () => {
  const onChoose = vi.fn();
  show(<SiteChoice sites="all" onChoose={onChoose} />);
  choose('asked');
  expect(onChoose.mock.calls).toEqual([['asked']]);
});

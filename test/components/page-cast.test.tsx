import { describe, expect, it, vi } from 'vitest';
import { CastEntry, PageCast } from '../../components/cast/page-cast';
import { type CastState, PageStatus } from '../../components/page-status';
import type { PageState } from '../../utils/messages';
import { one, press, show, text, texts } from './stage';

const page = (changes: Partial<PageState> = {}): PageState => ({
  host: 'news.example',
  status: 'article',
  cast: [
    { pack: 'ai', id: 'jan', caption: 'Jan Leike', kind: 'person', count: 1 },
    { pack: 'ai', id: 'openai', caption: 'OpenAI', kind: 'organization', count: 1200 },
    { pack: 'ai', id: 'ilya', caption: 'Ilya Sutskever', kind: 'person', count: 5 },
  ],
  ...changes,
});
function showCast(state: CastState) {
  const events = { onSwitch: vi.fn(), onReadAnyway: vi.fn(), onOpen: vi.fn() };
  show(
    <PageStatus state={state} onSwitch={events.onSwitch} onReadAnyway={events.onReadAnyway}>
      {({ cast }) => (
        <PageCast cast={cast}>
          {(member) => <CastEntry member={member} onOpen={() => events.onOpen(member)} />}
        </PageCast>
      )}
    </PageStatus>,
  );
  return events;
}

describe('the cast of an article', () => {
  it('counts people and organizations', () => {
    showCast(page());
    expect(text('[role=status]')).toBe('2 people and 1 organization named here');
  });

  it('lists people, then organizations, the most named first, with their mentions', () => {
    showCast(page());
    expect(texts('h2')).toEqual(['People', 'Organizations']);
    expect(texts('.entry bdi')).toEqual(['Ilya Sutskever', 'Jan Leike', 'OpenAI']);
    expect(texts('.entry .unseen')).toEqual([', 5 mentions', ', 1 mention', ', 1,200 mentions']);
  });

  it('opens the entity that is pressed', () => {
    const { onOpen } = showCast(page());
    one('section + section .entry').click();
    expect(onOpen).toHaveBeenCalledWith(expect.objectContaining({ id: 'openai' }));
  });

  it('leaves out the heading of a kind that nobody here has', () => {
    showCast(page({ cast: page().cast.slice(0, 1) }));
    expect(texts('h2')).toEqual(['People']);
  });

  it('says so where nobody is known', () => {
    showCast(page({ cast: [] }));
    expect(text('[role=status]')).toBe('Nobody here is in your packs.');
  });

  it('still lists everybody where the page does not let the card in', () => {
    showCast(page({ status: 'failed' }));
    expect(text('[role=alert]')).toMatch(/does not let the card in/);
    expect(texts('.entry')).toHaveLength(3);
  });
});

it('says that reading failed where nobody could be found for that reason', () => {
  showCast(page({ status: 'failed', cast: [] }));
  expect(text('[role=alert]')).toMatch(/could not be read/);
  expect(text()).not.toContain('Nobody here');
});

describe('the switch of the site', () => {
  it('is on for an article and asks to be off', () => {
    const { onSwitch } = showCast(page());
    expect(one('[role=switch]').getAttribute('aria-checked')).toBe('true');
    press('Read news.example');
    expect(onSwitch).toHaveBeenCalledWith(false);
  });

  it('is off for a site that is left alone, says so, and asks to be on', () => {
    const { onSwitch } = showCast(page({ status: 'off', cast: [] }));
    expect(one('[role=switch]').getAttribute('aria-checked')).toBe('false');
    expect(text()).toContain('leaves this site alone');
    press('Read news.example');
    expect(onSwitch).toHaveBeenCalledWith(true);
  });

  it('is not there where the page cannot be read', () => {
    showCast({ status: 'no-access' });
    expect(document.querySelector('[role=switch]')).toBeNull();
    expect(text()).toContain('cannot read this page');
  });
});

describe('other pages', () => {
  it('can be read anyway', () => {
    const { onReadAnyway } = showCast(page({ status: 'not-article', cast: [] }));
    press('Read this page anyway');
    expect(onReadAnyway).toHaveBeenCalledOnce();
  });

  it('say that they are being read', () => {
    showCast({ status: 'loading' });
    expect(text('[role=status]')).toBe('Reading the page …');
  });
});

it('says what a press could not do', () => {
  const fault = { code: 'x', message: 'The switch was not saved.', advice: 'Try again.' };
  show(
    <PageStatus state={page()} fault={fault} onSwitch={() => {}} onReadAnyway={() => {}}>
      {() => null}
    </PageStatus>,
  );
  expect(text('[role=alert]')).toBe('The switch was not saved.Try again.');
});

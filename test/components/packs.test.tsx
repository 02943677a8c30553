import { describe, expect, it, vi } from 'vitest';
import { BackupBox } from '../../components/packs/backup-box';
import type { PackActions } from '../../components/packs/pack-entry';
import { PackList } from '../../components/packs/pack-list';
import { StorageView } from '../../components/packs/storage-view';
import type { PackSummary, StorageReport } from '../../utils/pack-messages';
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
  size: 1_234_567,
  private: false,
  bundled: true,
  own: false,
  on: true,
};
const news: PackSummary = { ...starter, id: 'news', title: 'News makers', bundled: false };
const own: PackSummary = { ...news, id: 'own', title: 'My people', own: true, private: true };
const url = 'https://example.org/index.json';

const NOW = '2026-11-22T12:00:00.000Z';
const doing = () =>
  ({
    onSwitch: vi.fn(),
    onPrivate: vi.fn(),
    onAutomatic: vi.fn(),
    onUpdate: vi.fn(),
    onStop: vi.fn(),
    onRollBack: vi.fn(),
    onExport: vi.fn(),
    onRemove: vi.fn(),
  }) satisfies PackActions;
const list = (packs: readonly PackSummary[], change: Partial<Parameters<typeof PackList>[0]> = {}) =>
  show(<PackList packs={packs} actions={doing()} busy={false} now={NOW} onOrder={() => {}} {...change} />);

describe('the packs', () => {
  it('say how much is in them, which version of when, under which licence, by whom, and their size', () => {
    list([starter]);
    expect(text()).toContain('1,520 people · 1 organization · 2,310 ties');
    expect(text()).toContain(
      'Version 2026-11-22 · as of 22 November 2026 · licence CC0-1.0 · by Dramatis · 1.23 MB',
    );
  });

  it('say nothing of a licence, publisher or size that is not known', () => {
    const { license: _, publisher: __, size: ___, ...bare } = starter;
    list([bare]);
    expect(texts('.hint')[0]).toBe('Version 2026-11-22 · as of 22 November 2026');
  });

  it('say so where there is none', () => {
    list([]);
    expect(text()).toMatch(/No pack is installed yet/);
  });

  it('say why one does not answer', () => {
    const trouble = { code: 'x', message: 'It is damaged.', advice: 'Repair it.' };
    list([{ ...news, trouble }]);
    expect(text('.fault')).toBe('It is damaged.Repair it.');
  });

  it('are switched one by one', () => {
    const actions = doing();
    const off = { ...news, on: false };
    list([starter, off], { actions });
    expect(texts('.pack-head [role=switch][aria-checked=true]')).toEqual(['Use Starter pack']);
    press('Use News makers');
    expect(actions.onSwitch.mock.calls).toEqual([[off, true]]);
  });

  it('are made private by a switch that says what that means; the own are for good', () => {
    const actions = doing();
    list([own, news], { actions });
    press('Private');
    expect(actions.onPrivate.mock.calls).toEqual([[news, true]]);
    expect(texts('details')[0]).toMatch(/is private: its names are not underlined on pages\./);
    expect(texts('details')[1]).toMatch(/Not underlined on pages, because a page can read/);
  });

  it('can be browsed', () => {
    list([{ ...news, id: 'a/b c' }]);
    expect(one('a').getAttribute('href')).toBe('#browse/a%2Fb%20c');
  });

  it('are removed after one question; what came with the extension and the own are not', () => {
    const actions = doing();
    list([own, news, starter], { actions });
    expect(texts('details > button:not(.switch)')).toEqual(['Remove …: News makers']);
    press('Remove …: News makers');
    expect(actions.onRemove).not.toHaveBeenCalled();
    expect(one('dialog').textContent).toMatch(/^Remove News makers\?/);
    press('Keep');
    expect(one('dialog').hasAttribute('open')).toBe(false);
    press('Remove …: News makers');
    press('Remove');
    expect(actions.onRemove.mock.calls).toEqual([[news]]);
    expect(one('dialog').hasAttribute('open')).toBe(false);
  });
});

describe('the order of packs', () => {
  it('is changed step by step, says so, and keeps the focus on the button that was pressed', () => {
    const onOrder = vi.fn(() => list([own, starter, news]));
    list([own, news, starter], { onOrder });
    one('[aria-label="Starter pack: speaks earlier"]').focus();
    press('Starter pack: speaks earlier');
    expect(onOrder.mock.calls).toEqual([[['starter', 'news']]]);
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Starter pack: speaks earlier');
    expect(texts('[role=status]').at(-1)).toBe('Starter pack is now number 1 of 2.');
  });

  it('ends at both ends, and the own entries stay before all', () => {
    const onOrder = vi.fn();
    list([own, news, starter], { onOrder });
    press('News makers: speaks earlier');
    press('Starter pack: speaks later');
    expect(onOrder).not.toHaveBeenCalled();
    expect(document.querySelectorAll('.step')).toHaveLength(4);
  });
});

describe('updating a pack', () => {
  const subscribed: PackSummary = { ...news, subscription: { url, automatic: false } };
  const update = (state: Parameters<typeof PackList>[0]['update']) => ({ update: state });

  it('is asked for by a button, and by itself only where the reader wants it', () => {
    const actions = doing();
    list([subscribed, starter], { actions });
    press('Update now: News makers');
    press('Update by itself');
    expect(actions.onUpdate.mock.calls).toEqual([[subscribed]]);
    expect(actions.onAutomatic.mock.calls).toEqual([[subscribed, true]]);
  });

  it('shows how far it is, with a stop where it was started', () => {
    const actions = doing();
    const progress = {
      type: 'progress',
      step: 'fetch',
      bytes: 500_000,
      total: 1_000_000,
      records: 0,
      elapsed: 10,
    } as const;
    list([subscribed], { actions, busy: true, ...update({ pack: 'news', state: progress }) });
    expect(one('progress').getAttribute('value')).toBe('0.5');
    expect(text()).toContain('500 kB of 1 MB');
    press('Stop updating: News makers');
    expect(actions.onStop).toHaveBeenCalledOnce();
    expect(actions.onUpdate).not.toHaveBeenCalled();
  });

  it('waits while something else runs', () => {
    const actions = doing();
    list([subscribed], { actions, busy: true });
    press('Update now: News makers');
    press('Export: News makers');
    expect(actions.onUpdate).not.toHaveBeenCalled();
    expect(actions.onExport).not.toHaveBeenCalled();
  });

  it('says how it ended, for the pack that it was about', () => {
    const end = { type: 'up-to-date', pack: 'news', version: '7' } as const;
    list([subscribed, starter], update({ pack: 'news', state: end }));
    expect(texts('li > [role=status]')).toEqual(['Version 7 is the newest.', '']);
  });

  it('says why it failed and what to do, also when it is looked at later', () => {
    const fault = { code: 'not-found', message: 'It is not there (404).', advice: 'Ask the publisher.' };
    list([{ ...subscribed, subscription: { url, automatic: true, checkedAt: NOW, fault } }]);
    expect(text('.fault')).toBe('It is not there (404).Ask the publisher.');
    list([subscribed], update({ pack: 'news', state: { type: 'failed', fault } }));
    expect(text('.fault')).toBe('It is not there (404).Ask the publisher.');
  });

  it('tells what it changed, with names, and the way back', () => {
    const actions = doing();
    const changes = {
      from: '1',
      added: 3,
      changed: 0,
      removed: 1,
      examples: { added: ['Jan Leike', 'OpenAI'], changed: [], removed: ['Nobody'] },
    };
    list([{ ...subscribed, changes, previous: '1' }], { actions });
    expect(text('.changes')).toMatch(/^What changed since version 1.*Jan Leike, OpenAI and others.*Nobody/);
    press('Go back to version 1: News makers');
    expect(actions.onRollBack).toHaveBeenCalledOnce();
  });
});

describe('a pack whose publisher promised a newer version by now', () => {
  const late: PackSummary = {
    ...news,
    expires: '2026-11-01',
    installedAt: '2026-10-01T08:00:00Z',
    subscription: { url, automatic: true },
  };
  const fault = { code: 'expired', message: 'It has not come.', advice: 'Try later.' };
  const notice = (pack: PackSummary) => {
    list([pack]);
    return texts('.notice').join();
  };

  it('says since when it was not refreshed', () => {
    expect(notice(late)).toBe(
      'Not refreshed since 1 October 2026. Its publisher promised a newer version by 1 November 2026. What is installed still answers.',
    );
  });

  it('says so too where a later look was told the same', () => {
    const subscription = { url, automatic: true, checkedAt: '2026-11-20T08:00:00Z', fault };
    const { expires: _, ...promisedNothing } = late;
    expect(notice({ ...promisedNothing, subscription })).toBe('Not refreshed since 1 October 2026.');
  });

  it('counts a good look before that day as a refreshing', () => {
    const subscription = { url, automatic: true, checkedAt: '2026-10-20T08:00:00Z' };
    expect(notice({ ...late, subscription })).toMatch(/^Not refreshed since 20 October 2026/);
  });

  it.each<[string, Partial<PackSummary>]>([
    ['a good look has found a new promise', { subscription: { url, automatic: true, checkedAt: NOW } }],
    ['the day has not come', { expires: '2026-12-01' }],
  ])('says nothing where %s', (_when, change) => {
    expect(notice({ ...late, ...change })).toBe('');
  });
});

describe('the storage', () => {
  const report: StorageReport = {
    used: 12_000_000,
    available: 3_000_000_000,
    persisted: false,
    packs: [{ id: 'news', title: 'News makers', says: 5, holds: 5 }],
  };
  const view = (change: Partial<Parameters<typeof StorageView>[0]> = {}) =>
    show(
      <StorageView report={report} refused={false} onPersist={() => {}} onRepair={() => {}} {...change} />,
    );

  it('says how much is used and available, and that all is whole', () => {
    view();
    expect(text()).toContain('12 MB used, 3 GB available');
    expect(text()).toContain('Every pack is stored as it was installed.');
  });

  it('asks the browser to keep it, and says when that was refused', () => {
    const onPersist = vi.fn();
    view({ onPersist });
    press('Ask the browser to keep it');
    expect(onPersist).toHaveBeenCalledOnce();
    expect(text()).not.toContain('The browser did not agree.');
    view({ refused: true });
    expect(text()).toContain('The browser did not agree.');
    view({ report: { ...report, persisted: true } });
    expect(texts('button')).toEqual([]);
  });

  it('says where the store holds something else than was installed, and repairs it', () => {
    const onRepair = vi.fn();
    view({ onRepair, report: { ...report, packs: [{ ...report.packs[0]!, holds: 2 }] } });
    expect(text('.notice')).toBe('News makers was installed with 5 records; the store holds 2.');
    press('Repair: News makers');
    expect(onRepair.mock.calls).toEqual([['news']]);
  });
});

describe('the backup', () => {
  const box = (change: Partial<Parameters<typeof BackupBox>[0]> = {}) =>
    show(
      <BackupBox
        work={undefined}
        running={false}
        busy={false}
        event={undefined}
        onBackUp={() => {}}
        onRestore={() => {}}
        onCancel={() => {}}
        {...change}
      />,
    );

  it('says what was restored and what was newer here', () => {
    box({ work: 'restore', event: { type: 'restored', packs: 3, kept: ['News makers', 'Science'] } });
    expect(text('[role=status]')).toBe(
      '3 packs are as in the backup.Newer here, and kept: News makers, Science.',
    );
  });

  it('says why a file is none', () => {
    const fault = { code: 'not-a-backup', message: 'It is no backup.', advice: 'Choose another.' };
    box({ work: 'restore', event: { type: 'failed', fault } });
    expect(text('.fault')).toBe('It is no backup.Choose another.');
  });

  it('can be stopped while it is restored', () => {
    const onCancel = vi.fn();
    box({ work: 'restore', running: true, busy: true, onCancel });
    press('Cancel');
    expect(onCancel).toHaveBeenCalledOnce();
  });
});

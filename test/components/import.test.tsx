import { act } from 'preact/test-utils';
import { describe, expect, it, vi } from 'vitest';
import { ImportColumns } from '../../components/import/import-columns';
import { ImportPreview } from '../../components/import/import-preview';
import { ImportProgress } from '../../components/import/import-progress';
import { UnfinishedImports } from '../../components/import/unfinished-imports';
import type { Preview, Progress } from '../../data/import/import-events';
import { one, press, show, text, texts } from './stage';

describe('the progress', () => {
  const half: Progress = {
    type: 'progress',
    step: 'store',
    bytes: 5_000_000,
    total: 10_000_000,
    records: 51_200,
    elapsed: 20_000,
  };
  const showAt = (progress?: Progress) => show(<ImportProgress progress={progress} onCancel={() => {}} />);
  const bar = () => one('progress') as HTMLProgressElement;

  it('tells bytes, entities and the time left', () => {
    showAt(half);
    expect(text('.hint')).toBe('5 MB of 10 MB · 51,200 entities · about 20 seconds left');
    expect(bar().getAttribute('value')).toBe('0.5');
    showAt({ ...half, bytes: 1_000_000, elapsed: 30_000 });
    expect(text('.hint')).toMatch(/about 5 minutes left$/);
  });

  it('guesses no time in the first second', () => {
    showAt({ ...half, elapsed: 900 });
    expect(text('.hint')).toBe('5 MB of 10 MB · 51,200 entities');
  });

  it.each([
    ['nothing is known yet', undefined],
    [
      'a server does not tell the size',
      { type: 'progress', step: 'fetch', bytes: 4000, records: 0, elapsed: 2000 },
    ],
    ['the index is made', { ...half, step: 'finish', bytes: 10_000_000 }],
  ] as const)('shows that it runs without saying how far where %s', (_where, progress) => {
    showAt(progress);
    expect(bar().hasAttribute('value')).toBe(false);
  });
});

describe('the preview', () => {
  const preview: Preview = {
    id: 'news',
    title: 'News makers',
    publisher: 'A publisher',
    license: 'CC0-1.0',
    version: '2',
    size: 1_230_000,
    format: 'ftm',
    records: 3,
    people: 1,
    organizations: 1,
    ties: 1,
    scripts: [
      { script: 'Latn', names: 3 },
      { script: 'Zzzz', names: 1 },
    ],
    sample: [{ caption: 'Jan Leike', kind: 'person', summary: 'Researcher.' }],
    problems: [],
    problemCount: 0,
    refused: 0,
    asOf: '2026-01-31',
    room: { needed: 2000, free: 5_000_000_000 },
  };
  const events = { onInstall: () => {}, onDecline: () => {}, onColumns: () => {} };
  const showIt = (change: Partial<Preview> = {}) =>
    show(<ImportPreview preview={{ ...preview, ...change }} {...events} />);
  const facts = () =>
    Object.fromEntries(texts('.facts dt').map((term, at) => [term, texts('.facts dd')[at]]));

  it('says what the pack is, who made it, what it needs', () => {
    showIt();
    expect(facts()).toEqual({
      Publisher: 'A publisher',
      Licence: 'CC0-1.0',
      Version: '2',
      'Facts as of': '31 January 2026',
      'Names written in': 'Latin (3), other scripts (1)',
      File: 'FollowTheMoney, 1.23 MB',
      Room: 'needs about 2 kB; 5 GB are free',
    });
  });

  it('says so where no licence is named, and where nobody knows how much room there is', () => {
    const { license: _, ...bare } = preview;
    show(<ImportPreview preview={{ ...bare, room: { needed: 2000, free: 0 } }} {...events} />);
    expect(facts().Licence).toMatch(/^none named/);
    expect(facts().Room).toBe('needs about 2 kB');
  });

  it('shows the key that signed it, and whether it is the one from before', () => {
    showIt({ signer: { fingerprint: 'ab12 cd34', known: true } });
    expect(facts()['Signed by key']).toBe('ab12 cd34the key that signed the installed version');
    showIt({ signer: { fingerprint: 'ab12 cd34', known: false } });
    expect(facts()['Signed by key']).toMatch(/new here/);
  });

  it('is not for installing where something stands against it', () => {
    showIt({ obstacle: { code: 'older', message: 'This is version 1', advice: 'Nothing to do.' } });
    expect(text('[role=alert]')).toBe('This is version 1Nothing to do.');
    expect(texts('button')).toEqual(['Cancel']);
  });

  it('lists problems by line, and says how many more there are', () => {
    const problem = {
      line: 4,
      severity: 'warning' as const,
      code: 'bad-date',
      message: 'Line 4 has no date',
      advice: 'Write a date.',
    };
    showIt({ problems: [problem], problemCount: 1, refused: 1 });
    expect(texts('.problems li')).toEqual(['Line 4 has no date. Write a date.']);
    expect(text('.problems summary')).toBe('1 problem');
    expect(text('.problems')).not.toContain('…');
    showIt({ problems: [problem], problemCount: 1500 });
    expect(text('.problems summary')).toBe('1,500 problems');
    expect(text('.problems')).toContain('…');
  });

  it('says what is wrong before it asks whether to install', () => {
    showIt({ problemCount: 1, refused: 1 });
    const [summary, install] = [...document.querySelectorAll('.preview summary, .preview button')];
    expect([summary?.textContent, install?.textContent]).toEqual(['1 problem', 'Install']);
  });
});

describe('the columns of a table', () => {
  const table = {
    title: 'members',
    header: ['Wer', '', 'Seit'],
    rows: [
      ['Ada', 'x', '2020'],
      ['Bo', '', '2021'],
    ],
    mapping: { name: 0, from: 2 },
  };
  const change = (field: string, value: string) =>
    act(() => {
      const select = one(`#column-${field}`) as HTMLSelectElement;
      select.value = value;
      select.dispatchEvent(new Event('change', { bubbles: true }));
    });

  it('show what was guessed and what stands in them', () => {
    show(<ImportColumns {...table} onPreview={() => {}} onCancel={() => {}} />);
    expect(texts('#column-name option')).toEqual(['(no column)', 'Wer', 'Column 2', 'Seit']);
    expect(text('#cells-name')).toBe('Ada · Bo');
    expect(text('#cells-role')).toBe('');
  });

  it('each hold one thing: the one that was said last', () => {
    const onPreview = vi.fn();
    show(<ImportColumns {...table} onPreview={onPreview} onCancel={() => {}} />);
    change('role', '2');
    change('aliases', '1');
    act(() => void one('form').dispatchEvent(new Event('submit', { cancelable: true })));
    expect(onPreview.mock.calls).toEqual([[{ name: 0, role: 2, aliases: 1 }, 'members']]);
  });
});

describe('unfinished imports', () => {
  const job = { id: 'run-1', title: 'News makers', startedAt: '2026-01-31T12:00:00.000Z' };
  const ignored = { onGoOn: () => {}, onForget: () => {} };

  it('go on or are forgotten, each by its name', () => {
    const [onGoOn, onForget] = [vi.fn(), vi.fn()];
    show(<UnfinishedImports jobs={[job]} onGoOn={onGoOn} onForget={onForget} />);
    press('Go on: News makers');
    press('Forget it: News makers');
    expect([onGoOn.mock.calls, onForget.mock.calls]).toEqual([[[job]], [[job]]]);
  });

  it.each([
    ['could not be forgotten', [job]],
    ['could not be listed', []],
  ])('tell why one %s', (_what, jobs) => {
    const fault = {
      code: 'unexpected' as const,
      message: 'The store is closed',
      advice: 'Reload this page.',
    };
    show(<UnfinishedImports jobs={jobs} fault={fault} {...ignored} />);
    expect(text('.fault')).toContain('Reload this page.');
  });
});

import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { makeGuide } from '../../utils/page/guide';
import type { Mark, Marks } from '../../utils/page/marks';

const REF = { pack: 'p', id: 'altman' };
let rings: Map<string, unknown>;

beforeEach(() => {
  rings = new Map();
  vi.useFakeTimers();
  vi.stubGlobal('CSS', { highlights: rings });
  vi.stubGlobal('Highlight', class {});
  Element.prototype.scrollIntoView ??= () => undefined;
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

it('a name is ringed as long as the one before, however soon it comes', () => {
  document.body.innerHTML = '<p>Sam Altman</p>';
  const range = document.createRange();
  range.selectNodeContents(document.querySelector('p')!);
  const mark = { range, painted: 'person', surface: 'Sam Altman', candidates: [REF] } as unknown as Mark;
  const guide = makeGuide({ all: () => [mark] } as unknown as Marks, () => undefined);
  guide.show(REF, 0);
  vi.advanceTimersByTime(1500);
  guide.show(REF, 0);
  vi.advanceTimersByTime(1500);
  expect([...rings.keys()]).toEqual(['dramatis-ring']);
  vi.advanceTimersByTime(200);
  expect([...rings.keys()]).toEqual([]);
});

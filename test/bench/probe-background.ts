import { browser } from 'wxt/browser';
import type { AnnotateAnswer } from '../../utils/messages';
import { DEFAULTS } from '../../utils/preferences';
import { PROBED } from './synthetic';

const NAMES = new RegExp(PROBED.join('|'), 'g');

/** Answers the probe as the background would, at no cost worth naming: every mention is one person's. */
browser.runtime.onMessage.addListener(
  async ({ body: { blocks = [] } }: { body: { blocks?: { text: string }[] } }) => {
    const spans = blocks.flatMap(({ text }, block) =>
      [...text.matchAll(NAMES)].flatMap(({ 0: { length }, index }) => [block, index, index + length, 0, 0]),
    );
    const cast = [{ pack: 'p', id: 'q', caption: 'Q', kind: 'person' as const }];
    const readings = [
      { candidates: [0], kind: 'exact', score: 1, why: { rule: 'exact', name: 'Q', evidence: [] } } as const,
    ];
    const value: AnnotateAnswer = {
      off: false,
      ...DEFAULTS,
      cast,
      readings,
      spans: Int32Array.from(spans),
    };
    return { ok: true, value };
  },
);
// The tests' browsers wait for the page that the extension opens when it is new.
browser.runtime.onInstalled.addListener(() => browser.tabs.create({ url: 'welcome.html' }));

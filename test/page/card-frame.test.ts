import { afterEach, expect, it, vi } from 'vitest';
import { makeCardFrame } from '../../utils/page/card-frame';

afterEach(() => vi.unstubAllGlobals());

it('a card that was entered from a link in an open shadow tree gives the focus back to that link', () => {
  document.body.innerHTML = '<x-article></x-article>';
  const tree = document.querySelector('x-article')!.attachShadow({ mode: 'open' });
  tree.innerHTML = '<a href="#there">there</a>';
  const link = tree.querySelector('a')!;
  link.focus();
  HTMLIFrameElement.prototype.showPopover ??= () => undefined;
  const { signal } = new AbortController();
  const card = makeCardFrame({ url: 'about:blank', origin: '*', onEvent: () => undefined, signal });
  card.enter();
  link.blur();
  vi.stubGlobal('matchMedia', () => ({ matches: true }));
  card.hide();
  expect(tree.activeElement).toBe(link);
});

import { describe, expect, it, vi } from 'vitest';
import { keepInks } from '../../utils/page/ink';

const WHITE = 'rgb(255, 255, 255)';
const DARK = 'rgb(17, 17, 17)';

describe('the line under a name', () => {
  it.each([
    ['in the colour of the text on a light page', WHITE, 'rgb(34, 34, 34)', ''],
    ['in the colour of the text on a dark page', DARK, 'rgb(221, 221, 221)', ''],
    ['in the colour of the text where the contrast is just enough', WHITE, 'rgb(148, 148, 148)', ''],
    ['black under faint text on a light page', WHITE, 'rgb(170, 170, 170)', '-black'],
    ['white under faint text on a dark page', DARK, 'rgb(68, 68, 68)', '-white'],
    ['in the colour of the text on what shines through', 'rgba(0, 0, 0, 0.5)', 'rgb(170, 170, 170)', ''],
    ['in the colour of the text where that is written otherwise', WHITE, 'oklch(0.9 0 0)', ''],
  ])('is %s', (_what, background, color, ink) => {
    document.body.innerHTML = `<div style="background-color: ${background}"><p style="background-color: rgba(0, 0, 0, 0); color: ${color}">Name</p></div>`;
    expect(keepInks()(document.querySelector('p')!)).toBe(ink);
  });

  it('is in the colour of the text over a picture', () => {
    document.body.innerHTML =
      '<div style="background-image: url(x.png)"><p style="color: rgb(170, 170, 170)">Name</p></div>';
    expect(keepInks()(document.querySelector('p')!)).toBe('');
  });

  it('is chosen by what is behind the host of a shadow tree', () => {
    const clear = 'background-color: rgba(0, 0, 0, 0)';
    document.body.innerHTML = `<div style="background-color: ${DARK}"><x-name style="${clear}"></x-name></div>`;
    const tree = document.querySelector('x-name')!.attachShadow({ mode: 'open' });
    tree.innerHTML = `<p style="${clear}; color: rgb(68, 68, 68)">Name</p>`;
    expect(keepInks()(tree.querySelector('p')!)).toBe('-white');
  });

  it('asks the page itself once, however many shadow trees there are', () => {
    document.body.innerHTML = '<x-name></x-name>'.repeat(5);
    const names = Array.from(document.querySelectorAll('x-name'), (host) => {
      const tree = host.attachShadow({ mode: 'open' });
      tree.innerHTML = '<p>Name</p>';
      return tree.querySelector('p')!;
    });
    for (const element of document.querySelectorAll<HTMLElement>('html, body, x-name'))
      element.style.backgroundColor = 'rgba(0, 0, 0, 0)';
    for (const name of names) name.style.backgroundColor = 'rgba(0, 0, 0, 0)';
    const asking = vi.spyOn(document, 'querySelector');
    names.forEach(keepInks());
    expect(asking).toHaveBeenCalledOnce();
    asking.mockRestore();
  });
});

import { holderOf } from './collect';

/** Least contrast of a line to what is behind it: WCAG 2.2 SC 1.4.11, non-text contrast. */
const LEAST = 3;

type Rgb = readonly [red: number, green: number, blue: number];
const BLACK: Rgb = [0, 0, 0];
const WHITE: Rgb = [255, 255, 255];

/** A suffix of the layer's name. */
type Ink = '' | '-black' | '-white';

/**
 * What the line under text in an element is drawn with: the text's own colour (an empty string) where that stands out from
 * the page's background by itself, else black or white.
 */
export type InkFor = (element: Element) => Ink;

/** For names that are marked together: remembers what it found out. */
export function keepInks(): InkFor {
  const grounds = new Map<Element, Rgb | undefined>();
  const inks = new Map<string, Ink>();

  /**
   * The background behind an element; undefined where it is a picture, or nobody can tell. The page's own is asked for once:
   * asked for every shadow tree it made marking quadratic, 11 s instead of 5 for 10,000 trees in Chromium.
   */
  function groundOf(element: Element | null): Rgb | undefined {
    if (!element) return isCanvasDark() ? BLACK : WHITE;
    if (grounds.has(element)) return grounds.get(element);
    const { backgroundImage, backgroundColor } = getComputedStyle(element);
    let ground: Rgb | undefined;
    if (!backgroundImage.includes('('))
      ground = isClear(backgroundColor) ? groundOf(holderOf(element)) : solidColor(backgroundColor);
    grounds.set(element, ground);
    return ground;
  }

  return (element) => {
    const { color } = getComputedStyle(element);
    const ground = groundOf(element);
    const both = `${color} ${ground}`;
    const ink = inks.get(both) ?? choose(solidColor(color), ground);
    inks.set(both, ink);
    return ink;
  };
}

function choose(text: Rgb | undefined, ground: Rgb | undefined): Ink {
  if (!ground || !text || contrast(text, ground) >= LEAST) return '';
  return contrast(BLACK, ground) >= LEAST ? '-black' : '-white';
}

/** A page without any background is as light or dark as its color scheme says, or where that leaves it open the system. */
function isCanvasDark(): boolean {
  const { colorScheme } = getComputedStyle(document.documentElement);
  const meta = document.querySelector<HTMLMetaElement>('meta[name="color-scheme"]');
  const said = colorScheme === 'normal' && meta ? meta.content : colorScheme;
  return (
    said.includes('dark') && (!said.includes('light') || matchMedia('(prefers-color-scheme: dark)').matches)
  );
}

const isClear = (color: string): boolean => /^rgba\(.+, 0\)$/.test(color);

/** Browsers compute most colours to `rgb(1, 2, 3)`; undefined for others and for those one can see through. */
function solidColor(color: string): Rgb | undefined {
  const [, red, green, blue] = /^rgb\((\d+), (\d+), (\d+)\)$/.exec(color) ?? [];
  return blue === undefined ? undefined : [Number(red), Number(green), Number(blue)];
}

/** https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
function contrast(one: Rgb, other: Rgb): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance(color: Rgb): number {
  const [red, green, blue] = color.map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

import { holderOf } from './collect';

/** Least contrast of a line to what is behind it: WCAG 2.2 SC 1.4.11, non-text contrast. */
const LEAST = 3;

type Rgb = readonly [red: number, green: number, blue: number];
const BLACK = 'rgb(0, 0, 0)';
const WHITE = 'rgb(255, 255, 255)';

/** A suffix of the layer's name. */
type Ink = '' | '-black' | '-white';

/**
 * What the line under text in an element is drawn with: the text's own colour (an empty string) where that stands out from
 * the page's background by itself, else black or white.
 */
export type InkFor = (element: Element) => Ink;

/** For names that are marked together: remembers what it found out. */
export function keepInks(): InkFor {
  const grounds = new Map<Element, string | undefined>();
  const chosen = new Map<string, Ink>();
  const inks = new Map<Element, Ink>();

  /**
   * The background behind an element; undefined where it is a picture, or nobody can tell. The page's own is asked for once:
   * asked for every shadow tree it made marking quadratic, 11 s instead of 5 for 10,000 trees in Chromium.
   */
  function groundOf(element: Element | null): string | undefined {
    if (!element) return isCanvasDark() ? BLACK : WHITE;
    if (!grounds.has(element)) grounds.set(element, groundIn(element, getComputedStyle(element)));
    return grounds.get(element);
  }

  function groundIn(element: Element, { backgroundImage, backgroundColor }: CSSStyleDeclaration) {
    if (backgroundImage.includes('(')) return undefined;
    return isClear(backgroundColor) ? groundOf(holderOf(element)) : backgroundColor;
  }

  return (element) => {
    const known = inks.get(element);
    if (known !== undefined) return known;
    const style = getComputedStyle(element);
    const { color } = style;
    const ground = groundIn(element, style);
    const both = `${color} ${ground}`;
    const ink = chosen.get(both) ?? choose(color, ground);
    chosen.set(both, ink);
    inks.set(element, ink);
    return ink;
  };
}

function choose(color: string, behind = ''): Ink {
  const [text, ground] = [solidColor(color), solidColor(behind)];
  if (!ground || !text || contrast(text, ground) >= LEAST) return '';
  return contrast([0, 0, 0], ground) >= LEAST ? '-black' : '-white';
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

/** When these are others, each line may need another ink. */
export const pageColours = (): string =>
  [document.documentElement, document.body]
    .map((element) => getComputedStyle(element))
    .map(({ color, backgroundColor }) => color + backgroundColor)
    .join();

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

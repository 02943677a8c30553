import { type ComponentChild, render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach } from 'vitest';

afterEach(() => render(null, document.body));

/** Renders a view into the empty page; again to give it new props. */
export function show(view: ComponentChild): void {
  act(() => render(view, document.body));
}

/** Everything on the page as it reads, white space folded. */
export const text = (selector = 'body'): string =>
  (document.querySelector(selector)?.textContent ?? '').replace(/\s+/g, ' ').trim();

export const texts = (selector: string): string[] =>
  [...document.querySelectorAll(selector)].map((element) =>
    (element.textContent ?? '').replace(/\s+/g, ' ').trim(),
  );

/** The only element that matches. */
export function one(selector: string): HTMLElement {
  const found = document.querySelectorAll<HTMLElement>(selector);
  if (found.length !== 1) throw new Error(`${found.length} elements match ${selector}`);
  return found[0]!;
}

/** Presses the only button that reads so, by its label or its text. */
export function press(name: string): void {
  const buttons = [...document.querySelectorAll('button')].filter(
    (button) => (button.getAttribute('aria-label') ?? button.textContent ?? '').trim() === name,
  );
  if (buttons.length !== 1) throw new Error(`${buttons.length} buttons read ${name}`);
  act(() => buttons[0]!.click());
}

/** Writes into the only field that matches, instead of what it holds. */
export function type(selector: string, words: string): void {
  const field = one(selector) as HTMLInputElement | HTMLTextAreaElement;
  field.value = words;
  act(() => {
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
}

/** Waits until what was answered meanwhile is drawn. */
export const settle = (): Promise<void> => act(async () => undefined);

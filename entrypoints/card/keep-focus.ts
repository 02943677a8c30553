const REACHED = 'a[href],button,summary';

/** Puts the keyboard on the first thing that can be pressed. */
export const enter = (root: HTMLElement): void => root.querySelector<HTMLElement>(REACHED)?.focus();

/** Keeps Tab inside the card while it has the keyboard: Escape is the way out. */
export function keepFocus(root: HTMLElement): void {
  addEventListener('keydown', (event) => {
    if (event.key !== 'Tab') return;
    const stops = [...root.querySelectorAll<HTMLElement>(REACHED)].filter((stop) => stop.checkVisibility());
    const [leaving, entering] = event.shiftKey ? [stops[0], stops.at(-1)] : [stops.at(-1), stops[0]];
    if (document.activeElement !== leaving) return;
    event.preventDefault();
    entering?.focus();
  });
}

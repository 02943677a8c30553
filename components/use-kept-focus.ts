import { useLayoutEffect, useRef } from 'preact/hooks';

/**
 * For a part of the page whose buttons may go away by being pressed: the part itself takes the focus of what is gone, so
 * that the next Tab goes on from there. Give the answer to its element.
 */
export function useKeptFocus() {
  const part = useRef<HTMLDivElement>(null);
  const focused = useRef<EventTarget | null>(null);
  useLayoutEffect(() => {
    const isGone = focused.current instanceof Element && !focused.current.isConnected;
    if (isGone && document.activeElement === document.body) part.current?.focus();
  });
  return {
    ref: part,
    tabIndex: -1,
    class: 'kept-focus',
    onFocusIn: ({ target }: FocusEvent) => {
      focused.current = target;
    },
  };
}

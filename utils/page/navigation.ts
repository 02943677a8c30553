/** Calls `onArrive` when the page became another one without being loaded, and when it came back from the bfcache. */
export function listenForNavigation(onArrive: () => void, signal: AbortSignal): void {
  const place = (): string => location.pathname + location.search;
  let last = place();
  const compare = (): void => {
    if (place() === last) return;
    last = place();
    onArrive();
  };
  // Firefox has it from 147 on; before, the changes of the page tell enough.
  globalThis.navigation?.addEventListener('navigatesuccess', compare, { signal });
  addEventListener('pageshow', ({ persisted }) => persisted && onArrive(), { signal });
}

import type { browser as api } from 'wxt/browser';

type Listener = Parameters<typeof api.runtime.onMessage.addListener>[0];

/**
 * Calls `onHeard` whenever the extension's pages are told this: `counted` by a reader that has counted its tab anew, by the
 * background `noted` when a note has changed, `changed` when packs, own entities, corrections or switches have. Answers how to
 * stop that.
 */
export function hear(
  { runtime: { onMessage } }: typeof api,
  told: 'counted' | 'noted' | 'changed',
  onHeard: (tab: number | undefined) => void,
): () => void {
  const listen: Listener = (message, { tab }) => {
    if (message?.name === told) onHeard(tab?.id);
  };
  onMessage.addListener(listen);
  return () => onMessage.removeListener(listen);
}

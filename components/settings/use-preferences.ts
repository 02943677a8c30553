import { useEffect, useState } from 'preact/hooks';
import type { Ask } from '../../utils/ask';
import type { Preferences } from '../../utils/preferences';
import type { Result } from '../../utils/result';

/** What the reader chose for all pages, and how to choose otherwise. */
export function usePreferences(ask: Ask) {
  const [preferences, setPreferences] = useState<Result<Preferences>>();
  const load = async () => setPreferences(await ask('preferences', null));
  useEffect(() => {
    load();
  }, []);

  async function prefer(change: Partial<Preferences>): Promise<void> {
    const answer = await ask('prefer', change);
    await (answer.ok ? load() : setPreferences(answer));
  }
  return { preferences, prefer };
}

import { useEffect, useRef, useState } from 'preact/hooks';
import type { Ask } from '../../utils/ask';
import type { CastMember } from '../../utils/match/types';
import type { Fault } from '../../utils/result';

/** More than fits a screen; whoever wants the fiftieth types one letter more. */
const LIMIT = 50;

interface Found {
  readonly query: string;
  readonly members: readonly CastMember[];
}

/** Search in one pack, with every letter; what was typed meanwhile is asked next, and nothing in between. */
export function usePackSearch(ask: Ask, pack: string) {
  const [query, setQuery] = useState('');
  const [found, setFound] = useState<Found>();
  const [fault, setFault] = useState<Fault>();
  const newest = useRef('');
  const busy = useRef(false);

  /** Makes the index before the first letter; a background that has rested needs it again. */
  const makeReady = (): void => {
    ask('search', { query: '', limit: LIMIT, pack });
  };
  useEffect(makeReady, [ask, pack]);

  async function search(text: string): Promise<void> {
    setQuery(text);
    newest.current = text.trim();
    if (busy.current) return;
    busy.current = true;
    for (let asked: string | undefined; asked !== newest.current; ) {
      asked = newest.current;
      const answer = asked === '' ? undefined : await ask('search', { query: asked, limit: LIMIT, pack });
      setFault(answer?.ok === false ? answer.error : undefined);
      setFound(answer?.ok ? { query: asked, members: answer.value } : undefined);
    }
    busy.current = false;
  }
  return { query, found, fault, search, makeReady };
}

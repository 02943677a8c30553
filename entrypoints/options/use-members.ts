import { useCallback, useRef, useState } from 'preact/hooks';
import type { Ask } from '../../utils/ask';
import type { CastMember } from '../../utils/match/types';
import type { Fault } from '../../utils/result';

/** Entries that are asked for at once. */
const PORTION = 200;
/** Portions that are kept: some 8,000 entries to scroll back in without asking. */
const KEPT = 40;

/** The entries of a pack by their place in it, read where they are looked at. */
export function useMembers(ask: Ask, pack: string) {
  const portions = useRef(new Map<number, readonly CastMember[]>());
  const wanted = useRef({ from: 0, to: 0 });
  const busy = useRef(false);
  const [fault, setFault] = useState<Fault>();
  const [, draw] = useState(0);

  /** One question at a time, always for what is looked at now: who scrolls far asks for nothing in between. */
  const onRange = useCallback(
    async (from: number, to: number): Promise<void> => {
      wanted.current = { from, to };
      if (busy.current) return;
      busy.current = true;
      for (let next = missing(wanted.current, portions.current); next !== undefined; ) {
        const answer = await ask('browsePack', { pack, from: next * PORTION, count: PORTION });
        if (!answer.ok) {
          setFault(answer.error);
          break;
        }
        setFault(undefined);
        keep(portions.current, next, answer.value.members);
        draw((n) => n + 1);
        next = missing(wanted.current, portions.current);
      }
      busy.current = false;
    },
    [ask, pack],
  );
  const at = (index: number): CastMember | undefined =>
    portions.current.get(Math.floor(index / PORTION))?.[index % PORTION];
  return { at, onRange, fault };
}

function missing(
  { from, to }: { from: number; to: number },
  portions: ReadonlyMap<number, unknown>,
): number | undefined {
  for (let portion = Math.floor(from / PORTION); portion * PORTION < to; portion++) {
    if (!portions.has(portion)) return portion;
  }
  return undefined;
}

/** Forgets those that were read longest ago. */
function keep<T>(portions: Map<number, T>, number: number, portion: T): void {
  portions.set(number, portion);
  const [oldest] = portions.keys();
  if (portions.size > KEPT && oldest !== undefined) portions.delete(oldest);
}

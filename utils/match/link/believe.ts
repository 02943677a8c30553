import { ACRONYM } from '../index/name-index';
import type { MentionKind } from '../types';
import type { Node } from './hits';
import type { Linked } from './linking';
import type { Span } from './place';

/** A mention that the engine believes, in tokens `from`..`to`, both included; candidates best first. */
export interface Believed extends Span {
  readonly kind: MentionKind;
  readonly score: number;
  readonly evidence: readonly string[];
  readonly candidates: readonly Node[];
  /** The pack's name it was read as, where that is not the caption. */
  readonly name?: string;
}

export function believeLinked({ from, to, candidates }: Linked): Believed {
  const best = candidates[0]!;
  return {
    from,
    to,
    kind: best.flags & ACRONYM ? 'acronym' : 'exact',
    score: best.score,
    evidence: best.evidence,
    candidates,
  };
}

/** `candidates` where whoever it was read as stays ambiguous. */
export function believe(
  { from, to, node, name }: Span & { readonly node: Node; readonly name?: string },
  kind: MentionKind,
  score: number,
  evidence: string,
  candidates: readonly Node[] = [node],
): Believed {
  return { from, to, kind, score, evidence: [evidence], candidates, ...(name !== undefined && { name }) };
}

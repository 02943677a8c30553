import { useState } from 'preact/hooks';
import { type CastTie, keyOf, layCastGraph, ROW } from '../../utils/facts/cast-graph';
import type { CastMember } from '../../utils/match/types';
import { panelWords as words } from '../words';

interface CastGraphProps {
  /** In order of weight. */
  readonly cast: readonly CastMember[];
  readonly ties: readonly CastTie[];
  /** The article's day is known: ties are told as of then. */
  readonly dated: boolean;
  readonly onOpen: (member: CastMember) => void;
}

/** Who is tied to whom: a picture to look at, its names to press, and the same as a list. */
export function CastGraph({ cast, ties, dated, onOpen }: CastGraphProps) {
  const [near, setNear] = useState<string>();
  const graph = layCastGraph(cast, ties);
  if (!graph) return null;
  const { people, organizations, edges } = graph;
  const height = Math.max(people.length, organizations.length) * ROW;
  const name = (member: CastMember) => (
    <button
      key={keyOf(member)}
      type="button"
      title={member.caption}
      onClick={() => onOpen(member)}
      onFocus={() => setNear(keyOf(member))}
      onMouseEnter={() => setNear(keyOf(member))}
      onMouseLeave={() => setNear(undefined)}
    >
      <bdi>{member.caption}</bdi>
    </button>
  );
  return (
    <section>
      <h2>{words.graph}</h2>
      <p class="hint">{dated ? words.graphHint : words.graphHintNow}</p>
      <div class="graph">
        <div>{people.map(name)}</div>
        <svg viewBox={`0 0 100 ${height}`} height={height} preserveAspectRatio="none" aria-hidden="true">
          {edges.map(({ one, other, path, holds }) => (
            <path
              key={path}
              d={path}
              class={`${holds ? '' : 'past'} ${near === keyOf(one) || near === keyOf(other) ? 'near' : ''}`}
            />
          ))}
        </svg>
        <div>{organizations.map(name)}</div>
      </div>
      <details>
        <summary>{words.tieList(ties.length)}</summary>
        <ul class="roles">
          {ties.map(({ one, line }, index) => (
            <li key={index}>{words.tie(one.caption, line)}</li>
          ))}
        </ul>
      </details>
    </section>
  );
}

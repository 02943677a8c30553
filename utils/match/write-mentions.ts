import { foldText } from './characters';
import { type Node, nodeKey } from './hits';
import type { Label, PackView } from './pack-view';
import { endOf } from './span-edges';
import type { Surroundings } from './surroundings';
import type { Tokens } from './tokens';
import type { CastMember, MentionKind, PageMentions, Reading } from './types';

/** A mention that the engine believes, in tokens `from`..`to`, both included; candidates best first. */
export interface Believed {
  readonly from: number;
  readonly to: number;
  readonly kind: MentionKind;
  readonly score: number;
  readonly evidence: readonly string[];
  readonly candidates: readonly Node[];
}

/** Scores are sums of weights; this sum and more counts as certain. */
const CERTAIN = 4;

/** Puts names to what was believed, in the flat form that crosses contexts. */
export async function writeMentions(
  believed: readonly Believed[],
  around: Surroundings,
  packs: readonly PackView[],
): Promise<PageMentions> {
  const { tokens } = around;
  const labels = await loadLabels(believed, packs);
  const cast: CastMember[] = [];
  const castIndex = new Map<string, number>();
  const memberOf = (node: Node): number => {
    const key = nodeKey(node);
    const known = castIndex.get(key);
    if (known !== undefined) return known;
    const { id, kind, names } = labels.get(key)!;
    castIndex.set(key, cast.length);
    return cast.push({ pack: packs[node.pack]!.id, id, caption: names[0] ?? id, kind }) - 1;
  };
  const readings: Reading[] = [];
  const readingIndex = new Map<string, number>();
  const spans: number[] = [];
  for (const mention of believed.toSorted((a, b) => a.from - b.from)) {
    const reading = writeReading(mention, tokens, labels, memberOf);
    const key = JSON.stringify(reading);
    let index = readingIndex.get(key);
    if (index === undefined) {
      index = readings.push(reading) - 1;
      readingIndex.set(key, index);
    }
    spans.push(tokens.block[mention.from]!, tokens.start[mention.from]!, endOf(around, mention.to), index);
  }
  return { cast, readings, spans: Int32Array.from(spans) };
}

function writeReading(
  { from, to, kind, score, evidence, candidates }: Believed,
  tokens: Tokens,
  labels: ReadonlyMap<string, Label>,
  memberOf: (node: Node) => number,
): Reading {
  const { names } = labels.get(nodeKey(candidates[0]!))!;
  const exactly = kind === 'exact' ? nameAs(tokens.surface(from, to), names) : undefined;
  const finalKind = exactly?.kind ?? kind;
  return {
    candidates: candidates.map(memberOf),
    kind: finalKind,
    score: Math.round(Math.min(1, score / (kind === 'fuzzy' ? 1 : CERTAIN)) * 100) / 100,
    why: { rule: finalKind, name: exactly?.name ?? names[0] ?? '', evidence },
  };
}

/** Which of the entity's names a surface form is; "inflected" if it is none of them to the letter. */
function nameAs(surface: string, names: readonly string[]): { kind: MentionKind; name: string } {
  const folded = foldText(surface);
  const at = names.findIndex((name) => foldText(name) === folded);
  if (at >= 0) return { kind: at === 0 ? 'exact' : 'alias', name: names[at]! };
  return { kind: /\p{Script=Cyrillic}/u.test(surface) ? 'inflected' : 'alias', name: names[0] ?? surface };
}

async function loadLabels(
  believed: readonly Believed[],
  packs: readonly PackView[],
): Promise<Map<string, Label>> {
  const wanted = packs.map(() => new Set<number>());
  for (const { candidates } of believed)
    for (const { pack, ordinal } of candidates) wanted[pack]!.add(ordinal);
  const labels = new Map<string, Label>();
  for (const [pack, ordinals] of wanted.entries()) {
    const list = [...ordinals];
    for (const [i, label] of (await packs[pack]!.labels(list)).entries())
      labels.set(nodeKey({ pack, ordinal: list[i]! }), label);
  }
  return labels;
}

import { checkHash } from './index/name-key';
import type { PackView } from './index/pack-view';
import { type Node, nodeKey } from './link/hits';
import type { Span } from './link/place';
import type { Surroundings } from './text/surroundings';
import { Tokens } from './text/tokens';
import { chain } from './text/word-hash';
import type { EntityRef } from './types';

/** What the reader said against mentions. Forms are compared as names are: case, accents and case endings do not count. */
export interface Corrections {
  /** Written forms that are never marked. */
  readonly never: readonly string[];
  /** Written forms that do not mean these entities. */
  readonly notThis: readonly { readonly form: string; readonly ref: EntityRef }[];
}

export const NO_CORRECTIONS: Corrections = { never: [], notThis: [] };

/** Takes out of what was read what the reader does not want, before it can be evidence for anything else. */
export class Denials {
  readonly #around: Surroundings;
  readonly #never: ReadonlySet<string>;
  /** Nodes that a form does not mean. */
  readonly #notThis = new Map<string, Set<number>>();

  constructor({ never, notThis }: Corrections, around: Surroundings, packs: readonly PackView[]) {
    this.#around = around;
    this.#never = new Set(never.map(keyOfForm));
    for (const { form, ref } of notThis) {
      const pack = packs.findIndex(({ id }) => id === ref.pack);
      const ordinal = packs[pack]?.graph.ordinalOf(ref.id);
      if (ordinal === undefined) continue;
      const key = keyOfForm(form);
      this.#notThis.set(key, (this.#notThis.get(key) ?? new Set()).add(nodeKey({ pack, ordinal })));
    }
  }

  /** What may stay, with the candidates that may. */
  keep<T extends Span & { readonly candidates: readonly Node[] }>(found: readonly T[]): readonly T[] {
    if (this.#never.size === 0 && this.#notThis.size === 0) return found;
    return found.flatMap((one) => {
      const key = keyOf(this.#around.tokens, one.from, one.to);
      const denied = this.#notThis.get(key);
      const candidates = one.candidates.filter((node) => !denied?.has(nodeKey(node)));
      return this.#never.has(key) || candidates.length === 0 ? [] : [{ ...one, candidates }];
    });
  }
}

function keyOfForm(form: string): string {
  const tokens = Tokens.of([form]);
  return tokens.size === 0 ? '' : keyOf(tokens, 0, tokens.size - 1);
}

/** Unlike the key of a name in the index this one does not tell "target" from "Target". */
function keyOf(tokens: Tokens, from: number, to: number): string {
  let hash = 0;
  let check = 0;
  for (let i = from; i <= to; i++) {
    hash = chain(hash, tokens.hash[i]!);
    check = chain(check, checkHash(tokens, i));
  }
  return `${hash} ${check}`;
}

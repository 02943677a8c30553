import type { CastMember } from '../match/types';

/** Who is named how often, in the order in which they were first named. */
export class Tally {
  readonly #members = new Map<string, CastMember & { count: number }>();

  /** Counts one mention more, or one less. */
  add(member: CastMember, by: 1 | -1): void {
    const key = `${member.pack} ${member.id}`;
    const counted = this.#members.get(key) ?? { ...member, count: 0 };
    counted.count += by;
    if (counted.count > 0) this.#members.set(key, counted);
    else this.#members.delete(key);
  }

  all(): (CastMember & { readonly count: number })[] {
    return Array.from(this.#members.values(), (one) => ({ ...one }));
  }
}

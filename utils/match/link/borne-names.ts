import { IS_PERSON } from '../index/name-index';
import { GAP_FULL_STOP, GAP_SENTENCE } from '../text/gaps';
import type { Surroundings } from '../text/surroundings';
import { ARTICLES, PAPERS } from '../text/vocabulary';
import type { Cast } from './cast';
import type { Hit } from './hits';
import { isBorneByPerson } from './place';

/**
 * One-word names of organizations that the page gives to somebody else first, by their token keys: after "Al Goldman" or
 * "President Gerald R. Ford", "Goldman" and "Ford" are no bank and no carmaker, and after "The New York Times" that paper is
 * "The Times". Where the name stands alone before, again in
 * the sentence of the person ("Bill Ford, chairman of Ford") or in a longer one ("Ford Motor"), it is the organization's.
 */
export function findBorneNames(hits: readonly Hit[], around: Surroundings, cast: Cast): ReadonlySet<number> {
  const { hash } = around.tokens;
  const people = new Map<number, Hit>();
  const bodies = new Set<number>();
  for (const hit of hits) {
    const { from, to, candidates } = hit;
    const [best] = candidates;
    if (bodies.has(hash[to]!)) continue;
    const person = people.get(hash[to]!);
    if (best!.flags & IS_PERSON) {
      if (from < to && !person) people.set(hash[to]!, hit);
    } else if (from < to) {
      if (!ARTICLES.has(hash[from]!)) bodies.add(hash[from]!);
      if (to > from + 1 && PAPERS.has(hash[to]!) && !people.has(hash[to]!)) people.set(hash[to]!, hit);
    } else if (isBorneByPerson(around, from)) {
      if (!person) people.set(hash[to]!, hit);
    } else if (person ? isSameSentence(around, person.to, from) : endsSentence(around, to))
      bodies.add(hash[to]!);
    else if (person && candidates.some((one) => cast.areTied(one, person.candidates[0]!)))
      bodies.add(hash[to]!);
  }
  for (const word of bodies) people.delete(word);
  return new Set(people.keys());
}

/** Words of a sentence among which an organization is looked for behind its namesake. */
const LONGEST_SENTENCE = 40;

/** Headlines name people by their surnames before the text gives the full name. */
const endsSentence = ({ tokens }: Surroundings, i: number): boolean =>
  /[.!?…]["'”’»)]*\s*$/u.test(tokens.texts[tokens.block[i]!]!.slice(-4));

function isSameSentence({ tokens }: Surroundings, from: number, to: number): boolean {
  if (tokens.block[from] !== tokens.block[to] || to - from > LONGEST_SENTENCE) return false;
  for (let i = from + 1; i <= to; i++)
    if (tokens.gap[i] === GAP_SENTENCE || tokens.gap[i] === GAP_FULL_STOP) return false;
  return true;
}

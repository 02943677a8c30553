import { soundOf } from '../fuzzy/distance';
import type { ReadAs } from '../fuzzy/neighbours';
import type { PackView } from '../index/pack-view';
import { isNameLike, type Span } from '../link/place';
import { foldText } from '../text/characters';
import { GAP_SPACE } from '../text/gaps';
import { STEMMED } from '../text/shape';
import type { Surroundings } from '../text/surroundings';
import { COMMON, OFFICES } from '../text/vocabulary';

/** A surname behind an office, on a page that never gives the full name. */
export type Titled = Span & ReadAs;

/**
 * "President Putin", «канцлер Шольц»: whom alone the packs know by this surname.
 * `isBorne` says that somebody of the page has the surname already. Only people with ties are meant: offices are ties.
 */
export async function findTitled(
  around: Surroundings,
  packs: readonly PackView[],
  isTaken: (token: number) => boolean,
  isBorne: (word: number) => boolean,
): Promise<Titled[]> {
  const { tokens } = around;
  const found: Titled[] = [];
  const read = new Map<string, Promise<ReadAs | undefined>>();
  for (const i of titledWords(around, isTaken, isBorne)) {
    const surname = tokens.surface(i, i);
    const key = tokens.shape[i]! & STEMMED ? soundOf(surname) : surname;
    const known = read.get(key) ?? readSurname(surname, packs);
    read.set(key, known);
    const reading = await known;
    if (reading) found.push({ from: i, to: i, ...reading });
  }
  return found;
}

/** Words behind an office that may be surnames. Apart from what waits for packs: V8 takes thrice as long for a loop there. */
function titledWords(
  around: Surroundings,
  isTaken: (token: number) => boolean,
  isBorne: (word: number) => boolean,
): number[] {
  const { hash } = around.tokens;
  const words: number[] = [];
  for (const i of around.capitals) {
    if (i === 0 || !OFFICES.has(hash[i - 1]!) || isTaken(i) || around.before(i) < 0) continue;
    if (!isBorne(hash[i]!) && isSurnameLike(around, i, isTaken)) words.push(i);
  }
  return words;
}

function isSurnameLike(around: Surroundings, i: number, isTaken: (token: number) => boolean): boolean {
  const { hash, gap } = around.tokens;
  if (gap[i] !== GAP_SPACE || !isNameLike(around, i)) return false;
  const next = around.after(i);
  return next < 0 || isTaken(next) || !around.isUpper(next) || COMMON.has(hash[next]!);
}

async function readSurname(surname: string, packs: readonly PackView[]): Promise<ReadAs | undefined> {
  const sound = soundOf(surname);
  const bearers: ReadAs[] = [];
  for (const [pack, view] of packs.entries()) {
    const { graph } = view;
    const people = (await view.sounds())
      .bearing(sound)
      .filter((ordinal) => graph.kindOf(ordinal) === 'person' && graph.tieCount(ordinal) > 0);
    for (const [i, { names }] of (await view.labels(people)).entries()) {
      const name = names.find((full) => isSurnameOf(surname, sound, full));
      if (name !== undefined) bearers.push({ node: { pack, ordinal: people[i]! }, name });
    }
  }
  // Two packs may know the same person.
  return bearers.every(({ name }) => foldText(name) === foldText(bearers[0]!.name)) ? bearers[0] : undefined;
}

/** The same word in the same script; Cyrillic ones without their case endings. */
function isSurnameOf(surname: string, sound: string, full: string): boolean {
  const words = full.split(' ');
  const last = words.at(-1)!;
  if (words.length < 2) return false;
  return /\p{Script=Cyrillic}/u.test(surname)
    ? /\p{Script=Cyrillic}/u.test(last) && soundOf(last) === sound
    : foldText(last) === foldText(surname);
}

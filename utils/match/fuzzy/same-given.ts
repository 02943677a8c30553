import { GIVEN, keysOf, otherForms } from '../text/vocabulary';

/** Whether two first words may be spellings of one given name: "Yan" and "Jan", but not "Martin" and "Martina". */
export function mayBeSameGiven(one: string, other: string): boolean {
  const [a = 0] = keysOf(one);
  const [b = 0] = keysOf(other);
  return a === b || !GIVEN.has(a) || !GIVEN.has(b) || otherForms(a).some(({ hash }) => hash === b);
}

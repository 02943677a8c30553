import { LOWER, NUMERAL, SHAPE_SHIFT, UNCASED, UPPER, UPPER_INSIDE } from './characters';

/** How a token is written: bits in the order of those of a unit's entry. */
export const STARTS_UPPER = 1;
export const HAS_LOWER = 2;
/** An upper-case letter after the first. */
export const INNER_UPPER = 4;
export const HAS_DIGIT = 8;
/** A script without case. */
export const CASELESS = 16;
/** One letter, or initials written together: "J." or "J. D.". */
export const INITIALS = 32;
/** The key is a stem: Cyrillic words, whose endings change with their case. */
export const STEMMED = 64;
/** The key leaves out the -s of the genitive, which the span keeps. */
export const GENITIVE = 128;

/** Bits of entries that are bits of a shape: of the word's first unit, and of the others. */
const OF_FIRST = UPPER | LOWER | NUMERAL | UNCASED;
const OF_OTHERS = LOWER | UPPER_INSIDE | NUMERAL;

/** How a word is written, from the entry of its first unit and all bits of the others'. */
export const shapeOf = (first: number, others: number): number =>
  ((first & OF_FIRST) | (others & OF_OTHERS)) >>> SHAPE_SHIFT;

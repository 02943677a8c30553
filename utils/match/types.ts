import type { Kind } from '../ftm';

/** One run of text that a reader sees as a unit. `text` offsets are UTF-16 code units everywhere. */
export interface Block {
  readonly text: string;
  readonly role: BlockRole;
}
export type BlockRole = 'paragraph' | 'heading' | 'cell' | 'caption';

/** A stable name for an entity across restarts and pack updates. */
export interface EntityRef {
  readonly pack: string;
  readonly id: string;
}

/** What the engine reads: one page, or the changed part of one. */
export interface Page {
  readonly blocks: readonly Block[];
  /** BCP 47 language of the page, if it says so. */
  readonly lang?: string;
  /** Entities already found elsewhere on this page: evidence for short and weak names in these blocks. */
  readonly known?: readonly EntityRef[];
}

/** How a mention was recognised. */
export type MentionKind =
  | 'exact'
  | 'alias'
  | 'acronym'
  | 'surname'
  | 'given'
  | 'short'
  | 'inflected'
  | 'fuzzy';

/** Why a mention is believed; machine-readable and shown to the reader. */
export interface Why {
  readonly rule: MentionKind;
  /** The name of the entity this surface form was read as. */
  readonly name: string;
  /** Codes of the evidence that spoke for it, strongest first, e.g. `full-name-on-page`, `colleague-on-page`. */
  readonly evidence: readonly string[];
}

/** An entity of the page, as much of it as the page needs. */
export interface CastMember extends EntityRef {
  readonly caption: string;
  readonly kind: Kind;
}

/** One way in which surface forms of this page were read; many spans share one. */
export interface Reading {
  /** Candidates as indexes into `PageMentions.cast`, best first; more than one only where it stays ambiguous. */
  readonly candidates: readonly number[];
  readonly kind: MentionKind;
  /** 0..1: how sure the engine is of the first candidate. */
  readonly score: number;
  readonly why: Why;
}

/** A part of the engine that a measurement leaves out, to see what it buys. */
export type Part =
  | 'evidence'
  | 'casing'
  | 'ties'
  | 'introductions'
  | 'nicknames'
  | 'surname'
  | 'given'
  | 'short'
  | 'titled'
  | 'fuzzy';

/** The engine's answer, flat so that it crosses contexts cheaply. */
export interface PageMentions {
  readonly cast: readonly CastMember[];
  readonly readings: readonly Reading[];
  /** Four numbers a mention, sorted, not overlapping: block, start, end (UTF-16 code units), index into `readings`. */
  readonly spans: Int32Array;
}

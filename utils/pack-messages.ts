import type { EntityPage } from './facts/entity-page';
import type { Kind } from './ftm';
import type { CastMember, EntityRef } from './match/types';
import type { Fault } from './result';

/**
 * What extension pages ask the background about packs, own entities, corrections and storage. Imports, updates, exports
 * and backups run in the worker of the options page instead (`data/import/import-events.ts`).
 */
export interface PackRequests {
  /** In the order in which they speak. */
  listPacks: { request: null; answer: readonly PackSummary[] };
  switchPack: { request: { pack: string; on: boolean }; answer: null };
  /** Private packs are never painted on pages. The reader's own always are private. */
  setPrivate: { request: { pack: string; private: boolean }; answer: null };
  /** First speaker first; the reader's own entities come before all. */
  orderPacks: { request: { packs: readonly string[] }; answer: null };
  setAutomatic: { request: { pack: string; on: boolean }; answer: null };
  /** Makes the version before the last update answer again; a second time undoes it. */
  rollBack: { request: { pack: string }; answer: null };
  removePack: { request: { pack: string }; answer: null };
  /** The worker has installed or restored something: the readers of all tabs ask again. */
  packsChanged: { request: null; answer: null };
  /** People and organizations of one pack in its order: `count` of them from the `from`-th on. */
  browsePack: {
    request: { pack: string; from: number; count: number };
    answer: { readonly total: number; readonly members: readonly CastMember[] };
  };
  /** Everything that one pack says of one of its people or organizations, with its ties `from` this one on. */
  readEntity: { request: { ref: EntityRef; from: number }; answer: EntityPage };
  /** Imports that were begun and have not ended: their pages died, or run them still (`data/import/hold-lock.ts`). */
  listJobs: { request: null; answer: readonly JobSummary[] };
  dropJob: { request: { job: string }; answer: null };
  listCorrections: { request: null; answer: readonly ListedCorrection[] };
  /** Answers the key. A note without words takes away the one that is there. */
  addCorrection: { request: NewCorrection; answer: string };
  removeCorrection: { request: { key: string }; answer: null };
  listOwn: { request: null; answer: readonly OwnEntry[] };
  /** New where `id` is absent; answers the id. */
  saveOwn: { request: OwnEntry; answer: string };
  removeOwn: { request: { id: string }; answer: null };
  storageReport: { request: null; answer: StorageReport };
  /** Makes the index of a pack again from its records, or installs the bundled one anew. */
  repairPack: { request: { pack: string }; answer: null };
}

export interface PackSummary {
  readonly id: string;
  readonly title: string;
  readonly version: string;
  readonly summary?: string;
  readonly license?: string;
  readonly publisher?: string;
  /** ISO 8601 day or moment as of which its facts hold. */
  readonly updatedAt: string;
  /** ISO 8601 moment. */
  readonly installedAt?: string;
  readonly people: number;
  readonly organizations: number;
  readonly ties: number;
  readonly records: number;
  readonly on: boolean;
  readonly private: boolean;
  /** It came with the extension, and cannot be removed. */
  readonly bundled: boolean;
  /** It holds what the reader wrote down: always first, always private. */
  readonly own: boolean;
  /** Bytes of its file as it was published or given. */
  readonly size?: number;
  /** ISO 8601 day or moment by which its publisher promised a newer version. */
  readonly expires?: string;
  /** Where it is updated from. */
  readonly subscription?: {
    readonly url: string;
    readonly automatic: boolean;
    /** ISO 8601 moment. */
    readonly checkedAt?: string;
    /** How the last look ended, if badly: what is installed was not refreshed since. */
    readonly fault?: Fault;
  };
  /** What the last update changed. */
  readonly changes?: Changes;
  /** Version to which one can roll back. */
  readonly previous?: string;
  /** Why it does not answer, or answers from memory only. */
  readonly trouble?: Fault;
}

/** What another version of a pack changes; the examples are captions of people and organizations. */
export interface Changes {
  /** Version that it was compared with. */
  readonly from: string;
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
  readonly examples: {
    readonly added: readonly string[];
    readonly changed: readonly string[];
    readonly removed: readonly string[];
  };
}

export interface JobSummary {
  readonly id: string;
  readonly title: string;
  /** ISO 8601 moment. */
  readonly startedAt: string;
}

/**
 * What the reader says against or beside the packs. Keyed by stable ids, so that it survives every update.
 * - `not-this`: this written form never means this entity.
 * - `never`: this written form is never marked at all.
 * - `note`: private words on an entity.
 */
export type NewCorrection =
  | { readonly type: 'not-this'; readonly form: string; readonly ref: EntityRef }
  | { readonly type: 'never'; readonly form: string }
  | { readonly type: 'note'; readonly ref: EntityRef; readonly text: string };

export type Correction = { readonly key: string } & NewCorrection;

/** With the name of the entity it is about, where a pack still knows it. */
export type ListedCorrection = Correction & { readonly caption?: string };

/** A person or organization that the reader wrote down, as a form has it. Empty strings say nothing. */
export interface OwnEntry {
  /** Absent for a new one. */
  readonly id?: string;
  readonly kind: Kind;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly summary: string;
  /** https. */
  readonly link: string;
  readonly roles: readonly OwnRole[];
}

/** Dates are `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
export interface OwnRole {
  readonly role: string;
  readonly organization: string;
  readonly from: string;
  readonly to: string;
}

/** A field of the form that cannot be stored as it is. */
export interface OwnProblem {
  readonly field: 'name' | 'aliases' | 'summary' | 'link' | `roles.${number}.${keyof OwnRole}`;
  readonly problem: 'missing' | 'too-long' | 'too-many' | 'not-https' | 'not-a-date' | 'ends-first';
}

/** Bytes are the browser's estimate. Persistence is asked for by the page itself (`navigator.storage.persist`). */
export interface StorageReport {
  readonly used: number;
  readonly available: number;
  readonly persisted: boolean;
  readonly packs: readonly {
    readonly id: string;
    readonly title: string;
    /** Records that are installed, as it was told, and that the store really holds. */
    readonly says: number;
    readonly holds: number;
  }[];
}

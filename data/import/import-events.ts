import type { PackCounts } from '../../utils/match/index/pack-view';
import type { Fault } from '../../utils/result';
import type { Mapping } from '../formats/guess-mapping';
import type { Format } from './open-bundle';
import type { Survey } from './survey';

/** What an import tells while it runs, in this order: progress and at last one the outcome. */
export type ImportEvent =
  | Progress
  /** Nothing is written yet: the reader looks and decides. */
  | { readonly type: 'preview'; readonly preview: Preview }
  /** A table whose columns must be said, by `remap`. `guess` may be without `name`. */
  | {
      readonly type: 'table';
      readonly title: string;
      readonly header: readonly string[];
      readonly rows: readonly (readonly string[])[];
      readonly guess: Mapping;
    }
  | {
      readonly type: 'installed';
      readonly pack: string;
      readonly title: string;
      readonly version: string;
      readonly counts: PackCounts;
    }
  /** `kept`: titles of packs that were installed in a newer version than the backup's. */
  | { readonly type: 'restored'; readonly packs: number; readonly kept: readonly string[] }
  /** An export or backup, to be saved by the page. */
  | { readonly type: 'file'; readonly file: File }
  /** An update that found nothing newer. */
  | { readonly type: 'up-to-date'; readonly pack: string; readonly version: string }
  /** What was installed before still answers. Code `cancelled` where the reader stopped it. */
  | { readonly type: 'failed'; readonly fault: Fault };

export interface Progress {
  readonly type: 'progress';
  /** `fetch` from an address, `survey` for the preview, `store` into the database, `finish` index and checks. */
  readonly step: 'fetch' | 'survey' | 'store' | 'finish';
  /** Of the file as it is stored; `total` is absent where a server does not tell. */
  readonly bytes: number;
  readonly total?: number | undefined;
  readonly records: number;
  /** Ms since the step began: `elapsed * (total - bytes) / bytes` is the time left. */
  readonly elapsed: number;
}

export interface Preview extends Survey {
  readonly id: string;
  readonly title: string;
  readonly summary?: string | undefined;
  readonly publisher?: string | undefined;
  readonly license?: string | undefined;
  readonly version: string;
  /** Bytes of the file as given. */
  readonly size: number;
  readonly format: Format;
  /** How a table's columns were read. */
  readonly table?:
    | {
        readonly header: readonly string[];
        readonly rows: readonly (readonly string[])[];
        readonly mapping: Mapping;
      }
    | undefined;
  /** Of the key that signed it; `known` where it is the key of the installed version. */
  readonly signer?: { readonly fingerprint: string; readonly known: boolean } | undefined;
  /** Title and version of what it replaces. */
  readonly replaces?: { readonly title: string; readonly version: string } | undefined;
  /** Bytes: what it will take, and what is free. */
  readonly room: { readonly needed: number; readonly free: number };
  /** Why it cannot be installed; everything else may still be looked at. */
  readonly obstacle?: Fault | undefined;
}

/** What the page asks of the worker that imports. A new `preview` or `resume` ends the one before. */
export type ImportCommand =
  | { readonly type: 'preview'; readonly files: readonly File[] }
  /** Previews the table that was given last with these columns, and under this title. */
  | { readonly type: 'remap'; readonly mapping: Mapping; readonly title: string }
  | { readonly type: 'subscribe'; readonly url: string }
  | { readonly type: 'install' }
  | { readonly type: 'resume'; readonly job: string }
  | { readonly type: 'update'; readonly pack: string }
  | { readonly type: 'export'; readonly pack: string }
  | { readonly type: 'backup' }
  | { readonly type: 'restore'; readonly file: File }
  | { readonly type: 'cancel' };

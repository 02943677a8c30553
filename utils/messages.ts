import type { EntityCard } from './facts/entity-card';
import type { Kind } from './ftm';
import type { Block, CastMember, EntityRef, Reading } from './match/types';
import type { Underlined } from './match/underline';
import type { PackRequests } from './pack-messages';
import type { Preferences } from './preferences';
import type { Result } from './result';

/**
 * The only contract between contexts: one request -> answer map per receiver.
 * Every request is answered with a `Result`. Senders are checked at the door (`data/answers/door.ts`).
 */

/** Longest text to search for, in UTF-16 code units: no name is longer, and comparing costs by the letter. */
export const LONGEST_QUERY = 200;

/** Requests that the background answers. */
export interface BackgroundRequests extends PackRequests {
  /** From the reader: which mentions stand in these blocks? `off` when this page is not to be read. */
  annotate: { request: AnnotateRequest; answer: AnnotateAnswer };
  /** From the reader: how many are marked now, for the badge. */
  counted: { request: { people: number; organizations: number }; answer: null };
  /** From the card frame: is this one-time token really from the reader of my tab? */
  claimCard: { request: { token: string }; answer: boolean };
  /** From extension pages: everything a card says of one entity. */
  describe: { request: DescribeRequest; answer: EntityCard };
  /** From extension pages: fuzzy search over one or all installed packs, best first. An empty query only makes ready. */
  search: { request: { query: string; limit: number; pack?: string }; answer: readonly CastMember[] };
  preferences: { request: null; answer: Preferences };
  /** Chooses for all pages; open ones follow at once. */
  prefer: { request: Partial<Preferences>; answer: null };
  /** The sites that the reader switched off or, where only chosen ones are read, on. */
  listSites: { request: null; answer: readonly string[] };
  /** `host` as in URL.hostname. */
  switchSite: { request: { host: string; on: boolean }; answer: null };
}

/** Requests that the reader in a page answers (sent with tabs.sendMessage to frame 0). */
export interface ReaderRequests {
  /** From the popup: what is on this page? */
  pageState: { request: null; answer: PageState };
  /** From the popup: read this page though it does not look like an article. */
  readAnyway: { request: null; answer: null };
  /** From the panel: take the reader to a mention of this entity, counted from 0 and round at the ends. */
  showMention: { request: { ref: EntityRef; index: number }; answer: MentionPlace | null };
  /** From a command: take the reader to the next mention of anybody, or the one before, and open its card. */
  stepMention: { request: { by: 1 | -1 }; answer: MentionPlace | null };
  /** From the background: did you make this token, unused so far? */
  confirmToken: { request: { token: string }; answer: boolean };
  /** From the background: packs or switches changed; ask again. */
  refresh: { request: null; answer: null };
  /** From the background: this site was taken from us; end, with all that is marked. */
  withdraw: { request: null; answer: null };
}

/** Which of how many mentions, in reading order. */
export interface MentionPlace {
  readonly index: number;
  readonly count: number;
  /** As it stands in the text, white space collapsed. */
  readonly surface: string;
}

type Requests = BackgroundRequests & ReaderRequests;
export type RequestName = keyof Requests;
export type RequestOf<N extends RequestName> = Requests[N]['request'];
export type AnswerOf<N extends RequestName> = Requests[N]['answer'];

/** What travels: a name and its body. */
export interface Message<N extends RequestName = RequestName> {
  readonly name: N;
  readonly body: RequestOf<N>;
}
export type Answer<N extends RequestName> = Result<AnswerOf<N>>;

export interface AnnotateRequest {
  readonly blocks: readonly Block[];
  readonly lang?: string;
  readonly known: readonly EntityRef[];
  /** The reader asked for this very page. */
  readonly anyway?: true;
}
export type AnnotateAnswer =
  /** `waiting`: pages are read only when they are asked for. */
  | { readonly off: true; readonly waiting: boolean }
  | ({ readonly off: false } & Pick<Preferences, 'line' | 'mentions'> & Underlined);

export interface DescribeRequest {
  readonly ref: EntityRef;
  /** The article's date: `2024`, `2024-05` or `2024-05-17`; absent when the page does not say. */
  readonly date?: string;
  /** The others on this page, for "tied to". */
  readonly cast: readonly EntityRef[];
}

/** What the popup shows. `count` is mentions on the page. */
export interface PageState {
  readonly host: string;
  readonly status: 'article' | 'not-article' | 'off' | 'waiting' | 'failed';
  readonly date?: string;
  readonly cast: readonly (CastMember & { readonly count: number })[];
  readonly asked?: Asked;
  /** How often packs or switches have changed since the page was opened: what is known of its cast may be something else. */
  readonly refreshes?: number;
}

/** Whom the card's button last asked the panel to open at. */
export interface Asked {
  readonly ref: EntityRef;
  /** Which of their mentions the card was of, counted from 0. */
  readonly index: number;
  /** Ms since the page began: every press has its own. */
  readonly at: number;
}

/**
 * Reader <-> card frame, over a MessagePort that the reader hands to the frame together with a one-time token.
 * Every `show` has a rising number; answers to older numbers are dropped.
 */
export type CardCommand =
  | {
      readonly type: 'show';
      readonly show: number;
      /** The surface form as it stands in the text. */
      readonly surface: string;
      readonly reading: Omit<Reading, 'candidates'>;
      readonly candidates: readonly CastMember[];
      readonly cast: readonly EntityRef[];
      readonly date?: string;
      /** CSS pixels. */
      readonly maxHeight: number;
    }
  /** The reader comes in by keyboard. */
  | { readonly type: 'enter' }
  | { readonly type: 'hide' };

export type CardEvent =
  /** Painted and measured; `height` in CSS pixels, at most `maxHeight`. */
  | { readonly type: 'ready'; readonly show: number; readonly height: number }
  /** Its button opened the panel. */
  | { readonly type: 'panel' }
  /** Esc, or the close button, inside the card. */
  | { readonly type: 'close' };

/** The first message into the card frame; its second part is the MessagePort. */
export interface CardHello {
  readonly dramatis: 'card';
  readonly token: string;
}

export type { Kind };

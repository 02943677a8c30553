import * as v from 'valibot';
import { type Answer, type BackgroundRequests, LONGEST_QUERY, type RequestOf } from '../../utils/messages';
import { type Fault, failure } from '../../utils/result';
import { faultOf } from '../fault-error';
import { MAY_ASK_OF_PACKS, PACK_SHAPES } from './pack-shapes';
import { PreferencesShape } from './preferences-shape';

/** Who asks, as the browser says it: never as the message says it. */
export interface Caller {
  /** `reader`: our script in a page. `card`: our frame in a page. `page`: popup, options and other own pages. */
  readonly from: 'reader' | 'card' | 'page';
  /** Undefined outside tabs (the popup). */
  readonly tab: number | undefined;
  /** Hostname of the page for a reader; of the extension otherwise. */
  readonly host: string;
}

/** The part of the browser's MessageSender that is read here. */
export interface Sender {
  readonly url?: string | undefined;
  readonly tab?: { readonly id?: number | undefined } | undefined;
}

type Name = keyof BackgroundRequests;

/** One handler for every request that the background answers. */
export type Handlers = {
  readonly [N in Name]: (body: RequestOf<N>, caller: Caller) => Promise<Answer<N>>;
};

const Envelope = v.object({ name: v.string(), body: v.unknown() });
const EntityRef = v.object({ pack: v.string(), id: v.string() });
const Block = v.object({ text: v.string(), role: v.picklist(['paragraph', 'heading', 'cell', 'caption']) });
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const words = (length: number) => v.pipe(v.string(), v.minLength(1), v.maxLength(length));
/** RFC 1035: a name has at most 253 characters. */
const host = words(253);

const SHAPES: { readonly [N in Name]: v.GenericSchema<unknown, RequestOf<N>> } = {
  annotate: v.object({
    blocks: v.array(Block),
    lang: v.exactOptional(v.string()),
    known: v.array(EntityRef),
    anyway: v.exactOptional(v.literal(true)),
  }),
  counted: v.object({ people: count, organizations: count }),
  claimCard: v.object({ token: words(100) }),
  describe: v.object({ ref: EntityRef, date: v.exactOptional(v.string()), cast: v.array(EntityRef) }),
  search: v.object({
    query: v.pipe(v.string(), v.maxLength(LONGEST_QUERY)),
    limit: v.pipe(count, v.maxValue(100)),
    pack: v.exactOptional(v.string()),
  }),
  ...PACK_SHAPES,
  preferences: v.null(),
  prefer: PreferencesShape,
  listSites: v.null(),
  switchSite: v.object({ host, on: v.boolean() }),
};

/** What may be asked from where: a page that takes over our script or frames our card still changes nothing. */
const MAY_ASK: { readonly [N in Name]: readonly Caller['from'][] } = {
  // The welcome page reads itself.
  annotate: ['reader', 'page'],
  counted: ['reader', 'page'],
  claimCard: ['card'],
  describe: ['card', 'page'],
  search: ['page'],
  ...MAY_ASK_OF_PACKS,
  preferences: ['page'],
  prefer: ['page'],
  listSites: ['page'],
  switchSite: ['page'],
};

/** The only page of ours that other pages may frame. */
const CARD_PAGE = '/card.html';

/**
 * Lets a message in: known name, allowed caller, right shape; then answers it. Never throws.
 * `ownProtocol` is that of the extension's own pages, e.g. `moz-extension:`.
 */
export async function answerAtDoor(
  handlers: Handlers,
  message: unknown,
  sender: Sender,
  ownProtocol: string,
): Promise<Answer<Name>> {
  const envelope = v.safeParse(Envelope, message);
  if (!envelope.success || !isName(envelope.output.name)) {
    return refused('unknown-request', 'The background answers no such request');
  }
  const { name, body } = envelope.output;
  const caller = callerOf(sender, ownProtocol);
  if (!caller || !MAY_ASK[name].includes(caller.from))
    return refused('not-allowed', `${name} may not be asked from here`);
  return answer(handlers, name, body, caller);
}

async function answer<N extends Name>(
  handlers: Handlers,
  name: N,
  body: unknown,
  caller: Caller,
): Promise<Answer<N>> {
  const read = v.safeParse(SHAPES[name], body);
  if (!read.success) {
    const [issue] = read.issues;
    return refused('bad-request', `${name} does not fit in field ${v.getDotPath(issue) ?? '(the whole)'}`);
  }
  try {
    return await handlers[name](read.output, caller);
  } catch (error) {
    return { ok: false, error: faultOf(error) };
  }
}

function callerOf({ url, tab }: Sender, ownProtocol: string): Caller | undefined {
  if (url === undefined || !URL.canParse(url)) return undefined;
  const { protocol, pathname, hostname } = new URL(url);
  if (protocol !== ownProtocol)
    return tab?.id === undefined ? undefined : { from: 'reader', tab: tab.id, host: hostname };
  return { from: pathname === CARD_PAGE ? 'card' : 'page', tab: tab?.id, host: hostname };
}

const isName = (name: string): name is Name => Object.hasOwn(SHAPES, name);

const refused = (code: string, message: string): { ok: false; error: Fault } =>
  failure(code, message, 'Reload the page; if it stays so, restart the browser.');

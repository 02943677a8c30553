import * as v from 'valibot';
import { failure, type Result, success } from '../../utils/result';
import { cleanText, safeLink } from '../../utils/text';
import { MANIFEST_BYTES, TITLE_LENGTH } from './limits';

/** Text as a pack may show it: cleaned, one line, bounded. */
const text = (length: number) =>
  v.pipe(v.string(), v.transform(cleanText), v.minLength(1), v.maxLength(length));
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const hex = (digits: number) => v.pipe(v.string(), v.regex(new RegExp(`^[0-9a-f]{${digits}}$`)));
/** A link that is not fit to be shown is as good as none. */
const link = v.optional(v.pipe(v.string(), v.transform(safeLink)));

const version = v.pipe(v.string(), v.regex(/^[A-Za-z0-9][A-Za-z0-9.+_-]{0,59}$/));
/** ISO 8601 day or moment. */
const moment = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}/), v.maxLength(40));

/** One file of the pack: `checksum` is SHA-1 as in OpenSanctions' indexes, `sha256` is what we rely on. */
const Resource = v.object({
  name: v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9._-]{0,80}$/)),
  url: link,
  size: count,
  checksum: v.optional(hex(40)),
  sha256: v.optional(hex(64)),
  /** A delta: applies to this version of the pack only. */
  from: v.optional(version),
  /** Of a delta: sha-256 of the entities that it leads to, one `JSON.stringify` a line, not packed. */
  leads_to: v.optional(hex(64)),
});

/**
 * `index.json`: what a pack says of itself, in the shape of an OpenSanctions dataset index
 * (https://www.opensanctions.org/docs/metadata/); `counts`,
 * `sha256`, `from`, `leads_to`, `expires` and `public_key` are ours. Other fields are dropped.
 */
const Manifest = v.object({
  name: v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9_-]{0,59}$/)),
  title: text(TITLE_LENGTH),
  summary: v.optional(text(400)),
  version,
  /** As of when the pack's facts hold. */
  updated_at: moment,
  /** Until when the publisher stands by this index: a later one must have been published by then. */
  expires: v.optional(moment),
  /** Ed25519, raw 32 bytes in base64: this index is signed with it (`index.json.sig`), and so will its updates be. */
  public_key: v.optional(v.pipe(v.string(), v.regex(/^[A-Za-z0-9+/]{43}=$/))),
  license: v.optional(text(120)),
  publisher: v.optional(v.object({ name: text(120), url: link })),
  entity_count: count,
  counts: v.optional(
    v.object({ records: count, people: count, organizations: count, ties: count, names: count }),
  ),
  resources: v.pipe(v.array(Resource), v.maxLength(20)),
});

export type Manifest = v.InferOutput<typeof Manifest>;
export type Resource = v.InferOutput<typeof Resource>;

/** Reads the text of an `index.json`; the fault names the first field that does not fit. */
export function readManifest(json: string): Result<Manifest> {
  if (json.length > MANIFEST_BYTES) return refused(`is longer than ${MANIFEST_BYTES} characters`);
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return refused('is not JSON');
  }
  const read = v.safeParse(Manifest, value);
  if (read.success) return success(read.output);
  const [issue] = read.issues;
  return refused(`does not fit in field ${v.getDotPath(issue) ?? '(the whole)'}: ${issue.message}`);
}

export const writeManifest = (manifest: Manifest): string => `${JSON.stringify(manifest, null, 2)}\n`;

function refused(what: string): Result<never> {
  return failure(
    'bad-manifest',
    `index.json ${what}`,
    'Ask the publisher of the pack for a mended index.json.',
  );
}

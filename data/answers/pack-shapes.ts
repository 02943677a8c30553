import * as v from 'valibot';
import type { PackRequests } from '../../utils/pack-messages';
import { ID_LENGTH, NAME_LENGTH, NAMES_PER_ENTITY, NOTE_LENGTH, VALUE_LENGTH } from '../pack/limits';

const pack = v.string();
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const text = (length: number) => v.pipe(v.string(), v.maxLength(length));
const id = v.pipe(text(ID_LENGTH), v.minLength(1));
const form = v.pipe(text(NAME_LENGTH), v.minLength(1));
const ref = v.object({ pack: v.string(), id });
/** Entries a list shows at once, and a little ahead. */
const LIST = 500;
const ROLES = 100;

/** What the requests about packs must look like. */
export const PACK_SHAPES: {
  readonly [N in keyof PackRequests]: v.GenericSchema<unknown, PackRequests[N]['request']>;
} = {
  listPacks: v.null(),
  switchPack: v.object({ pack, on: v.boolean() }),
  setPrivate: v.object({ pack, private: v.boolean() }),
  orderPacks: v.object({ packs: v.array(pack) }),
  setAutomatic: v.object({ pack, on: v.boolean() }),
  rollBack: v.object({ pack }),
  removePack: v.object({ pack }),
  packsChanged: v.null(),
  browsePack: v.object({ pack, from: count, count: v.pipe(count, v.maxValue(LIST)) }),
  readEntity: v.object({ ref, from: count }),
  listJobs: v.null(),
  dropJob: v.object({ job: v.string() }),
  listCorrections: v.null(),
  addCorrection: v.variant('type', [
    v.object({ type: v.literal('not-this'), form, ref }),
    v.object({ type: v.literal('never'), form }),
    v.object({ type: v.literal('note'), ref, text: text(NOTE_LENGTH) }),
  ]),
  removeCorrection: v.object({ key: v.string() }),
  listOwn: v.null(),
  saveOwn: v.object({
    id: v.exactOptional(id),
    kind: v.picklist(['person', 'organization']),
    name: form,
    aliases: v.pipe(v.array(text(NAME_LENGTH)), v.maxLength(NAMES_PER_ENTITY)),
    summary: text(VALUE_LENGTH),
    link: text(VALUE_LENGTH),
    roles: v.pipe(
      v.array(
        v.object({ role: text(VALUE_LENGTH), organization: text(NAME_LENGTH), from: text(40), to: text(40) }),
      ),
      v.maxLength(ROLES),
    ),
  }),
  removeOwn: v.object({ id }),
  storageReport: v.null(),
  repairPack: v.object({ pack }),
};

const page = ['page'] as const;

/** All of them come from the extension's own pages: nothing in a page, not even the card, changes what is installed. */
export const MAY_ASK_OF_PACKS: { readonly [N in keyof PackRequests]: readonly ['page'] } = {
  listPacks: page,
  switchPack: page,
  setPrivate: page,
  orderPacks: page,
  setAutomatic: page,
  rollBack: page,
  removePack: page,
  packsChanged: page,
  browsePack: page,
  readEntity: page,
  listJobs: page,
  dropJob: page,
  listCorrections: page,
  addCorrection: page,
  removeCorrection: page,
  listOwn: page,
  saveOwn: page,
  removeOwn: page,
  storageReport: page,
  repairPack: page,
};

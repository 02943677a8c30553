import * as v from 'valibot';
import { PreferencesShape } from '../answers/preferences-shape';
import { withKey } from '../corrections/correction';
import { OWN } from '../corrections/own-id';
import { type FaultError, faultOf, refusal } from '../fault-error';
import { CORRECTIONS, ID_LENGTH, NAME_LENGTH, NOTE_LENGTH } from '../pack/limits';
import { STARTER } from '../pack/starter-id';
import { type ArchivePart, writeZip } from '../pack/write-zip';
import { openZip, type PackFile } from '../pack/zip';
import type { MetaDb } from '../store/meta-db';
import { exportPack } from './export-pack';

/** `dramatis.json` in a backup: what the reader chose; each pack is a .zip beside it. */
const CHOICES_FILE = 'dramatis.json';
const FORMAT = 1;

const id = v.pipe(v.string(), v.minLength(1), v.maxLength(ID_LENGTH));
const ref = v.object({ pack: id, id });
const form = v.pipe(v.string(), v.minLength(1), v.maxLength(NAME_LENGTH));
const hosts = v.array(v.pipe(v.string(), v.maxLength(253)));
const Choices = v.object({
  format: v.literal(FORMAT),
  packs: v.array(
    v.object({
      id,
      /** Absent for the pack that comes with the extension. */
      file: v.optional(id),
      on: v.boolean(),
      private: v.boolean(),
      url: v.optional(v.string()),
      automatic: v.boolean(),
    }),
  ),
  corrections: v.pipe(
    v.array(
      v.variant('type', [
        v.object({ type: v.literal('not-this'), form, ref }),
        v.object({ type: v.literal('never'), form }),
        v.object({ type: v.literal('note'), ref, text: v.pipe(v.string(), v.maxLength(NOTE_LENGTH)) }),
      ]),
    ),
    v.maxLength(CORRECTIONS),
  ),
  sitesOff: hosts,
  sitesOn: v.optional(hosts, []),
  preferences: v.optional(PreferencesShape),
});
export type Choices = v.InferOutput<typeof Choices>;

/** Everything the reader has, in one file: packs in their order, own entities, corrections, switches. */
export async function writeBackup(meta: MetaDb, today: string): Promise<File> {
  const packs = await meta.packs();
  const parts: ArchivePart[] = [];
  const chosen: Choices['packs'] = [];
  for (const pack of packs) {
    const { on, subscription } = pack;
    const choice = {
      id: pack.id,
      on,
      private: pack.private ?? false,
      automatic: subscription?.automatic ?? false,
    };
    const file = pack.id === STARTER ? undefined : await exportPack(pack);
    if (file) parts.push({ name: file.name, content: file });
    chosen.push({
      ...choice,
      ...(file && { file: file.name }),
      ...(subscription && { url: subscription.url }),
    });
  }
  const corrections = (await meta.corrections()).map(({ key: _key, ...said }) => said);
  const choices: Choices = {
    format: FORMAT,
    packs: chosen,
    corrections,
    sitesOff: [...(await meta.sitesOff())],
    sitesOn: [...(await meta.sitesOn())],
    preferences: await meta.preferences(),
  };
  const text = new Blob([`${JSON.stringify(choices, null, 2)}\n`]);
  const archive = await writeZip([{ name: CHOICES_FILE, content: text }, ...parts]);
  return new File([archive], `dramatis-${today}.zip`, { type: archive.type });
}

/** A backup that was opened: its choices, and the archive of each pack by the name the choices give. */
export interface OpenBackup {
  readonly choices: Choices;
  file(name: string): Promise<File>;
}

/** @throws FaultError `bad-archive`, `not-a-backup`. */
export async function openBackup(archive: Blob): Promise<OpenBackup> {
  const files = await openZip(archive).catch((error: unknown) => {
    const { code, message } = faultOf(error);
    throw refusal(code, message, 'Choose the file again where it was kept first, or another backup.');
  });
  const found = files.find(({ name }) => name === CHOICES_FILE);
  const choices = v.safeParse(Choices, found && (await readJson(found)));
  if (!choices.success) throw notABackup(v.getDotPath(choices.issues[0]) ?? CHOICES_FILE);
  return {
    choices: choices.output,
    async file(name) {
      const part = files.find((one) => one.name === name);
      if (!part) throw notABackup(name);
      return new File([await new Response(part.stream()).blob()], name);
    },
  };
}

/** The choices of a backup, after its packs were installed. Packs that are not there are passed over. */
export async function restoreChoices(choices: Choices, meta: MetaDb): Promise<void> {
  const { packs, corrections, sitesOff, sitesOn, preferences } = choices;
  for (const { id: pack, on, private: hidden, url, automatic } of packs) {
    await meta.changePack(pack, (installed) => ({
      ...installed,
      on,
      private: hidden || pack === OWN,
      ...(url !== undefined && { subscription: { url, automatic } }),
    }));
  }
  await meta.orderPacks(packs.map((pack) => pack.id));
  for (const said of corrections) await meta.putCorrection(withKey(said));
  for (const host of sitesOn) await meta.switchSite(host, true);
  for (const host of sitesOff) await meta.switchSite(host, false);
  if (preferences) await meta.prefer(preferences);
}

async function readJson(file: PackFile): Promise<unknown> {
  try {
    return await new Response(file.stream()).json();
  } catch {
    return undefined;
  }
}

function notABackup(where: string): FaultError {
  return refusal(
    'not-a-backup',
    `The file is no backup of Dramatis (${where})`,
    'Choose a file that "Back up everything" has written. A single pack is imported under "Packs".',
  );
}

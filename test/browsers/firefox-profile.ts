import * as v from 'valibot';
import { type OwnTask, SEEN } from './subject';

export const START_PROFILE = `Services.profiler.StartProfiler(4_000_000, 1, ['js', 'cpu'], ['GeckoMain'])`;

/**
 * Ends the profile and gives, as JSON, what it says of the main thread with this page: its samples and its markers of
 * microtasks and of the page's own.
 * The format: https://github.com/firefox-devtools/profiler/blob/main/docs-developer/gecko-profile-format.md
 */
export const stopProfile = (page: string, root: string): string => `(async () => {
  const { processes } = await Services.profiler.getProfileDataAsync();
  await Services.profiler.StopProfiler();
  const { samples, stackTable, frameTable, stringTable, markers } = processes
    .find(({ pages }) => pages.some(({ url }) => url === ${JSON.stringify(page)}))
    .threads.find(({ name }) => name === 'GeckoMain');
  const isOurs = (stack) => {
    for (let at = stack; at !== null; at = stackTable.data[at][stackTable.schema.prefix]) {
      const frame = frameTable.data[stackTable.data[at][stackTable.schema.frame]];
      if (stringTable[frame[frameTable.schema.location]].includes(${JSON.stringify(root)})) return true;
    }
    return false;
  };
  const { stack, time, threadCPUDelta } = samples.schema;
  const { name, startTime, endTime, data } = markers.schema;
  const named = (wanted) => markers.data.filter((marker) => stringTable[marker[name]] === wanted);
  return JSON.stringify({
    samples: samples.data.map((it) => ({ at: it[time], ms: (it[threadCPUDelta] ?? 0) / 1e6, ours: isOurs(it[stack]) })),
    ends: named('Perform microtasks').map((marker) => marker[endTime]),
    seen: named('UserTiming').find((marker) => marker[data].name === '${SEEN}')?.[startTime] ?? null,
  });
})()`;

/** Times in ms; `ms` is the processor's since the sample before, `ours` whether something of the extension ran or had called. */
const Profile = v.object({
  samples: v.array(v.object({ at: v.number(), ms: v.number(), ours: v.boolean() })),
  ends: v.array(v.number()),
  seen: v.nullable(v.number()),
});

const parse = (said: unknown) => v.parse(Profile, JSON.parse(String(said)));

/** The processor's time at our samples as a part of all time: other work of a busy machine does not count. */
export function shareOf(said: unknown): number {
  const { samples } = parse(said);
  const spent = samples.reduce((sum, { ms, ours }) => sum + (ours ? ms : 0), 0);
  return spent / (samples.at(-1)!.at - samples[0]!.at);
}

/** Runs of our samples, taken every ms. All that waits for something runs in microtasks, and a run ends with them. */
export function ownTasks(said: unknown): OwnTask[] {
  const { samples, ends, seen } = parse(said);
  const tasks: { ms: number; beforeSeen: boolean }[] = [];
  let goesOn = false;
  let next = 0;
  for (const { at, ms, ours } of samples) {
    for (; ends[next]! < at; next++) goesOn = false;
    if (ours && !goesOn) tasks.push({ ms: 0, beforeSeen: seen === null || at < seen });
    if (ours) tasks.at(-1)!.ms += ms;
    goesOn = ours;
  }
  return tasks;
}

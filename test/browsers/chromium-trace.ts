import type { Page } from 'puppeteer-core';
import * as v from 'valibot';
import { type OwnTask, SEEN } from './subject';

/** https://docs.google.com/document/d/1CvAClvFfyA5R-PhYUmn5OOQtYMH4h6I0nSsKchNAySU; times in microseconds, `tdur` the processor's. */
const Event = v.object({
  name: v.string(),
  pid: v.number(),
  tid: v.number(),
  ts: v.number(),
  dur: v.optional(v.number(), 0),
  tdur: v.optional(v.number(), 0),
  args: v.optional(v.object({ data: v.optional(v.object({ url: v.optional(v.string()) })) })),
});
const Trace = v.object({ traceEvents: v.array(Event) });
type Event = v.InferOutput<typeof Event>;

const CATEGORIES = ['toplevel', 'devtools.timeline', 'v8', 'blink.user_timing'];
/** Of all that a trace tells: a task, and what runs scripts in it. */
const TASK = 'ThreadControllerImpl::RunTask';
const SCRIPT = /^(EvaluateScript|FireIdleCallback|FunctionCall|RunMicrotasks|TimerFire|v8\.callFunction)$/;

/**
 * The scripts in each task of the page's main thread in which none runs from another place than `root`, with all that they
 * make the browser do at once. A script that an answer wakes has no address: it is taken for ours, so the page itself must
 * not wait for promises.
 */
export async function traceTasks(root: string, page: Page, work: () => Promise<unknown>): Promise<OwnTask[]> {
  await page.tracing.start({ categories: CATEGORIES });
  await work();
  const trace = new TextDecoder().decode(await page.tracing.stop());
  const { traceEvents } = v.parse(Trace, JSON.parse(trace));
  const isOurs = ({ args }: Event): boolean => args?.data?.url?.startsWith(root) === true;
  const { pid, tid } = traceEvents.find(isOurs) ?? {};
  const here = traceEvents
    .filter((event) => event.pid === pid && event.tid === tid)
    .sort((a, b) => a.ts - b.ts || b.dur - a.dur);
  const seen = here.find(({ name }) => name === SEEN)?.ts ?? Number.POSITIVE_INFINITY;
  const scripts = here.filter(({ name }) => SCRIPT.test(name));
  return here
    .filter(({ name }) => name === TASK)
    .map(({ ts, dur }) => ({ ts, inside: scripts.filter((one) => one.ts >= ts && one.ts < ts + dur) }))
    .filter(({ inside }) => inside.length > 0 && inside.every((one) => isOurs(one) || !one.args?.data?.url))
    .map(({ ts, inside }) => ({ ms: sumOfOutermost(inside), beforeSeen: ts < seen }));
}

/** Milliseconds of the processor in events that stand in the order of their beginnings, those within others left out. */
function sumOfOutermost(events: readonly Event[]): number {
  let [sum, end] = [0, 0];
  for (const { ts, dur, tdur } of events) {
    if (ts < end) continue;
    sum += tdur / 1000;
    end = ts + dur;
  }
  return sum;
}

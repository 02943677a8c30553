import { useRef, useState } from 'preact/hooks';
import type { Ask } from '../utils/ask';
import type { Fault, Result } from '../utils/result';
import type { CastState } from './page-status';

/** What is known of one tab's page, and what can be done to it; `look` asks its reader anew. */
export function usePage(askReader: Ask, askBackground: Ask) {
  const [state, setState] = useState<CastState>({ status: 'loading' });
  const [fault, setFault] = useState<Fault>();

  /** Number of the last look: an answer to an older one may be of another page. */
  const looks = useRef(0);

  async function look(): Promise<void> {
    looks.current += 1;
    const mine = looks.current;
    const answer = await askReader('pageState', null);
    if (mine === looks.current) setState(answer.ok ? answer.value : { status: 'no-access' });
  }
  async function press(action: Promise<Result<unknown>>): Promise<boolean> {
    const answer = await action;
    setFault(answer.ok ? undefined : answer.error);
    return answer.ok;
  }
  async function switchSite(on: boolean): Promise<void> {
    if (!('host' in state) || !(await press(askBackground('switchSite', { host: state.host, on })))) return;
    if (on) await look();
    else setState({ host: state.host, status: 'off', cast: [] });
  }
  async function readAnyway(): Promise<void> {
    if (await press(askReader('readAnyway', null))) await look();
  }
  return { state, fault, look, switchSite, readAnyway };
}

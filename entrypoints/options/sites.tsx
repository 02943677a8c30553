import { useEffect, useState } from 'preact/hooks';
import { Answered } from '../../components/answered';
import { SiteList } from '../../components/site-list';
import type { Result } from '../../utils/result';
import type { SectionProps } from './section';

/** The sites that are left alone. */
export function Sites({ ask }: SectionProps) {
  const [sites, setSites] = useState<Result<readonly string[]>>();

  const load = async () => setSites(await ask('listSites', null));
  useEffect(() => {
    load();
  }, []);

  async function switchOn(host: string): Promise<void> {
    const answer = await ask('switchSite', { host, on: true });
    await (answer.ok ? load() : setSites(answer));
  }
  return <Answered answer={sites}>{(hosts) => <SiteList hosts={hosts} onAgain={switchOn} />}</Answered>;
}

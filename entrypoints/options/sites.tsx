import { useEffect, useState } from 'preact/hooks';
import { Answered } from '../../components/answered';
import { SiteChoice } from '../../components/settings/site-choice';
import { SiteList } from '../../components/settings/site-list';
import { usePreferences } from '../../components/settings/use-preferences';
import { useKeptFocus } from '../../components/use-kept-focus';
import type { Result } from '../../utils/result';
import type { SectionProps } from './section';

/** Which articles are read, and the sites that were switched off or on. */
export function Sites({ ask }: SectionProps) {
  const { preferences, prefer } = usePreferences(ask);
  const [hosts, setHosts] = useState<Result<readonly string[]>>();

  const load = async () => setHosts(await ask('listSites', null));
  const mode = preferences?.ok ? preferences.value.sites : undefined;
  useEffect(() => {
    load();
  }, [mode]);

  async function switchSite(host: string, on: boolean): Promise<void> {
    const answer = await ask('switchSite', { host, on });
    await (answer.ok ? load() : setHosts(answer));
  }
  return (
    <div {...useKeptFocus()}>
      <Answered answer={preferences}>
        {({ sites }) => (
          <>
            <SiteChoice sites={sites} onChoose={(chosen) => prefer({ sites: chosen })} />
            {sites !== 'asked' && (
              <Answered answer={hosts}>
                {(list) => (
                  <SiteList
                    hosts={list}
                    chosen={sites === 'chosen'}
                    onSwitch={(host) => switchSite(host, sites === 'all')}
                  />
                )}
              </Answered>
            )}
          </>
        )}
      </Answered>
    </div>
  );
}

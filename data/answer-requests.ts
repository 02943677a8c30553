import { matchPage } from '../utils/match/match-page';
import type { PackSummary } from '../utils/messages';
import { failure, success } from '../utils/result';
import { describe } from './describe';
import type { Handlers } from './door';
import type { Library, ShelvedPack } from './library';
import { Search } from './search';

/** What the handlers need of the browser's tabs. */
export interface Tabs {
  /** Writes the badge of one tab; 0 clears it. */
  showCount(tab: number, count: number): Promise<void>;
  /** Asks the reader of this tab whether it made this token. */
  confirmToken(tab: number, token: string): Promise<boolean>;
  /** Tells the readers of all tabs to ask again. */
  refresh(): Promise<void>;
}

/** The background's answers; `today` gives the day as `YYYY-MM-DD`. */
export function answerRequests(library: Library, tabs: Tabs, today: () => string): Handlers {
  const search = new Search(library);
  const { meta } = library;
  return {
    async annotate({ blocks, lang, known }, { host }) {
      // Without a store no site can have been switched off.
      if (await meta.isSiteOff(host).catch(() => false)) return success({ off: true });
      const packs = (await library.packs('on')).flatMap(({ open }) => open ?? []);
      const mentions = await matchPage({ blocks, known, ...(lang !== undefined && { lang }) }, packs);
      return success({ off: false, ...mentions });
    },

    async counted({ people, organizations }, { tab }) {
      if (tab !== undefined) await tabs.showCount(tab, people + organizations);
      return success(null);
    },

    claimCard: async ({ token }, { tab }) =>
      success(tab !== undefined && (await tabs.confirmToken(tab, token))),

    describe: (request) => describe(library, request, today()),

    search: async ({ query, limit }) => success(await search.find(query, limit)),

    listPacks: async () => success((await library.packs('all')).map(summaryOf)),

    async switchPack({ pack, on }) {
      if (!(await meta.switchPack(pack, on))) {
        return failure('no-such-pack', `No pack with the id ${pack} is installed`, 'Reload the page.');
      }
      await tabs.refresh();
      return success(null);
    },

    listSites: async () => success(await meta.sitesOff()),

    async switchSite({ host, on }) {
      await meta.switchSite(host, on);
      await tabs.refresh();
      return success(null);
    },
  };
}

function summaryOf({ pack, trouble }: ShelvedPack): PackSummary {
  const { title, version, license, publisher } = pack.manifest;
  const { people, organizations, ties } = pack.counts;
  return {
    id: pack.id,
    title,
    version,
    ...(license !== undefined && { license }),
    ...(publisher && { publisher: publisher.name }),
    people,
    organizations,
    ties,
    on: pack.on,
    ...(trouble && { trouble }),
  };
}

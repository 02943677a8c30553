import { matchPage } from '../../utils/match/match-page';
import { underline } from '../../utils/match/underline';
import { DEFAULTS } from '../../utils/preferences';
import { success } from '../../utils/result';
import { forEngine } from '../corrections/correction';
import type { Library, ShelvedPack } from '../library/library';
import { uniteTwins } from '../library/twins';
import { Search } from '../search/search';
import { answerPackRequests } from './answer-pack-requests';
import { describe } from './describe';
import type { Handlers } from './door';
import type { BrowserStorage } from './storage-report';

/** What the handlers need of the browser's tabs. */
export interface Tabs {
  /** Writes the badge of one tab; 0 clears it. */
  showCount(tab: number, count: number): Promise<void>;
  /** Asks the reader of this tab whether it made this token. */
  confirmToken(tab: number, token: string): Promise<boolean>;
  /** Tells the readers of all tabs to ask again. */
  refresh(): Promise<void>;
  /** Tells the extension's own pages that a note has changed. */
  noted(): Promise<void>;
}

/** What the handlers need of the place they run in. */
export interface Place {
  readonly tabs: Tabs;
  readonly disk: BrowserStorage;
  /** Ms since 1970. */
  readonly now: () => number;
  /** A new name each time. */
  readonly newId: () => string;
}

/** The background's answers. */
export function answerRequests(library: Library, { tabs, disk, now, newId }: Place): Handlers {
  const today = () => new Date(now()).toISOString().slice(0, 10);
  const search = new Search(library);
  const { meta } = library;
  return {
    async annotate({ blocks, lang, known, anyway }, { from, host }) {
      // Without a store nothing can have been chosen.
      const { line, mentions: which, sites } = await meta.preferences().catch(() => DEFAULTS);
      const said = await meta.siteSwitch(host).catch(() => undefined);
      const isWanted = from === 'page' || anyway || sites === 'all' || (sites === 'chosen' && said === 'on');
      if (!isWanted || said === 'off')
        return success({ off: true, waiting: sites === 'asked' && said !== 'off' });
      const shelved = await library.packs('on');
      const corrections = forEngine(await meta.corrections().catch(() => []));
      const page = { blocks, known, ...(lang !== undefined && { lang }) };
      const read = async (packs: readonly ShelvedPack[]) => {
        const views = packs.flatMap(({ open }) => open ?? []);
        return uniteTwins(await matchPage(page, views, corrections), packs);
      };
      const shown = shelved.filter(({ pack }) => !pack.private);
      const seen = shown.length < shelved.length ? await read(shown) : undefined;
      return success({ off: false, line, mentions: which, ...underline(await read(shelved), seen) });
    },

    async counted({ people, organizations }, { tab }) {
      if (tab !== undefined) await tabs.showCount(tab, people + organizations);
      return success(null);
    },

    claimCard: async ({ token }, { tab }) =>
      success(tab !== undefined && (await tabs.confirmToken(tab, token))),

    describe: (request) => describe(library, request, today()),

    search: async ({ query, limit, pack }) => success(await search.find(query, limit, pack)),

    ...answerPackRequests(library, {
      refresh: () => tabs.refresh(),
      noted: () => tabs.noted(),
      disk,
      today,
      own: { meta, exclusive: library.platform.exclusive, now, newId },
    }),

    preferences: async () => success(await meta.preferences()),

    async prefer(change) {
      await meta.prefer(change);
      await tabs.refresh();
      return success(null);
    },

    async listSites() {
      const { sites } = await meta.preferences();
      if (sites === 'asked') return success([]);
      return success(await (sites === 'chosen' ? meta.sitesOn() : meta.sitesOff()));
    },

    async switchSite({ host, on }) {
      await meta.switchSite(host, on);
      await tabs.refresh();
      return success(null);
    },
  };
}

import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { Answered } from '../../components/answered';
import { BrowsePack } from '../../components/browse/browse-pack';
import { FaultNote } from '../../components/fault-note';
import { browseWords as words } from '../../components/own/own-words';
import { packAddress, readPath } from '../../utils/addresses';
import type { Ask } from '../../utils/ask';
import { hear } from '../../utils/hear';
import type { PackSummary } from '../../utils/pack-messages';
import { failure, type Result } from '../../utils/result';
import { Entity } from './entity';
import type { SectionProps } from './section';
import { useMembers } from './use-members';
import { usePackSearch } from './use-pack-search';

/** A pack as a list of everybody in it, and the page of each: `#browse/PACK` and `#browse/PACK/ENTITY`. */
export function Browse({ ask, path }: SectionProps) {
  const [packs, setPacks] = useState<Result<readonly PackSummary[]>>();
  const [wanted = '', id] = readPath(path);
  useEffect(() => {
    const load = () => ask('listPacks', null).then(setPacks);
    load();
    return hear(browser, 'changed', load);
  }, [wanted]);

  return (
    <Answered answer={packs}>
      {(all) => {
        if (wanted === '') return <Choice packs={all} />;
        const pack = all.find((one) => one.id === wanted);
        if (!pack) return <FaultNote fault={noSuchPack(wanted)} />;
        return (
          <>
            <Pack key={pack.id} ask={ask} pack={pack} away={id !== undefined} />
            {id !== undefined && <Entity key={path} ask={ask} pack={pack.id} id={id} />}
          </>
        );
      }}
    </Answered>
  );
}

interface PackProps {
  readonly ask: Ask;
  readonly pack: PackSummary;
  readonly away: boolean;
}

function Pack({ ask, pack, away }: PackProps) {
  const { at, onRange, fault } = useMembers(ask, pack.id);
  const search = usePackSearch(ask, pack.id);
  const wrong = fault ?? search.fault;
  return (
    <>
      <BrowsePack
        pack={pack}
        query={search.query}
        found={search.found}
        at={at}
        onRange={onRange}
        onQuery={search.search}
        onReady={search.makeReady}
        away={away}
      />
      {wrong && <FaultNote fault={wrong} />}
    </>
  );
}

function Choice({ packs }: { readonly packs: readonly PackSummary[] }) {
  return (
    <>
      <p>{words.choose}</p>
      <ul>
        {packs.map(({ id, title, people, organizations }) => (
          <li key={id}>
            <a href={packAddress(id)}>
              <bdi>{title}</bdi>
            </a>
            <span class="hint">, {words.counts(people, organizations)}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

const noSuchPack = (id: string) =>
  failure('no-such-pack', `No pack with the id ${id} is installed`, 'Choose one from the list of packs.')
    .error;

import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { Answered } from '../../components/answered';
import { BrowseEntity } from '../../components/browse/browse-entity';
import { NoteBox } from '../../components/entity/note-box';
import { FaultNote } from '../../components/fault-note';
import type { Ask } from '../../utils/ask';
import type { EntityPage, TiePortion } from '../../utils/facts/entity-page';
import { hear } from '../../utils/hear';
import { keepNote } from '../../utils/keep-note';
import type { Fault, Result } from '../../utils/result';

interface EntityProps {
  readonly ask: Ask;
  readonly pack: string;
  readonly id: string;
}

/** The page of one entity, with its ties as far as they were asked for. */
export function Entity({ ask, pack, id }: EntityProps) {
  const ref = { pack, id };
  const [page, setPage] = useState<Result<EntityPage>>();
  const [more, setMore] = useState<readonly TiePortion[]>([]);
  const [fault, setFault] = useState<Fault>();
  useEffect(() => {
    const read = () => ask('readEntity', { ref, from: 0 }).then(setPage);
    read();
    return hear(browser, 'noted', read);
  }, []);

  async function readMore(from: number): Promise<void> {
    const answer = await ask('readEntity', { ref, from });
    setFault(answer.ok ? undefined : answer.error);
    if (answer.ok) setMore([...more, answer.value.ties]);
  }
  return (
    <Answered answer={page}>
      {(shown) => (
        <>
          <BrowseEntity page={shown} ties={[shown.ties, ...more]} onMoreTies={readMore}>
            <NoteBox
              about={`${pack} ${id}`}
              note={shown.note}
              onSave={(text) => keepNote(ask, shown.refs, text)}
            />
          </BrowseEntity>
          {fault && <FaultNote fault={fault} />}
        </>
      )}
    </Answered>
  );
}

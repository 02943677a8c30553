import { useEffect, useRef, useState } from 'preact/hooks';
import { CastExport, type Format } from '../../components/cast/cast-export';
import { CastGraph } from '../../components/cast/cast-graph';
import { writeCast } from '../../components/cast/cast-sheet';
import { byWeight, PageCast } from '../../components/cast/page-cast';
import { PanelEntry } from '../../components/cast/panel-entry';
import { panelWords as words } from '../../components/words';
import type { Ask } from '../../utils/ask';
import { keyOf, tiesAmong } from '../../utils/facts/cast-graph';
import type { EntityRef } from '../../utils/match/types';
import type { MentionPlace, PageState } from '../../utils/messages';
import type { NewCorrection } from '../../utils/pack-messages';
import { saveFile } from '../../utils/save-file';
import { Correct } from './correct';
import { useCards } from './use-cards';

interface CastProps {
  readonly page: PageState;
  /** How often notes have changed. */
  readonly notes: number;
  /** When the card asked that was followed last: a page keeps it, also while the reader looks at other tabs. */
  readonly followed: { current: number | undefined };
  readonly askReader: Ask;
  readonly askBackground: Ask;
  /** Says corrections that are one to the reader, and what they come to. */
  readonly onCorrect: (corrections: readonly NewCorrection[], said: string) => Promise<void>;
}

/** Who is named on the page, how they are tied, and the list to take away. */
export function Cast({ page, notes, followed, askReader, askBackground, onCorrect }: CastProps) {
  const cards = useCards(page, notes, askBackground);
  const [opened, setOpened] = useState<EntityRef>();
  const [place, setPlace] = useState<MentionPlace | null>();
  const [said, setSaid] = useState('');
  const known = new Map([...cards].flatMap(([key, answer]) => (answer.ok ? [[key, answer.value]] : [])));
  /** Whom the card asked for: the focus goes there once they are open. */
  const asked = useRef<EntityRef>(undefined);
  useEffect(() => {
    if (!page.asked || page.asked.at === followed.current) return;
    followed.current = page.asked.at;
    asked.current = page.asked.ref;
    setOpened(page.asked.ref);
    show(page.asked.ref, page.asked.index);
  }, [page.asked?.at]);
  useEffect(() => {
    if (opened && opened === asked.current)
      document.querySelector<HTMLElement>('.cast [aria-expanded="true"]')?.focus();
  }, [opened]);
  const isOpen = (ref: EntityRef): boolean => opened !== undefined && keyOf(opened) === keyOf(ref);

  async function show({ pack, id }: EntityRef, index: number): Promise<void> {
    const answer = await askReader('showMention', { ref: { pack, id }, index });
    setPlace(answer.ok ? answer.value : null);
  }
  function toggle(member: EntityRef): void {
    setOpened(isOpen(member) ? undefined : member);
    setPlace(undefined);
    if (!isOpen(member)) show(member, 0);
  }
  /** The page is read anew: which mention was shown, and of how many, is not known any more. */
  async function correct(...said: Parameters<typeof onCorrect>): Promise<void> {
    await onCorrect(...said);
    setPlace(undefined);
  }
  async function copy(format: Format): Promise<void> {
    const copied = navigator.clipboard.writeText(writeCast(page, known, format).text);
    setSaid(await copied.then(() => words.copied(format)).catch(() => words.notCopied));
  }
  function save(format: Format): void {
    const { name, type, text } = writeCast(page, known, format);
    // Without a byte order mark Excel takes a CSV file for one of old Windows: "ErdoÄŸan".
    saveFile(new File([format === 'CSV' ? '\uFEFF' : '', text], name, { type }));
    setSaid('');
  }

  return (
    <>
      <PageCast cast={page.cast}>
        {(member) => (
          <PanelEntry
            member={member}
            answer={cards.get(keyOf(member))}
            open={isOpen(member)}
            place={place}
            onOpen={() => toggle(member)}
            onStep={(by) => show(member, (place?.index ?? 0) + by)}
          >
            {isOpen(member) && known.has(keyOf(member)) && (
              <Correct
                card={known.get(keyOf(member))!}
                form={place?.surface}
                ask={askBackground}
                onCorrect={correct}
              />
            )}
          </PanelEntry>
        )}
      </PageCast>
      <CastGraph
        cast={byWeight(page.cast)}
        ties={tiesAmong([...known.values()])}
        dated={page.date !== undefined}
        onOpen={toggle}
      />
      {page.cast.length > 0 && <CastExport said={said} onCopy={copy} onSave={save} />}
    </>
  );
}

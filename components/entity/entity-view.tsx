import type { ComponentChildren } from 'preact';
import type { EntityCard, RoleLine } from '../../utils/facts/entity-card';
import { arrange, day } from '../language';
import { correctionWords } from '../own/own-words';
import { cardWords as words } from '../words';
import { EntitySources } from './entity-sources';
import { keyOf, RoleList } from './role-list';
import { Timeline } from './timeline';

interface EntityViewProps {
  readonly card: EntityCard;
  /** Id of the heading, for what is labelled by it. */
  readonly headingId?: string;
  /** A guess by spelling: said before the name. */
  readonly guessed?: boolean;
  /** How it is written on the page, where that is no name the pack knows. */
  readonly writtenAs?: string;
}

/** Who one entity is: then, now, tied to whom here, and where that comes from. */
export function EntityView({ card, headingId, guessed = false, writtenAs }: EntityViewProps) {
  const { written, now, onPage } = card;
  const named = new Set(onPage.map(({ member }) => member.id));
  // Of an organization its people are told, and that nobody is known to have led it then is no news.
  const before = card.kind === 'person' ? written?.before : undefined;
  const then = before ? [before] : (written?.roles ?? []);
  const changed = !written || !sayTheSame(written.roles, now);
  const shown = new Set([...then, ...now].map(keyOf));
  const notShown = (line: RoleLine) => !shown.has(keyOf(line));
  const isPast = shown.size === 0;
  const here = onPage.filter(notShown);
  for (const line of here) shown.add(keyOf(line));
  const earlier = card.history.filter(notShown).reverse();
  const folded = isPast ? [] : earlier;
  const type = words.type(card.schema, card.kind);
  return (
    <article class="entity">
      <header>
        <h2 id={headingId} dir="auto">
          {guessed ? markGuess(card.caption) : card.caption}
        </h2>
        <p class="type">
          {writtenAs
            ? arrange('card.typeWritten', { type, surface: <span class="written">{writtenAs}</span> })
            : type}
        </p>
        {card.summary && (
          <p class="summary" dir="auto">
            {card.summary}
          </p>
        )}
      </header>
      {card.note !== undefined && (
        <Section title={correctionWords.yourNote}>
          <p class="note" dir="auto">
            {card.note}
          </p>
        </Section>
      )}
      {written && (written.roles.length > 0 || (card.kind === 'person' && card.history.length > 0)) && (
        <Section
          title={arrange('card.written', { date: <time dateTime={written.date}>{day(written.date)}</time> })}
        >
          {written.roles.length === 0 && <p>{before ? words.lastBefore : words.noRole}</p>}
          <RoleList lines={then} named={named} />
        </Section>
      )}
      {changed && (now.length > 0 || then.length > 0) && (
        <Section title={words.now}>
          {now.length === 0 && <p>{words.noRole}</p>}
          <RoleList lines={now} named={named} />
        </Section>
      )}
      <Lines title={words.onPage} lines={here} named={named} />
      <Lines
        title={words.ties}
        lines={card.ties.filter(({ other }) => !other.ref || !named.has(other.ref.id))}
      />
      {isPast && <Lines title={words.earlier} lines={earlier} named={named} />}
      {card.history.length > 0 && (
        <details>
          <summary>{words.timeline(folded.length)}</summary>
          <Timeline card={card} />
          <RoleList lines={folded} named={named} />
        </details>
      )}
      <EntitySources card={card} />
    </article>
  );
}

/** What is not the name stands apart from it: "Probably". */
const markGuess = (name: string) =>
  arrange('card.guess', { name }).map((piece) =>
    piece === name ? (
      name
    ) : (
      <span key={piece} class="guess">
        {piece}
      </span>
    ),
  );

function Section({
  title,
  children,
}: {
  readonly title: ComponentChildren;
  readonly children: ComponentChildren;
}) {
  return (
    <section>
      <h3>{title}</h3>
      {children}
    </section>
  );
}

interface LinesProps {
  readonly title: string;
  readonly lines: readonly RoleLine[];
  readonly named?: ReadonlySet<string>;
}

function Lines({ title, lines, named }: LinesProps) {
  if (lines.length === 0) return null;
  return (
    <Section title={title}>
      <RoleList lines={lines} {...(named && { named })} />
    </Section>
  );
}

function sayTheSame(a: readonly RoleLine[], b: readonly RoleLine[]): boolean {
  const keys = new Set(a.map(keyOf));
  return a.length === b.length && b.every((line) => keys.has(keyOf(line)));
}

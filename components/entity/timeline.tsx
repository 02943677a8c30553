import type { EntityCard } from '../../utils/facts/entity-card';
import { layTimeline, type TimelineRow } from '../../utils/facts/timeline';
import { cardWords as words } from '../words';

/** Sizes in units of the picture; it is drawn about one to one. */
const WIDTH = 300;
const ROW = 21;
const BAR = 5;
const HEAD = 15;
const FOOT = 15;
/** Average advance of a letter of the label's type, and of an ideograph. */
const LETTER = 5.4;
const IDEOGRAPH = 10.5;
/** A day in a long life would be no line at all. */
const THINNEST = 2;

interface TimelineProps {
  readonly card: Pick<EntityCard, 'history' | 'today' | 'written'>;
}

/** Dated roles as bars, with a line where the article stands. Its text says all that it shows. */
export function Timeline({ card: { history, today, written } }: TimelineProps) {
  const timeline = layTimeline(history, today, written?.date);
  if (!timeline) return null;
  const { rows, years, left } = timeline;
  const bottom = HEAD + rows.length * ROW;
  const said = words.timelineSays(
    rows.map(({ line }) => line),
    left,
    written?.date,
  );
  return (
    <svg class="timeline" role="img" aria-label={said} viewBox={`0 0 ${WIDTH} ${bottom + FOOT}`}>
      {years.map(({ year, at }) => (
        <g key={year} class="year">
          <line x1={at * WIDTH} x2={at * WIDTH} y1={HEAD} y2={bottom} />
          <text x={at * WIDTH} y={bottom + 11} text-anchor={anchorAt(at)}>
            {year}
          </text>
        </g>
      ))}
      {rows.map((row, index) => (
        <Bar key={index} row={row} y={barOf(index)} />
      ))}
      {timeline.written && written && (
        <g class="written-on">
          <rect
            x={timeline.written.from * WIDTH}
            y={HEAD - 3}
            width={widthOf(timeline.written)}
            height={bottom - HEAD + 3}
          />
          <text x={timeline.written.from * WIDTH} y={9} text-anchor={anchorAt(timeline.written.from)}>
            {words.day(written.date)}
          </text>
        </g>
      )}
      {rows.map((row, index) => (
        <Label key={index} row={row} y={barOf(index) - 4} />
      ))}
    </svg>
  );
}

/** Top edge of a row's bar. */
const barOf = (index: number): number => HEAD + (index + 1) * ROW - BAR - 2;

interface RowProps {
  readonly row: TimelineRow;
  readonly y: number;
}

/** The pale bar is all that may be, the strong one in it what is sure. */
function Bar({ row, y }: RowProps) {
  const sure = { from: row.sureFrom, to: row.sureTo };
  return (
    <>
      <rect class="maybe" x={row.from * WIDTH} y={y} width={widthOf(row)} height={BAR} />
      {sure.to > sure.from && (
        <rect class="sure" x={sure.from * WIDTH} y={y} width={widthOf(sure)} height={BAR} />
      )}
    </>
  );
}

/** Begins where the bar does, or ends there: wherever it has more room. */
function Label({ row, y }: RowProps) {
  const isFirst = 1 - row.from >= row.to;
  return (
    <text
      class="label"
      x={(isFirst ? row.from : row.to) * WIDTH}
      y={y}
      text-anchor={isFirst ? 'start' : 'end'}
    >
      {shorten(words.line(row.line), (isFirst ? 1 - row.from : row.to) * WIDTH)}
    </text>
  );
}

const widthOf = ({ from, to }: { from: number; to: number }): number =>
  Math.max(THINNEST, (to - from) * WIDTH);

/** Text at an edge of the picture stays inside it. */
const anchorAt = (at: number): 'start' | 'middle' | 'end' =>
  at < 0.14 ? 'start' : at > 0.86 ? 'end' : 'middle';

/** As much of a label as the room holds; the list says all of it. */
function shorten(text: string, room: number): string {
  let used = 0;
  let shown = '';
  for (const letter of text) {
    used += letter < '\u2E80' ? LETTER : IDEOGRAPH;
    if (used > room) return `${shown.trimEnd()}…`;
    shown += letter;
  }
  return text;
}

import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { entityAddress } from '../../utils/addresses';
import type { CastMember } from '../../utils/match/types';
import { KIND_NAMES } from '../words';
import { ROW, type RowWindow, rowsAt, scrollTo } from './row-window';

interface BrowseListProps {
  readonly label: string;
  readonly total: number;
  /** One of them; undefined until it was read. */
  readonly at: (index: number) => CastMember | undefined;
  /** These, up to `to`, are about to be shown. */
  readonly onRange: (from: number, to: number) => void;
  /** The keyboard comes in: from the search above, or back from one of them. */
  readonly entered: boolean;
}

/** Before the first layout, CSS px. */
const SOME_HEIGHT = 600;

/**
 * A list of any length of which only the rows in sight are drawn. One stop of the Tab key; the arrows, Page Up and Down,
 * Home and End move in it. The row with the keyboard is always drawn, or the keyboard would be lost by scrolling.
 */
export function BrowseList({ label, total, at, onRange, entered }: BrowseListProps) {
  const box = useRef<HTMLDivElement>(null);
  const [scrolled, setScrolled] = useState(0);
  const [active, setActive] = useState(0);
  const moved = useRef(false);
  const view = box.current?.clientHeight || SOME_HEIGHT;
  const rows = rowsAt(scrolled, view, total);

  useLayoutEffect(() => onRange(rows.from, rows.to), [rows.from, rows.to, total, onRange]);
  useLayoutEffect(() => {
    if (!moved.current && !entered) return;
    moved.current = false;
    if (box.current) box.current.scrollTop = scrolled;
    box.current?.querySelector<HTMLElement>('a[tabindex="0"]')?.focus({ preventScroll: true });
  }, [active, entered]);

  function move(event: KeyboardEvent): void {
    const to = target(event.key, active, Math.max(1, Math.floor(view / ROW) - 1), total);
    if (to === undefined) return;
    event.preventDefault();
    moved.current = true;
    setActive(to);
    setScrolled(scrollTo(to, scrolled, view, total));
  }
  return (
    <div
      class="rows"
      ref={box}
      tabIndex={-1}
      onScroll={({ currentTarget }) => setScrolled(currentTarget.scrollTop)}
    >
      <ul aria-label={label} style={{ blockSize: `${rows.height}px` }}>
        {drawn(rows, active, total).map((index) => (
          <li
            key={index}
            aria-setsize={total}
            aria-posinset={index + 1}
            style={{ insetBlockStart: `${rows.topOf(index)}px` }}
          >
            <Row
              member={at(index)}
              active={index === active}
              onFocus={() => setActive(index)}
              onKeyDown={move}
            />
          </li>
        ))}
      </ul>
    </div>
  );
}

interface RowProps {
  readonly member: CastMember | undefined;
  readonly active: boolean;
  readonly onFocus: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/** Until it was read it holds the keyboard already, and leads nowhere. */
function Row({ member, active, ...events }: RowProps) {
  const common = { class: 'entry', tabIndex: active ? 0 : -1, ...events };
  if (!member)
    return (
      <a role="link" aria-disabled="true" {...common}>
        …
      </a>
    );
  return (
    <a href={entityAddress(member)} {...common}>
      <bdi>{member.caption}</bdi>
      <span class="type">{KIND_NAMES[member.kind]}</span>
    </a>
  );
}

function drawn({ from, to }: RowWindow, active: number, total: number): number[] {
  const indexes = Array.from({ length: to - from }, (_, i) => from + i);
  return active < total && (active < from || active >= to) ? [...indexes, active] : indexes;
}

/** Where a key leads; undefined where it is none of the list's. */
function target(key: string, active: number, page: number, total: number): number | undefined {
  const steps: Readonly<Record<string, number>> = {
    ArrowDown: active + 1,
    ArrowUp: active - 1,
    PageDown: active + page,
    PageUp: active - page,
    Home: 0,
    End: total - 1,
  };
  const to = Object.hasOwn(steps, key) ? steps[key] : undefined;
  return to === undefined ? undefined : Math.min(Math.max(0, to), total - 1);
}

import type { IconPencil } from '@tabler/icons-react';
import { createElement, type ReactNode, useId, useState } from 'react';
import { useDayName } from '../../components/day.js';
import { useClockFormat, useTimeFormat } from '../../components/time.js';
import { useRoving } from '../../components/use-roving.js';
import { useTexts } from '../../lib/texts.js';
import { type Folded, foldStream, type StreamEvent, type StreamKind, STREAM_KINDS } from './stream-events.js';
import { STREAM_TEXTS } from './stream.texts.js';
import classes from './stream.module.css';

/** How an event is drawn. */
export interface StreamLook {
  readonly icon: typeof IconPencil;
  readonly line: ReactNode;
  /** Below the line: what changed, who has it, what was said. */
  readonly more?: ReactNode;
}

type Counts = Readonly<Partial<Record<StreamKind, { readonly count: number; readonly exact: boolean }>>>;

interface StreamProps<Event extends StreamEvent> {
  readonly label: string;
  /** Newest first. */
  readonly events: readonly Event[];
  readonly lookOf: (run: Folded<Event>) => StreamLook;
  /** Said where nothing happened. */
  readonly empty: string;
  /** How many there are of a kind, where more may be than are shown; inexact where they were counted only so far. */
  readonly counts?: Counts | undefined;
  /** Lines at most; all where absent. */
  readonly most?: number;
}

/** As feeds are read: from article to article. */
const STEPS = { PageDown: 1, PageUp: -1 };

/** What happened to one thing in one line of time: what is alike is said once, and kinds can be chosen. */
export function Stream<Event extends StreamEvent>({
  label,
  events,
  lookOf,
  counts = {},
  empty,
  most,
}: StreamProps<Event>) {
  const [chosen, setChosen] = useState<StreamKind | null>(null);
  const kinds = STREAM_KINDS.filter((kind) => events.some((event) => event.kind === kind));
  const shown = foldStream(events.filter(({ kind }) => chosen === null || kind === chosen)).slice(0, most);
  const days = useDays(shown);
  const roving = useRoving('article', STEPS);
  if (events.length === 0) return <p className={classes['empty']}>{empty}</p>;
  return (
    <>
      {most === undefined && kinds.length > 1 && (
        <Kinds kinds={kinds} counts={counts} chosen={chosen} onChoose={setChosen} />
      )}
      <div role="feed" aria-label={label} className={classes['feed']} {...roving}>
        {shown.map((run, place) => (
          <Line
            key={run.newest.key}
            run={run}
            look={lookOf(run)}
            day={days[place] === days[place - 1] ? null : (days[place] ?? null)}
            place={{ at: place + 1, of: shown.length }}
          />
        ))}
      </div>
    </>
  );
}

/** Name of the day of each line; what has no time belongs to the line above it. */
function useDays(shown: readonly Folded<StreamEvent>[]): readonly string[] {
  const t = useTexts(STREAM_TEXTS);
  const dayOf = useDayName();
  return shown.reduce<readonly string[]>(
    (days, { newest: { at } }) => [...days, at === null ? (days.at(-1) ?? t('now')) : dayOf(at)],
    [],
  );
}

interface KindsProps {
  readonly kinds: readonly StreamKind[];
  readonly counts: Counts;
  readonly chosen: StreamKind | null;
  readonly onChoose: (kind: StreamKind | null) => void;
}

function Kinds({ kinds, counts, chosen, onChoose }: KindsProps) {
  const t = useTexts(STREAM_TEXTS);
  return (
    <div role="group" aria-label={t('kinds')} className={`${classes['kinds']} no-print`}>
      {[null, ...kinds].map((kind) => (
        <button
          key={kind ?? 'all'}
          type="button"
          className={classes['kind']}
          aria-pressed={kind === chosen}
          onClick={() => onChoose(kind)}
        >
          {t(kind ?? 'all')} {kind !== null && <Count of={counts[kind]} />}
        </button>
      ))}
    </div>
  );
}

function Count({ of }: { readonly of: Counts[StreamKind] }) {
  return (
    of !== undefined && of.count > 0 && <span className={classes['count']}>{`${of.count}${of.exact ? '' : '+'}`}</span>
  );
}

interface LineProps {
  readonly run: Folded<StreamEvent>;
  readonly look: StreamLook;
  /** Stands above it where the line before is of another. */
  readonly day: string | null;
  readonly place: { readonly at: number; readonly of: number };
}

function Line({ run: { newest, oldest, count }, look, day, place }: LineProps) {
  const clock = useClockFormat();
  const format = useTimeFormat();
  const id = useId();
  return (
    <article
      className={classes['event']}
      aria-posinset={place.at}
      aria-setsize={place.of}
      aria-labelledby={id}
      tabIndex={-1}
      data-kind={newest.kind}
      data-run={count}
    >
      {day !== null && <h3 className={classes['day']}>{day}</h3>}
      {createElement(look.icon, { size: 16, stroke: 1.6, 'aria-hidden': true })}
      <div id={id} className={classes['line']}>
        {look.line}
      </div>
      {newest.at !== null && (
        <span className={classes['time']}>
          {count > 1 && oldest.at !== null && clock(oldest.at) !== clock(newest.at) && `${clock(oldest.at)} – `}
          <time dateTime={newest.at} title={format(newest.at)}>
            {clock(newest.at)}
          </time>
        </span>
      )}
      {look.more !== undefined && <div className={classes['more']}>{look.more}</div>}
    </article>
  );
}

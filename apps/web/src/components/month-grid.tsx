import { ActionIcon, UnstyledButton } from '@mantine/core';
import { IconChevronLeft, IconChevronRight, IconChevronsLeft, IconChevronsRight } from '@tabler/icons-react';
import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { localeOf } from '../lib/locale.js';
import { useLanguage, useTexts } from '../lib/texts.js';
import { daysLater, monthsLater, weekdayOf, weeksOf } from './month.js';
import classes from './month-grid.module.css';
import { MONTH_GRID_TEXTS } from './month-grid.texts.js';
import { dayIn } from './written-moment.js';

interface MonthGridProps {
  /** The day that is chosen; empty where none is. */
  readonly day: string;
  readonly onPick: (day: string) => void;
}

const TURNS = [
  { name: 'yearBefore', months: -12, Icon: IconChevronsLeft },
  { name: 'monthBefore', months: -1, Icon: IconChevronLeft },
  { name: 'monthAfter', months: 1, Icon: IconChevronRight },
  { name: 'yearAfter', months: 12, Icon: IconChevronsRight },
] as const;

/** Escape closes the calendar alone, not also the dialog around it. */
const OWN_ESCAPE = { 'data-mantine-stop-propagation': true } as const;

/** A month, of which a day is chosen; keys lead from day to day, as in the date grid of WAI-ARIA. */
export function MonthGrid({ day, onPick }: MonthGridProps) {
  const t = useTexts(MONTH_GRID_TEXTS);
  const words = useWords();
  const title = useId();
  const table = useRef<HTMLTableElement>(null);
  const today = dayIn(new Date().toISOString(), false);
  const [at, setAt] = useState(day || today);
  useEffect(() => focusStop(table.current), []);
  const move = (event: KeyboardEvent): void => {
    const next = dayByKey(event, at);
    if (next === null) return;
    event.preventDefault();
    flushSync(() => setAt(next));
    focusStop(table.current);
  };
  const turn = ({ name, months, Icon }: (typeof TURNS)[number]) => (
    <ActionIcon
      key={name}
      {...OWN_ESCAPE}
      variant="subtle"
      color="gray"
      title={t(name)}
      aria-label={t(name)}
      onClick={() => setAt(monthsLater(at, months))}
    >
      <Icon size={16} stroke={1.6} aria-hidden />
    </ActionIcon>
  );
  const weeks = weeksOf(at);
  return (
    <>
      <div className={classes['head']}>
        {TURNS.slice(0, 2).map(turn)}
        <span id={title} className={classes['title']} aria-live="polite">
          {words.month(at)}
        </span>
        {TURNS.slice(2).map(turn)}
      </div>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role -- a grid of WAI-ARIA, whose rows and cells are those of a table */}
      <table ref={table} role="grid" aria-labelledby={title} className={classes['month']} onKeyDown={move}>
        <thead>
          <tr>
            {words.weekdays.map(({ short, long }) => (
              <th key={long} scope="col" abbr={long}>
                {short}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week, row) => (
            <tr key={row}>
              {week.map((one, column) => (
                <td key={column} aria-selected={one !== null && one === day}>
                  {one !== null && (
                    <UnstyledButton
                      {...OWN_ESCAPE}
                      className={classes['day'] ?? ''}
                      tabIndex={one === at ? 0 : -1}
                      data-autofocus={one === at || undefined}
                      data-chosen={one === day || undefined}
                      aria-current={one === today ? 'date' : undefined}
                      aria-label={words.day(one)}
                      onClick={() => onPick(one)}
                    >
                      {Number(one.slice(8))}
                    </UnstyledButton>
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

/** The day to which a key leads; null where it leads to none. */
function dayByKey({ key, shiftKey, ctrlKey, altKey, metaKey }: KeyboardEvent, at: string): string | null {
  if (ctrlKey || altKey || metaKey) return null;
  const days = new Map([
    ['ArrowLeft', -1],
    ['ArrowRight', 1],
    ['ArrowUp', -7],
    ['ArrowDown', 7],
    ['Home', -weekdayOf(at)],
    ['End', 6 - weekdayOf(at)],
  ]).get(key);
  if (days !== undefined) return daysLater(at, days);
  const months = new Map([
    ['PageUp', -1],
    ['PageDown', 1],
  ]).get(key);
  return months === undefined ? null : monthsLater(at, months * (shiftKey ? 12 : 1));
}

function focusStop(table: HTMLElement | null): void {
  table?.querySelector<HTMLElement>('[data-autofocus]')?.focus({ preventScroll: true });
}

/** Any Monday. */
const MONDAY = '2024-01-01';

function useWords() {
  const { language } = useLanguage();
  return useMemo(() => {
    const as = (options: Intl.DateTimeFormatOptions): ((day: string) => string) => {
      const format = new Intl.DateTimeFormat(localeOf(language), { ...options, timeZone: 'UTC' });
      return (day) => format.format(new Date(day));
    };
    const [short, long] = [as({ weekday: 'short' }), as({ weekday: 'long' })];
    const week = Array.from({ length: 7 }, (_, i) => daysLater(MONDAY, i));
    return {
      month: as({ month: 'long', year: 'numeric' }),
      day: as({ dateStyle: 'full' }),
      weekdays: week.map((day) => ({ short: short(day), long: long(day) })),
    };
  }, [language]);
}

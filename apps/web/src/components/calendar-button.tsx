import { ActionIcon, Popover } from '@mantine/core';
import { useWindowEvent } from '@mantine/hooks';
import { IconCalendar } from '@tabler/icons-react';
import { type ReactNode, Suspense } from 'react';
import { lazyPart } from '../lib/lazy-part.js';
import { useTexts } from '../lib/texts.js';
import { DATE_FIELD_TEXTS } from './date-field.texts.js';

const MonthGrid = lazyPart(() => import('./month-grid.js'), 'MonthGrid');

interface CalendarProps {
  readonly isOpen: boolean;
  /** The day that is chosen; empty where none is. */
  readonly day: string;
  readonly onTurn: (isOpen: boolean) => void;
  readonly onPick: (day: string) => void;
  /** Closed by key: the focus goes back to the field. */
  readonly onLeave: () => void;
  /** The field, with a `CalendarButton`. */
  readonly children: ReactNode;
}

/** The calendar of a day that is typed. It stands in the layer of its field, so that a panel or dialog around that stays open. */
export function Calendar({ isOpen, day, onTurn, onPick, onLeave, children }: CalendarProps) {
  // Before the panel around it sees the key, which would close too.
  useWindowEvent(
    'keydown',
    (event) => {
      if (!isOpen || event.key !== 'Escape') return;
      event.stopPropagation();
      event.preventDefault();
      onLeave();
    },
    { capture: true },
  );
  return (
    <Popover
      opened={isOpen}
      onChange={onTurn}
      position="bottom-end"
      withinPortal={false}
      floatingStrategy="fixed"
      closeOnEscape={false}
      trapFocus
      withRoles
    >
      {children}
      <Popover.Dropdown p="xs" data-mantine-stop-propagation>
        <Suspense fallback={null}>
          <MonthGrid day={day} onPick={onPick} />
        </Suspense>
      </Popover.Dropdown>
    </Popover>
  );
}

/** Opens the calendar; by key it is Alt and the arrow down in the field, so that it is no stop of its own. */
export function CalendarButton({ onClick }: { readonly onClick: () => void }) {
  const t = useTexts(DATE_FIELD_TEXTS);
  return (
    <Popover.Target>
      <ActionIcon
        variant="subtle"
        color="gray"
        tabIndex={-1}
        title={t('calendar')}
        aria-label={t('calendar')}
        onClick={onClick}
      >
        <IconCalendar size={16} stroke={1.6} aria-hidden />
      </ActionIcon>
    </Popover.Target>
  );
}

import { ActionIcon } from '@mantine/core';
import { IconCalendar } from '@tabler/icons-react';
import { useTexts } from '../lib/texts.js';
import classes from './calendar-button.module.css';
import { DATE_FIELD_TEXTS } from './date-field.texts.js';

interface CalendarButtonProps {
  /** The calendar is open. The field of the browser that has it stands there only then: days are typed as people write them. */
  readonly isOpen: boolean;
  readonly day: string;
  readonly onOpen: () => void;
  readonly onPick: (day: string) => void;
}

/** Opens the calendar of the browser beside a day that is typed; by key it is Alt and the arrow down, so that it is no stop of its own. */
export function CalendarButton({ isOpen, day, onOpen, onPick }: CalendarButtonProps) {
  const t = useTexts(DATE_FIELD_TEXTS);
  return (
    <>
      <ActionIcon
        variant="subtle"
        color="gray"
        tabIndex={-1}
        title={t('calendar')}
        aria-label={t('calendar')}
        onClick={onOpen}
      >
        <IconCalendar size={16} stroke={1.6} aria-hidden />
      </ActionIcon>
      {isOpen && (
        <input
          ref={showCalendar}
          type="date"
          className={classes['calendar']}
          tabIndex={-1}
          aria-hidden
          value={day}
          onChange={({ currentTarget }) => onPick(currentTarget.value)}
        />
      )}
    </>
  );
}

/** A page in a frame of another host may open none: then the field is there to be typed in. */
function showCalendar(field: HTMLInputElement | null): void {
  try {
    field?.showPicker();
  } catch {
    field?.focus();
  }
}

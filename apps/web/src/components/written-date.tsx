import { TextInput } from '@mantine/core';
import { type KeyboardEvent, useRef, useState } from 'react';
import { Calendar, CalendarButton } from './calendar-button.js';
import { isDay } from './written-day.js';

/** How people write a date, and how it is kept. */
export interface DateNotation {
  /** What is kept of what was typed; null where nobody can read it. */
  readonly read: (typed: string) => string | null;
  /** As the person writes it. */
  readonly write: (value: string) => string;
  /** In words. */
  readonly say: (value: string) => string;
  /** What is wrong with what nobody can read, with an example. */
  readonly wrong: string;
  /** The day of the calendar that it is of; where absent, it is one itself. */
  readonly dayOf?: (value: string) => string;
  /** What is kept once a day is chosen in the calendar, beside what was there. */
  readonly onDay?: (day: string, value: string | null) => string;
}

interface WrittenDateProps {
  readonly notation: DateNotation;
  readonly id?: string;
  /** Absent where it stands beside the field. */
  readonly label?: string;
  /** What the date is for; where it is read, its reading stands there. */
  readonly help?: string | undefined;
  /** As it is kept; else what was typed so far. */
  readonly value: string;
  readonly onChange: (value: string, typed: string) => void;
  readonly required?: boolean;
  readonly disabled?: boolean;
  /** Somebody tried to send: what is wrong or missing says so. */
  readonly isTried?: boolean;
  /** What is wrong with a date that can be read. */
  readonly error?: string | null | undefined;
  readonly onKeyDown?: (event: KeyboardEvent<HTMLInputElement>) => void;
}

/** Takes a date as the person writes it, says how it is read, and writes it in one way when it is left. */
export function WrittenDate(props: WrittenDateProps) {
  const { notation, help, value, onChange, required = false, isTried = false, error, onKeyDown, ...rest } = props;
  const [isChoosing, setChoosing] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const leaveCalendar = (): void => {
    setChoosing(false);
    field.current?.focus();
  };
  const { read, write, say, wrong, dayOf = sameDay, onDay = sameDay } = notation;
  const [typed, setTyped] = useState(() => write(value));
  const [isLeft, setLeft] = useState(false);
  const [seen, setSeen] = useState(value);
  if (value !== seen) {
    setSeen(value);
    if (value !== valueOf(typed, notation)) setTyped(write(value));
  }
  const date = typed === write(value) ? read(value) : read(typed);
  const isEmpty = typed.trim() === '';
  const isWrong = date === null && (!isEmpty || required);
  const isSaid = isWrong && (isTried || (isLeft && !isEmpty));
  const said = isSaid ? wrong : error;
  const pick = (day: string): void => {
    const picked = onDay(day, date);
    setTyped(write(picked));
    onChange(picked, picked);
    leaveCalendar();
  };
  return (
    <Calendar
      isOpen={isChoosing}
      day={date === null ? '' : dayOf(date)}
      onTurn={setChoosing}
      onPick={pick}
      onLeave={leaveCalendar}
    >
      <TextInput
        ref={field}
        {...rest}
        // One sentence: how it is read, or what is wrong with it.
        description={said ? undefined : date === null ? help : say(date)}
        descriptionProps={{ 'aria-live': 'polite' }}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        withAsterisk={required}
        aria-required={required}
        autoComplete="off"
        data-wrong={isWrong || undefined}
        value={typed}
        error={said}
        rightSection={rest.disabled !== true && <CalendarButton onClick={() => setChoosing(!isChoosing)} />}
        onKeyDown={(event) => {
          onKeyDown?.(event);
          if (!event.altKey || event.key !== 'ArrowDown') return;
          event.preventDefault();
          setChoosing(true);
        }}
        onFocus={() => setChoosing(false)}
        onChange={({ currentTarget }) => {
          setChoosing(false);
          const now = currentTarget.value;
          setLeft(false);
          setTyped(now);
          onChange(valueOf(now, notation), now.trim());
        }}
        onBlur={() => {
          setLeft(true);
          if (date !== null) setTyped(write(date));
        }}
      />
    </Calendar>
  );
}

/** What may be less than a day, such as a year, has none in the calendar. */
function sameDay(value: string): string {
  return isDay(value) ? value : '';
}

function valueOf(typed: string, { read }: DateNotation): string {
  return read(typed) ?? typed.trim();
}

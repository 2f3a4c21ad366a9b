import type { KeyboardEvent } from 'react';
import { useTexts } from '../lib/texts.js';
import { DATE_FIELD_TEXTS } from './date-field.texts.js';
import { useDayFormat, useDayText } from './day.js';
import { WrittenDate } from './written-date.js';
import { writtenDay } from './written-day.js';

interface DateFieldProps {
  readonly label: string;
  /** What the day is for; where it is read, its reading stands there. */
  readonly help?: string;
  /** A day, such as `1988-02-14`; else what was typed so far. */
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly required?: boolean;
  /** Somebody tried to send: what is wrong or missing says so. */
  readonly isTried?: boolean;
  /** What is wrong with a day that can be read. */
  readonly error?: string | null;
}

/** Takes a day of the calendar. Ctrl and Enter send its form. */
export function DateField(props: DateFieldProps) {
  const t = useTexts(DATE_FIELD_TEXTS);
  const say = useDayFormat();
  const write = useDayText();
  const notation = { read: writtenDay, write, say, wrong: t('wrong', { example: write(EXAMPLE) }) };
  return <WrittenDate {...props} notation={notation} onKeyDown={sendForm} />;
}

const EXAMPLE = '1988-02-14';

function sendForm(event: KeyboardEvent<HTMLInputElement>): void {
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
  event.preventDefault();
  event.currentTarget.form?.requestSubmit();
}

/** Moves the focus to the first day of a form that cannot be read, or is missing; false where there is none. */
export function focusWrongDay(form: HTMLElement): boolean {
  const wrong = form.querySelector<HTMLElement>('input[data-wrong]');
  wrong?.focus();
  return wrong !== null;
}

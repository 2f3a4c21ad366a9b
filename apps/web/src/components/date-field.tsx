import { TextInput } from '@mantine/core';
import { type KeyboardEvent, useState } from 'react';
import { useTexts } from '../lib/texts.js';
import { DATE_FIELD_TEXTS } from './date-field.texts.js';
import { useDayFormat, useDayText } from './day.js';
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

/** Takes a day as the person writes it, says how it is read, and writes it in one way when it is left. Ctrl and Enter send its form. */
export function DateField({ label, help, value, onChange, required = false, isTried = false, error }: DateFieldProps) {
  const t = useTexts(DATE_FIELD_TEXTS);
  const inWords = useDayFormat();
  const inDigits = useDayText();
  const [typed, setTyped] = useState(() => inDigits(value));
  const [isLeft, setLeft] = useState(false);
  const [seen, setSeen] = useState(value);
  if (value !== seen) {
    setSeen(value);
    if (value !== valueOf(typed)) setTyped(inDigits(value));
  }
  const day = writtenDay(typed);
  const isEmpty = typed.trim() === '';
  const isWrong = day === null && (!isEmpty || required);
  const isSaid = isWrong && (isTried || (isLeft && !isEmpty));
  return (
    <TextInput
      label={label}
      description={day === null ? help : inWords(day)}
      descriptionProps={{ 'aria-live': 'polite' }}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      withAsterisk={required}
      aria-required={required}
      autoComplete="off"
      data-wrong={isWrong || undefined}
      value={typed}
      error={isSaid ? t('wrong', { example: inDigits(EXAMPLE) }) : error}
      onChange={({ currentTarget }) => {
        setLeft(false);
        setTyped(currentTarget.value);
        onChange(valueOf(currentTarget.value));
      }}
      onBlur={() => {
        setLeft(true);
        if (day !== null) setTyped(inDigits(day));
      }}
      onKeyDown={sendForm}
    />
  );
}

const EXAMPLE = '1988-02-14';

function valueOf(typed: string): string {
  return writtenDay(typed) ?? typed.trim();
}

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

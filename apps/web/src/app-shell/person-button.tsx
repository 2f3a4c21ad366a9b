import type { ComponentPropsWithRef } from 'react';
import { useTexts } from '../lib/texts.js';
import classes from './frame.module.css';
import { SHELL_TEXTS } from './shell.texts.js';

interface PersonButtonProps extends ComponentPropsWithRef<'button'> {
  readonly name: string;
}

/** Who is signed in, as the way to what is set for that person. */
export function PersonButton({ name, ...props }: PersonButtonProps) {
  const t = useTexts(SHELL_TEXTS);
  return (
    <button type="button" {...props} className={classes['person']} title={name} aria-label={t('person', { name })}>
      <span className={classes['avatar']} data-initials={initialsOf(name)} aria-hidden />
    </button>
  );
}

/** First letters of the first and the last part of a name. */
function initialsOf(name: string): string {
  const parts = name.split(/\s+/).filter((part) => part !== '');
  const ends = parts.length > 1 ? [parts[0], parts.at(-1)] : parts;
  return ends.map((part) => part?.charAt(0)).join('');
}

import type { ReactNode } from 'react';
import classes from './value-list.module.css';

interface ValueListProps {
  /** Labels are questions, which are longer than names. */
  readonly isWide?: boolean;
  /** Each a `Value`. */
  readonly children: ReactNode;
}

/** What is known of one thing, a line each: its label and what is said. */
export function ValueList({ isWide = false, children }: ValueListProps) {
  return (
    <dl className={classes['list']} data-wide={isWide || undefined}>
      {children}
    </dl>
  );
}

interface ValueProps {
  readonly label: string;
  /** In which it was typed, for whoever listens. */
  readonly lang?: string;
  /** What tells it from others for those who look from outside, such as a test. */
  readonly marks?: Readonly<Record<`data-${string}`, string>>;
  readonly children: ReactNode;
}

/** One line of it. */
export function Value({ label, lang, marks, children }: ValueProps) {
  return (
    <div className={classes['row']} {...marks}>
      <dt>{label}</dt>
      <dd lang={lang}>{children}</dd>
    </div>
  );
}

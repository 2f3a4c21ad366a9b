import type { IconLock } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './chip.module.css';

interface ChipProps {
  readonly tone: 'gray' | 'blue' | 'yellow' | 'orange' | 'red' | 'grape';
  readonly icon: typeof IconLock;
  readonly title: string;
  readonly children: ReactNode;
}

/** A word with its icon: light enough to stand in every row of a long list. */
export function Chip({ tone, icon: Icon, title, children }: ChipProps) {
  return (
    <span className={classes['chip']} data-tone={tone} title={title}>
      <Icon size={13} aria-hidden />
      <span>{children}</span>
    </span>
  );
}

import type { IconCheck } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './cause-card.module.css';

interface CauseLineProps {
  readonly icon: typeof IconCheck;
  readonly children: ReactNode;
}

/** One line below the cards, about a cause that needs nobody now. */
export function CauseLine({ icon: Icon, children }: CauseLineProps) {
  return (
    <p className={classes['line']}>
      <Icon size={14} stroke={1.6} aria-hidden />
      <span>{children}</span>
    </p>
  );
}

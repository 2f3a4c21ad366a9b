import type { ReactNode } from 'react';
import classes from './frame.module.css';

interface MarkProps {
  /** The own country, in the only filled chip of the page; none where there is no country. */
  readonly code?: string;
  /** Name of the page. */
  readonly children: ReactNode;
}

/** Whose page this is. */
export function Mark({ code, children }: MarkProps) {
  return (
    <div className={classes['mark']}>
      {code !== undefined && <span className={classes['own']}>{code}</span>}
      <span>{children}</span>
    </div>
  );
}

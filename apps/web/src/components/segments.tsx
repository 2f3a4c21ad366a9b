import type { ReactNode } from 'react';
import classes from './segments.module.css';

interface SegmentsProps {
  readonly label: string;
  /** Links; the one that is shown is the current one. */
  readonly children: ReactNode;
}

/** Parts of a screen of which one is shown. */
export function Segments({ label, children }: SegmentsProps) {
  return (
    <nav className={`${classes['segments']} no-print`} aria-label={label}>
      {children}
    </nav>
  );
}

import { type IconChecks } from '@tabler/icons-react';
import { createElement } from 'react';
import type { ReactNode } from 'react';
import classes from './frame.module.css';
import { WallClock } from './wall-clock.js';

/** What the bar says: `wait` and `bad` colour all of it. */
export interface Status {
  readonly tone: 'calm' | 'wait' | 'bad';
  readonly icon: typeof IconChecks;
  readonly sentence: string;
}

interface StatusBarProps {
  /** Null while nothing is known yet. */
  readonly status: Status | null;
  /** Behind the sentence: what is always said, such as how the page must be handled. */
  readonly children?: ReactNode;
}

const ICON_PX = 14;

/** The one place that tells of outages: always there and of one height, so that nothing moves when one comes or goes. */
export function StatusBar({ status, children }: StatusBarProps) {
  return (
    <footer className={classes['status']} data-tone={status?.tone ?? 'calm'}>
      <div role="status" className={classes['sentence']} title={status?.sentence}>
        {status && createElement(status.icon, { size: ICON_PX, stroke: 1.6, 'aria-hidden': true })}
        <span className={classes['words']}>{status?.sentence}</span>
      </div>
      <div className={classes['aside']}>
        {children}
        <WallClock />
      </div>
    </footer>
  );
}

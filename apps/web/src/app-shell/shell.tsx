import type { ReactNode } from 'react';
import { useTexts } from '../lib/texts.js';
import classes from './frame.module.css';
import { NarrowRail } from './narrow-rail.js';
import { Rail, type RailGroup } from './rail.js';
import { SHELL_TEXTS } from './shell.texts.js';
import { useThinRail } from './use-thin-rail.js';

interface ShellProps {
  readonly header: ReactNode;
  readonly rail: readonly RailGroup[];
  /** The screen has a panel beside it, for which the rail makes room. */
  readonly hasSide?: boolean;
  /** In the sheet of a narrow screen, below the screens. */
  readonly more?: ReactNode;
  readonly status: ReactNode;
  readonly children: ReactNode;
}

/** What surrounds every screen of a page: header, rail, status bar, and the way past them. Only the screen scrolls. */
export function Shell({ header, rail, hasSide = false, more, status, children }: ShellProps) {
  const t = useTexts(SHELL_TEXTS);
  const [isThin, turn] = useThinRail(hasSide);
  return (
    <>
      <a className="skip-link" href="#content">
        {t('skip')}
      </a>
      <div className={classes['app']} data-thin={isThin || undefined}>
        <header className={classes['top']}>{header}</header>
        <Rail groups={rail} isThin={isThin} onTurn={turn} />
        <main id="content" tabIndex={-1} className={classes['work']} data-scroll-restoration-id="content">
          {children}
        </main>
        <NarrowRail groups={rail} more={more} />
        {status}
      </div>
    </>
  );
}

import { IconLayoutList, IconMap2, IconSitemap, IconTimeline } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTexts } from '../../lib/texts.js';
import { filtersOf, type ViewSearch } from './view-search.js';
import classes from './views.module.css';
import { VIEWS_TEXTS } from './views.texts.js';

interface ViewBarProps {
  readonly spaceId: string;
  readonly view: 'chart' | 'timeline' | 'map';
  readonly search: ViewSearch;
  /** How many there are of what is shown, in words. */
  readonly count: string | null;
  readonly filters: ReactNode;
  readonly actions: ReactNode;
}

const VIEWS = [
  { view: 'list', to: '/cases/$spaceId/records', icon: IconLayoutList },
  { view: 'chart', to: '/cases/$spaceId/chart', icon: IconSitemap },
  { view: 'timeline', to: '/cases/$spaceId/timeline', icon: IconTimeline },
  { view: 'map', to: '/cases/$spaceId/map', icon: IconMap2 },
] as const;

/** Above a picture of the case: which one, how much is in it, what narrows it, and what can be done with it. */
export function ViewBar({ spaceId, view: shown, search, count, filters, actions }: ViewBarProps) {
  const t = useTexts(VIEWS_TEXTS);
  return (
    <div className={classes['bar']}>
      <h1>{t(shown)}</h1>
      <span className={classes['count']} role="status">
        {count}
      </span>
      <nav className={`${classes['tabs'] ?? ''} no-print`} aria-label={t('views')}>
        {VIEWS.map(({ view, to, icon: Icon }) => (
          <Link
            key={view}
            to={to}
            params={{ spaceId }}
            search={filtersOf(search)}
            activeProps={{}}
            aria-current={view === shown ? 'page' : undefined}
          >
            <Icon size={14} stroke={1.6} aria-hidden />
            {t(view)}
          </Link>
        ))}
      </nav>
      {filters}
      <div className={classes['end']}>{actions}</div>
    </div>
  );
}

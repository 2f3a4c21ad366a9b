import { type IconInbox, IconLayoutSidebarLeftCollapse, IconLayoutSidebarLeftExpand } from '@tabler/icons-react';
import { createElement, Fragment, type ReactNode } from 'react';
import { Kbd, useAriaKeys } from '../components/kbd.js';
import type { KeyId } from '../lib/key-table.js';
import { useTexts } from '../lib/texts.js';
import classes from './frame.module.css';
import { SHELL_TEXTS } from './shell.texts.js';

/** What a link of the rail is given by it. */
export interface RailLinkProps {
  readonly className?: string | undefined;
  readonly title?: string;
  readonly children: ReactNode;
  readonly onClick?: () => void;
}

/** A screen in the rail. */
export interface RailItem {
  readonly name: string;
  readonly label: string;
  readonly icon: typeof IconInbox;
  /** Behind its name: how much waits there. */
  readonly count?: ReactNode;
  /** The key that leads there: printed on it while it is pointed at. */
  readonly keys?: KeyId;
  /** Where it stands at the foot of a narrow screen; behind those that say so where absent. */
  readonly foot?: number;
  /** The link, of the router of the page; it sets `data-active` where it leads to the screen that is shown. */
  readonly link: (props: RailLinkProps) => ReactNode;
}

export interface RailGroup {
  /** The case that its screens are of, or what its links have in common; none above what is of no case. */
  readonly title?: string;
  readonly items: readonly RailItem[];
  /** Told by their names alone, so a thin rail, which has no room for names, is without them. */
  readonly isMinor?: boolean;
}

const ICON_PX = 16;

interface RailProps {
  readonly groups: readonly RailGroup[];
  readonly isThin: boolean;
  readonly onTurn: () => void;
}

/** Ways to the screens, at the side of every one of them. */
export function Rail({ groups, isThin, onTurn }: RailProps) {
  const t = useTexts(SHELL_TEXTS);
  return (
    <nav className={classes['rail']} aria-label={t('rail')}>
      <RailLinks groups={groups} />
      <Fold isThin={isThin} onTurn={onTurn} />
    </nav>
  );
}

/** All links, group by group. */
export function RailLinks({
  groups,
  onNavigate,
}: {
  readonly groups: readonly RailGroup[];
  readonly onNavigate?: () => void;
}) {
  return groups.map(({ title, items, isMinor }) => (
    <div key={`${title ?? ''} ${isMinor ?? false}`} role="group" aria-label={title} data-minor={isMinor}>
      {title !== undefined && <div className={classes['group']}>{title}</div>}
      {items.map(({ name, label, icon, count, keys, link }) => (
        <Fragment key={name}>
          {link({
            className: classes['link'],
            title: label,
            ...(onNavigate && { onClick: onNavigate }),
            children: (
              <>
                {createElement(icon, { size: ICON_PX, stroke: 1.6, 'aria-hidden': true })}
                <span className={classes['name']} dir="auto">
                  {label}
                </span>
                {count !== undefined && <span className={classes['count']}>{count}</span>}
                {keys && (
                  <span className={classes['hint']}>
                    <Kbd of={keys} />
                  </span>
                )}
              </>
            ),
          })}
        </Fragment>
      ))}
    </div>
  ));
}

function Fold({ isThin, onTurn }: Omit<RailProps, 'groups'>) {
  const t = useTexts(SHELL_TEXTS);
  const ariaKeys = useAriaKeys('rail');
  const label = t(isThin ? 'unfold' : 'fold');
  const Icon = isThin ? IconLayoutSidebarLeftExpand : IconLayoutSidebarLeftCollapse;
  return (
    <button
      type="button"
      className={classes['fold']}
      aria-label={label}
      title={label}
      aria-keyshortcuts={ariaKeys}
      onClick={onTurn}
    >
      <Icon size={ICON_PX} stroke={1.6} aria-hidden />
      <Kbd of="rail" />
    </button>
  );
}

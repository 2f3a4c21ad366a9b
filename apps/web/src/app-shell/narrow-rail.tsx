import { useDisclosure } from '@mantine/hooks';
import { IconMenu2 } from '@tabler/icons-react';
import { createElement, Fragment, type ReactNode } from 'react';
import { lateLayer } from '../lib/late-layer.js';
import { useTexts } from '../lib/texts.js';
import classes from './frame.module.css';
import type { RailGroup } from './rail.js';
import { SHELL_TEXTS } from './shell.texts.js';

const MenuSheet = lateLayer(() => import('./menu-sheet.js'), 'MenuSheet');

const AT_FOOT = 4;
const ICON_PX = 20;

interface NarrowRailProps {
  readonly groups: readonly RailGroup[];
  readonly more: ReactNode;
}

/** On a narrow screen: the first ways to screens at its foot, all of them in a sheet. */
export function NarrowRail({ groups, more }: NarrowRailProps) {
  const t = useTexts(SHELL_TEXTS);
  const [isOpen, { open, close }] = useDisclosure();
  const first = groups
    .flatMap(({ items }) => items)
    .toSorted((one, other) => (one.foot ?? Infinity) - (other.foot ?? Infinity) || 0)
    .slice(0, AT_FOOT);
  return (
    <>
      <nav className={classes['narrow']} aria-label={t('rail')}>
        {first.map(({ name, label, icon, count, link }) => (
          <Fragment key={name}>
            {link({
              title: label,
              children: (
                <>
                  {createElement(icon, { size: ICON_PX, stroke: 1.6, 'aria-hidden': true })}
                  <span>
                    {label}
                    {count !== undefined && <> {count}</>}
                  </span>
                </>
              ),
            })}
          </Fragment>
        ))}
        <button type="button" aria-haspopup="dialog" aria-expanded={isOpen} onClick={open}>
          <IconMenu2 size={ICON_PX} stroke={1.6} aria-hidden />
          <span>{t('more')}</span>
        </button>
      </nav>
      <MenuSheet groups={groups} more={more} opened={isOpen} onClose={close} />
    </>
  );
}

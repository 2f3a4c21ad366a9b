import { ActionIcon, Button, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { Link, type LinkProps } from '@tanstack/react-router';
import { createElement, useRef, useState } from 'react';
import type { KeyId } from '../lib/key-table.js';
import { useShortcuts } from '../lib/shortcuts.js';
import { useTexts } from '../lib/texts.js';
import { Kbd, useAriaKeys } from './kbd.js';
import classes from './screen-actions.module.css';
import { Sheet } from './sheet.js';
import { SHEET_TEXTS } from './sheet.texts.js';
import { useNarrow } from './use-narrow.js';

/** Something that can be done with what a screen shows. */
export interface ScreenAction {
  readonly label: string;
  readonly icon: typeof IconDots;
  readonly run: () => void;
  readonly shortcut?: KeyId;
  /** Where it leads, which may then be opened in another tab. */
  readonly to?: Pick<LinkProps, 'to' | 'params' | 'search'>;
  /** The one that this screen is for. */
  readonly isMain?: boolean;
  /** Whether it is on, of what is turned on and off. */
  readonly isOn?: boolean;
  /** Where there is room it stands as its icon, or in a menu behind the others. */
  readonly small?: 'icon' | 'menu';
  readonly opensDialog?: boolean;
  /** Says more than its label. */
  readonly hint?: string;
}

interface ScreenActionsProps {
  /** The most important first. */
  readonly actions: readonly ScreenAction[];
}

/** What can be done on a screen, each by its key too: side by side, and on a narrow screen the first of it, with the others in a sheet. */
export function ScreenActions({ actions }: ScreenActionsProps) {
  const isNarrow = useNarrow();
  useShortcuts(actions.map(({ shortcut, run }) => shortcut !== undefined && ([shortcut, run] as const)));
  if (isNarrow) return <Few actions={actions} />;
  const rest = actions.filter(({ small }) => small === 'menu');
  return (
    <div className={`${classes['wide']} no-print`}>
      {actions
        .filter(({ small }) => small !== 'menu')
        .map((action) =>
          action.small === 'icon' ? (
            <IconAction key={action.label} action={action} />
          ) : (
            <WordAction key={action.label} action={action} />
          ),
        )}
      {rest.length > 0 && <Rest actions={rest} />}
    </div>
  );
}

/** The first one, and the others in a sheet; a single other one has a place beside it. */
function Few({ actions: [first, ...others] }: ScreenActionsProps) {
  const t = useTexts(SHEET_TEXTS);
  const [isOpen, setOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  if (!first) return null;
  const [only, second] = others;
  return (
    <div className={`${classes['narrow']} no-print`} role="group" aria-label={t('actions')} data-actions data-clear>
      <WordAction action={first} />
      {only && !second && <WordAction action={only} />}
      {second && (
        <Button
          ref={opener}
          variant="default"
          aria-haspopup="dialog"
          aria-expanded={isOpen}
          leftSection={<IconDots size={16} stroke={1.6} aria-hidden />}
          onClick={() => setOpen(true)}
        >
          {t('more')}
        </Button>
      )}
      <Sheet opened={isOpen} onClose={() => setOpen(false)} title={t('actions')}>
        <ul className={`plain-list ${classes['rows']}`}>
          {others.map((action) => (
            <li key={action.label}>
              <RowAction
                action={action}
                onPress={() => {
                  setOpen(false);
                  // What it opens gives the focus back to where it is now, which the row is not for long.
                  opener.current?.focus({ preventScroll: true });
                }}
              />
            </li>
          ))}
        </ul>
      </Sheet>
    </div>
  );
}

interface ActionProps {
  readonly action: ScreenAction;
}

function WordAction({ action: { label, icon, run, shortcut, to, isMain = false, isOn, opensDialog } }: ActionProps) {
  const props = {
    variant: isMain ? 'filled' : 'default',
    leftSection: createElement(icon, { size: 16, stroke: 1.6, 'aria-hidden': true }),
    ...(shortcut !== undefined && { rightSection: <Kbd of={shortcut} /> }),
    ...(opensDialog === true && { 'aria-haspopup': 'dialog' as const }),
    'aria-keyshortcuts': useKeyshortcuts(shortcut),
  };
  if (to) {
    return (
      <Button {...props} renderRoot={(root) => <Link {...root} {...to} />}>
        {label}
      </Button>
    );
  }
  return (
    <Button {...props} aria-pressed={isOn} onClick={run}>
      {label}
    </Button>
  );
}

function IconAction({ action: { label, icon, run, shortcut, isOn, hint } }: ActionProps) {
  return (
    <ActionIcon
      variant="default"
      aria-pressed={isOn}
      aria-keyshortcuts={useKeyshortcuts(shortcut)}
      aria-label={label}
      title={hint ?? label}
      onClick={run}
    >
      {createElement(icon, { size: 16, stroke: 1.6, 'aria-hidden': true })}
    </ActionIcon>
  );
}

function RowAction({ action, onPress }: ActionProps & { readonly onPress: () => void }) {
  const { label, icon, run, to, isOn, opensDialog, hint } = action;
  const words = (
    <>
      {createElement(icon, { size: 20, stroke: 1.6, 'aria-hidden': true })}
      <span>
        {label}
        {hint !== undefined && <small>{hint}</small>}
      </span>
    </>
  );
  if (to) {
    return (
      <Link {...to} className={classes['row']} onClick={onPress}>
        {words}
      </Link>
    );
  }
  const press = (): void => {
    onPress();
    run();
  };
  return (
    <button
      type="button"
      className={classes['row']}
      aria-pressed={isOn}
      aria-haspopup={opensDialog === true ? 'dialog' : undefined}
      onClick={press}
    >
      {words}
    </button>
  );
}

function Rest({ actions }: ScreenActionsProps) {
  const t = useTexts(SHEET_TEXTS);
  return (
    <Menu withInitialFocusPlaceholder={false} position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="default" aria-label={t('more')} title={t('more')}>
          <IconDots size={16} stroke={1.6} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {actions.map(({ label, icon, run }) => (
          <Menu.Item
            key={label}
            leftSection={createElement(icon, { size: 16, stroke: 1.6, 'aria-hidden': true })}
            onClick={run}
          >
            {label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

function useKeyshortcuts(shortcut: KeyId | undefined): string | undefined {
  const keys = useAriaKeys(shortcut ?? 'close');
  return shortcut === undefined ? undefined : keys;
}

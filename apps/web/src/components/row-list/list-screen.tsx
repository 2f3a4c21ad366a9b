import { ActionIcon } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import type { ReactNode, Ref } from 'react';
import { useShortcuts } from '../../lib/shortcuts.js';
import { useTexts } from '../../lib/texts.js';
import { Kbd } from '../kbd.js';
import { usePageTitle } from '../page.js';
import classes from './row-list.module.css';
import { ROW_LIST_TEXTS } from './row-list.texts.js';

interface ListScreenProps {
  readonly title: string;
  /** Of the pane, for whoever must know how wide it is. */
  readonly pane: Ref<HTMLDivElement>;
  /** Behind the title. */
  readonly bar: ReactNode;
  /** How many rows are chosen, and how to choose none. */
  readonly chosen: number;
  readonly onChooseNone: () => void;
  /** What can be done with them. */
  readonly bulk?: ReactNode;
  /** Closes one layer; null where nothing is open. */
  readonly onEscape: (() => void) | null;
  /** What is printed stands in the place of the list. */
  readonly isPrinted: boolean;
  /** Beside the list. */
  readonly peek: ReactNode;
  readonly children: ReactNode;
}

/** A screen that is a list: a bar of fixed height, and rows below it to the foot of the page. */
export function ListScreen({
  title,
  pane,
  bar,
  chosen,
  onChooseNone,
  bulk,
  onEscape,
  isPrinted,
  peek,
  children,
}: ListScreenProps) {
  const t = useTexts(ROW_LIST_TEXTS);
  usePageTitle(title);
  useShortcuts([onEscape !== null && ['close', onEscape]]);
  return (
    <div className={classes['screen']} data-list-screen data-printed-apart={isPrinted || undefined}>
      <div ref={pane} className={classes['pane']} data-chosen={chosen > 0 || undefined}>
        <div className={classes['bar']}>
          <h1>{title}</h1>
          {bar}
        </div>
        {children}
        {chosen > 0 && (
          <div className={classes['bulk']} data-clear>
            <span role="status">{t('selectedCount', { count: chosen })}</span>
            {bulk}
            <Kbd of="close" />
            <ActionIcon
              variant="subtle"
              aria-label={t('clearSelection')}
              title={t('clearSelection')}
              onClick={onChooseNone}
            >
              <IconX size={16} stroke={1.6} aria-hidden />
            </ActionIcon>
          </div>
        )}
      </div>
      {peek}
    </div>
  );
}

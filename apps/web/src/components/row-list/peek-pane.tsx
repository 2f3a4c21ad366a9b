import { ActionIcon } from '@mantine/core';
import { IconArrowsDiagonal, IconChevronDown, IconChevronUp, IconX } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { useTexts } from '../../lib/texts.js';
import { useAriaKeys } from '../kbd.js';
import classes from './row-list.module.css';
import { ROW_LIST_TEXTS } from './row-list.texts.js';

const DOUBLE_CLICK_MS = 600;

interface PeekPaneProps {
  readonly label: string;
  /** At the beginning of its bar: what it is. */
  readonly head: ReactNode;
  /** Null where there is none. */
  readonly onPrevious: (() => void) | null;
  readonly onNext: (() => void) | null;
  readonly onOpen: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** One row of a list, beside it; the focus stays in the list. */
export function PeekPane({ label, head, onPrevious, onNext, onOpen, onClose, children }: PeekPaneProps) {
  const [since] = useState(() => performance.now());
  // The second click of a double click on the row that opened it: the pane came under the hand in between.
  const onDoubleClick = (): void => {
    if (performance.now() - since < DOUBLE_CLICK_MS) onOpen();
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- what it does has a button and a key
    <aside className={classes['peek']} aria-label={label} data-peek data-reading onDoubleClick={onDoubleClick}>
      <div className={classes['bar']}>
        {head}
        <span className={classes['end']}>
          <Action name="previous" icon={IconChevronUp} run={onPrevious} />
          <Action name="next" icon={IconChevronDown} run={onNext} />
          <Action name="open" icon={IconArrowsDiagonal} run={onOpen} />
          <Action name="close" icon={IconX} run={onClose} />
        </span>
      </div>
      {children}
    </aside>
  );
}

interface ActionProps {
  readonly name: 'previous' | 'next' | 'open' | 'close';
  readonly icon: typeof IconX;
  readonly run: (() => void) | null;
}

function Action({ name, icon: Icon, run }: ActionProps) {
  const t = useTexts(ROW_LIST_TEXTS);
  const keys = useAriaKeys(name);
  return (
    <ActionIcon
      variant="subtle"
      aria-label={t(name)}
      aria-keyshortcuts={keys}
      title={keys === undefined ? t(name) : `${t(name)} (${keys})`}
      disabled={run === null}
      onClick={() => run?.()}
    >
      <Icon size={16} stroke={1.6} aria-hidden />
    </ActionIcon>
  );
}

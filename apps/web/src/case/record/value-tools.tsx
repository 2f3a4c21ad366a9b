import { ActionIcon } from '@mantine/core';
import type { IconCopy } from '@tabler/icons-react';
import { useAriaKeys } from '../../components/kbd.js';
import { useRoving } from '../../components/use-roving.js';
import { useKeyOf } from '../../lib/key-settings.js';
import type { KeyId } from '../../lib/key-table.js';
import { useTexts } from '../../lib/texts.js';
import { VALUE_ROW_TEXTS } from './value-row.texts.js';
import classes from './value-tools.module.css';

/** One thing that can be done with a value. */
export interface ValueTool {
  readonly name: string;
  readonly label: string;
  readonly icon: typeof IconCopy;
  readonly run: () => void;
  readonly opensDialog?: boolean;
  /** Does it on the row that has the focus. */
  readonly shortcut?: KeyId;
}

const STEPS = { ArrowRight: 1, ArrowLeft: -1 };

/** The tools of one row: one stop of the focus, with arrows between them. */
export function ValueTools({ tools }: { readonly tools: readonly ValueTool[] }) {
  const t = useTexts(VALUE_ROW_TEXTS);
  return (
    <div
      role="toolbar"
      tabIndex={-1}
      aria-label={t('tools')}
      className={`${classes['tools']} no-print`}
      {...useRoving('button', STEPS)}
    >
      {tools.map(({ name, shortcut, ...tool }) =>
        shortcut === undefined ? <Tool key={name} {...tool} /> : <KeyedTool key={name} {...tool} shortcut={shortcut} />,
      )}
    </div>
  );
}

interface ToolProps extends Omit<ValueTool, 'name' | 'shortcut'> {
  readonly title?: string;
  readonly 'aria-keyshortcuts'?: string;
}

function Tool({ label, icon: Icon, run, opensDialog, title = label, ...keys }: ToolProps) {
  return (
    <ActionIcon
      size={24}
      variant="subtle"
      color="gray"
      aria-label={label}
      title={title}
      aria-haspopup={opensDialog === true ? 'dialog' : undefined}
      onClick={run}
      {...keys}
    >
      <Icon size={16} stroke={1.6} aria-hidden />
    </ActionIcon>
  );
}

function KeyedTool({ shortcut, ...tool }: ToolProps & { readonly shortcut: KeyId }) {
  const key = useKeyOf(shortcut);
  const keys = useAriaKeys(shortcut);
  const title = key === null ? tool.label : `${tool.label} (${key})`;
  return <Tool {...tool} title={title} {...(keys === undefined ? {} : { 'aria-keyshortcuts': keys })} />;
}

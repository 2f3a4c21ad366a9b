import { ActionIcon } from '@mantine/core';
import type { IconCopy } from '@tabler/icons-react';
import { useRoving } from '../../components/use-roving.js';
import { useTexts } from '../../lib/texts.js';
import { VALUE_ROW_TEXTS } from './value-row.texts.js';
import classes from './value-tools.module.css';

/** One thing that can be done with a value. */
export interface ValueTool {
  readonly name: string;
  readonly label: string;
  readonly icon: typeof IconCopy;
  readonly run: () => void;
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
      {tools.map(({ name, label, icon: Icon, run }) => (
        <ActionIcon key={name} size={24} variant="subtle" color="gray" aria-label={label} title={label} onClick={run}>
          <Icon size={16} stroke={1.6} aria-hidden />
        </ActionIcon>
      ))}
    </div>
  );
}

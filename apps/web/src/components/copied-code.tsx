import { ActionIcon, Code } from '@mantine/core';
import { IconCopy } from '@tabler/icons-react';
import { useTexts } from '../lib/texts.js';
import classes from './copied-code.module.css';
import { COPIED_CODE_TEXTS } from './copied-code.texts.js';
import { useCopy } from './use-copy.js';

interface CopiedCodeProps {
  /** What it is. */
  readonly name: string;
  readonly code: string;
  /** As many letters of it are shown; all where absent. */
  readonly shown?: number;
}

/** A code that is compared with another one, and a button that copies all of it. */
export function CopiedCode({ name, code, shown = code.length }: CopiedCodeProps) {
  const t = useTexts(COPIED_CODE_TEXTS);
  const copy = useCopy({ copied: t('copied', { name }), failed: t('failed', { name }) });
  return (
    <span className={classes['code']}>
      <Code className="any-length" title={code}>
        {code.length > shown ? `${code.slice(0, shown)}…` : code}
      </Code>
      <ActionIcon
        variant="subtle"
        size="sm"
        className="no-print"
        title={t('copy', { name })}
        aria-label={t('copy', { name })}
        onClick={() => copy(code)}
      >
        <IconCopy size={14} stroke={1.6} aria-hidden />
      </ActionIcon>
    </span>
  );
}

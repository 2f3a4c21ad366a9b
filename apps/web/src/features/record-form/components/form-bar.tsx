import { ActionIcon } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTexts } from '../../../lib/texts.js';
import { SENDING_TEXTS } from '../sending.texts.js';
import classes from './record-form.module.css';

interface FormBarProps {
  readonly title: string;
  /** What kind of record it is, to choose. */
  readonly kinds?: ReactNode;
  /** Whether a draft is kept. */
  readonly draft: ReactNode;
  readonly onClose: () => void;
}

/** The head of the form. */
export function FormBar({ title, kinds, draft, onClose }: FormBarProps) {
  const t = useTexts(SENDING_TEXTS);
  return (
    <div className={classes['bar']}>
      <h1 className={classes['title']}>{title}</h1>
      {kinds}
      <div className={classes['barEnd']}>
        {draft}
        <ActionIcon variant="subtle" color="gray" aria-label={t('cancel')} title={t('cancel')} onClick={onClose}>
          <IconX size={16} stroke={1.6} aria-hidden />
        </ActionIcon>
      </div>
    </div>
  );
}

import { ActionIcon } from '@mantine/core';
import { IconCopy } from '@tabler/icons-react';
import { useCopy } from '../../components/use-copy.js';
import { useTexts } from '../../lib/texts.js';
import { NUMBER_COPY_TEXTS } from './number-copy.texts.js';
import classes from './record-head.module.css';
import { type Numbered, useRecordNumber } from './record-number.js';

/** The number by which people speak of a record, and a button that copies it. */
export function NumberCopy({ spaceId, record }: { readonly spaceId: string; readonly record: Numbered }) {
  return <CopiedNumber number={useRecordNumber(spaceId)(record)} />;
}

/** A number as people say it, and a button that copies it. */
export function CopiedNumber({ number }: { readonly number: string }) {
  const t = useTexts(NUMBER_COPY_TEXTS);
  const copy = useCopy({ copied: t('copied'), failed: t('failed') });
  return (
    <span className={classes['number']}>
      {number}
      <ActionIcon
        variant="subtle"
        className="no-print"
        title={t('copy')}
        aria-label={t('copy')}
        onClick={() => copy(number)}
      >
        <IconCopy size={16} stroke={1.6} />
      </ActionIcon>
    </span>
  );
}

import { Link } from '@tanstack/react-router';
import { RecordIcon } from '../../../case/record/record-icon.js';
import { useRecordNames } from '../../../case/record/record-words.js';
import { useTexts } from '../../../lib/texts.js';
import type { RecordRow } from '../api/records.js';
import { RECORDS_TEXTS } from '../records.texts.js';
import { ChangedMark } from './changed-mark.js';
import { RecordMarks } from './record-marks.js';
import classes from './record-row.module.css';

interface RecordNameProps {
  readonly spaceId: string;
  readonly record: RecordRow;
  readonly tabIndex: 0 | -1;
}

/** Name of a record, the way to it, and behind it what a reader should know first: what does not fit is taken away, the name is not cut. */
export function RecordName({ spaceId, record, tabIndex }: RecordNameProps) {
  return (
    <span className={classes['line']}>
      <RecordLink spaceId={spaceId} record={record} tabIndex={tabIndex} />
      <span className={classes['marks']}>
        <RecordMarks record={record} />
      </span>
    </span>
  );
}

/** The name alone. */
export function RecordLink({ spaceId, record, tabIndex }: RecordNameProps) {
  const t = useTexts(RECORDS_TEXTS);
  const names = useRecordNames();
  const { recordId, type, name } = record;
  const shown = name ?? t('nameless');
  return (
    <Link
      to="/cases/$spaceId/records/$recordId"
      params={{ spaceId, recordId }}
      className={classes['link']}
      title={shown}
      tabIndex={tabIndex}
    >
      <RecordIcon type={type} size={16} />
      <span dir="auto">{shown}</span>
      <span className="for-listeners">, {names.type(type)}</span>
      <ChangedMark record={record} />
    </Link>
  );
}

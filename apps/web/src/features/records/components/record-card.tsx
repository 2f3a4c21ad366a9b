import { shortNumber } from '../../../case/record/record-number.js';
import { WhoHasIt } from '../../../case/record/who-has-it.js';
import { Age } from '../../../components/age.js';
import type { RecordRow } from '../api/records.js';
import { useKeyFacts } from './key-facts.js';
import { useRecordMarks } from './record-marks.js';
import { RecordLink } from './record-name.js';
import classes from './record-row.module.css';

interface RecordCardProps {
  readonly spaceId: string;
  readonly record: RecordRow;
  readonly tabIndex: 0 | -1;
}

/** A record on a narrow screen: its name and age, and below them what tells it from others and who has it. */
export function RecordCard({ spaceId, record, tabIndex }: RecordCardProps) {
  const marks = useRecordMarks()(record).map(({ text }) => text);
  const known = useKeyFacts(record);
  const facts = [...marks, shortNumber(record), ...(known === '' ? [] : [known])].join(' · ');
  const { holders } = record;
  const having = holders.filter(({ state }) => state !== 'not-released');
  return (
    <span className={classes['card']}>
      <span className={classes['line']}>
        <RecordLink spaceId={spaceId} record={record} tabIndex={tabIndex} />
        <span className={classes['age']}>
          <Age at={record.changedAt} brief />
        </span>
      </span>
      <span className={classes['second']}>
        <span className={classes['facts']} title={facts} dir="auto">
          {facts}
        </span>
        <WhoHasIt holders={having} />
      </span>
    </span>
  );
}

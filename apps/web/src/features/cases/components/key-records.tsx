import { Link } from '@tanstack/react-router';
import { Member } from '../../../case/member/member.js';
import { RecordIcon } from '../../../case/record/record-icon.js';
import { useRecordNumber } from '../../../case/record/record-number.js';
import { useRecordNames } from '../../../case/record/record-words.js';
import { WhoHasIt } from '../../../case/record/who-has-it.js';
import { Age } from '../../../components/age.js';
import { LineRow } from '../../../components/line-row.js';
import type { KeyRecord } from '../api/types.js';
import type { Json } from '../../../lib/http.js';
import { useTexts } from '../../../lib/texts.js';
import { CASES_TEXTS } from '../cases.texts.js';

interface KeyRecordsProps {
  readonly spaceId: string;
  readonly records: readonly Json<KeyRecord>[];
}

/** The records that were changed most, or are followed. */
export function KeyRecords({ spaceId, records }: KeyRecordsProps) {
  const t = useTexts(CASES_TEXTS);
  const names = useRecordNames();
  const numberOf = useRecordNumber(spaceId);
  if (records.length === 0) return <LineRow icon={null} line={t('noKeyRecords')} />;
  return records.map(({ recordId, type, name, owner, number, holders, changedAt }) => (
    <LineRow
      key={recordId}
      icon={
        <span role="img" aria-label={names.type(type)} title={names.type(type)}>
          <RecordIcon type={type} size={16} />
        </span>
      }
      country={<Member id={owner} />}
      line={
        <Link
          to="/cases/$spaceId/records/$recordId"
          params={{ spaceId, recordId }}
          dir="auto"
          title={name ?? undefined}
        >
          <b>{name ?? t('unnamed')}</b>
        </Link>
      }
    >
      <span>{numberOf({ owner, number })}</span>
      <WhoHasIt holders={holders} />
      <Age at={changedAt} brief />
    </LineRow>
  ));
}

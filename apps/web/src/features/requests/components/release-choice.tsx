import { useQuery } from '@tanstack/react-query';
import { memberCode, useMemberName } from '../../../case/member/member.js';
import { askedRecordQuery } from '../../../case/record/requests.js';
import { useTexts } from '../../../lib/texts.js';
import { type AskedRecord, type AskedValue, liveValues, valueKey } from '../api/asked-record.js';
import type { Offer } from '../../../case/record/requests.js';
import classes from '../requests.module.css';
import { REQUESTS_TEXTS } from '../requests.texts.js';
import { AskedValues } from './asked-values.js';
import { ChangeWaits } from './change-waits.js';

/** What an answer to a release may give: values of an own record that who asks lacks. */
export interface Releasable {
  /** Null where nothing of an own record is asked for, and until it is read. */
  readonly record: AskedRecord | null;
  readonly values: readonly AskedValue[];
  readonly isReading: boolean;
  /** Whether it can be answered with a release now. */
  readonly isOpen: boolean;
}

const NOTHING = { record: null, values: [], isReading: false } as const;

/** While a change of the record has not left none of it can be given; what is of no record is released in words alone. */
export function useReleasable(spaceId: string, offer: Offer): Releasable {
  const { kind, direction, recordId, debtor, creditor } = offer;
  const isAsked = kind === 'release' && direction === 'received' && recordId !== null;
  const { data: record } = useQuery({ ...askedRecordQuery(spaceId, recordId ?? ''), enabled: isAsked });
  if (!isAsked) return { ...NOTHING, isOpen: kind === 'release' };
  if (!record) return { ...NOTHING, isReading: true, isOpen: false };
  if (record.owner !== debtor) return { ...NOTHING, isOpen: false };
  const isChanging = record.statements.some(({ pending }) => pending);
  const lacks = liveValues(record).filter(({ release }) => !release.includes(creditor));
  const values = isChanging ? [] : lacks;
  return { record, values, isReading: false, isOpen: values.length > 0 };
}

interface ReleaseChoiceProps {
  readonly spaceId: string;
  readonly offer: Offer;
  readonly releasable: Releasable;
  /** Whether values are to be chosen: the answer is a release. */
  readonly isReleasing: boolean;
  /** Something of the record is on its way, as the gateway says. */
  readonly isHeldBack: boolean;
  readonly chosen: readonly string[];
  readonly onTurn: (key: string) => void;
}

/** Values to choose for who asks, or why there are none now. Nothing is chosen beforehand: to release is a decision about each value. */
export function ReleaseChoice({
  spaceId,
  offer,
  releasable,
  isReleasing,
  isHeldBack,
  chosen,
  onTurn,
}: ReleaseChoiceProps) {
  const t = useTexts(REQUESTS_TEXTS);
  const member = useMemberName()(offer.creditor);
  const { record, values } = releasable;
  if (record === null) return null;
  if (isHeldBack || record.statements.some(({ pending }) => pending))
    return <ChangeWaits spaceId={spaceId} record={record} />;
  if (values.length === 0) return <p>{t('hasAll', { member })}</p>;
  return (
    <>
      <div className={classes['values']}>
        <AskedValues
          record={record}
          values={values}
          title={t('choose', { member: memberCode(offer.creditor) })}
          choice={{ chosen, onTurn }}
        />
      </div>
      {isReleasing && chosen.length === 0 && <p>{t('tickFirst', { member })}</p>}
    </>
  );
}

/** The values that an answer gave, where they are here. */
export function GivenValues({ spaceId, offer }: { readonly spaceId: string; readonly offer: Offer }) {
  const t = useTexts(REQUESTS_TEXTS);
  const { recordId, given, here, direction } = offer;
  const isGiven = recordId !== null && given.length > 0;
  const { data: record } = useQuery({ ...askedRecordQuery(spaceId, recordId ?? ''), enabled: isGiven });
  if (given.length === 0) return null;
  const names = new Set(given.map(valueKey));
  const values = record?.statements.filter((one) => names.has(valueKey(one)) && one.retractedIn === null) ?? [];
  const count = given.length;
  // The answer names what it gives; what came is what the gateway has.
  const title = direction === 'received' || here === count ? t('given', { count }) : t('come', { here, count });
  return record && values.length > 0 ? (
    <AskedValues record={record} values={values} title={title} />
  ) : (
    <p data-given>{title}</p>
  );
}

import { IconCheck, IconClockPause, IconPlugConnectedX } from '@tabler/icons-react';
import { Member, useMemberName } from '../../../case/member/member.js';
import { UnknownWord } from '../../../case/record/who-has-it.js';
import { LineRow } from '../../../components/line-row.js';
import { useTimeFormat } from '../../../components/time.js';
import type { OverviewMember } from '../api/types.js';
import type { Json } from '../../../lib/http.js';
import { useLiveState } from '../../../lib/live.js';
import { useTexts } from '../../../lib/texts.js';
import { CASES_TEXTS } from '../cases.texts.js';

type Row = Json<OverviewMember>;

const ICONS = { up: IconCheck, behind: IconClockPause, 'not-reached': IconPlugConnectedX };

/** The countries of a case: who leads there, and whether what was said has arrived. */
export function CountryList({ members }: { readonly members: readonly Row[] }) {
  const t = useTexts(CASES_TEXTS);
  const nameOf = useMemberName();
  const format = useTimeFormat();
  const words = useDeliveryWords();
  const isLost = useLiveState() === 'lost';
  return members.map((row) => {
    const { member, own, authority, leader, takesPart, delivery } = row;
    const Icon = ICONS[delivery.state];
    const isKnown = own || !isLost;
    return (
      <LineRow
        key={member}
        wraps
        icon={<Icon size={16} stroke={1.6} aria-hidden />}
        country={<Member id={member} />}
        line={
          <>
            <b>
              {nameOf(member)}
              {own && ` (${t('us')})`}
            </b>{' '}
            {[authority, takesPart ? leader : t('notTakingPart')].filter(Boolean).join(' · ')}
          </>
        }
      >
        {isKnown ? <span>{words(row)}</span> : <UnknownWord />}
        {isKnown && delivery.lastStoredAt !== null && (
          <span>{t('lastStored', { at: format(delivery.lastStoredAt) })}</span>
        )}
      </LineRow>
    );
  });
}

function useDeliveryWords(): (row: Row) => string {
  const t = useTexts(CASES_TEXTS);
  const format = useTimeFormat();
  return ({ delivery: { state, behind, notReachedSince } }) => {
    if (state === 'not-reached')
      return t('notReached', { since: notReachedSince === null ? '…' : format(notReachedSince) });
    return state === 'up' && behind === 0 ? t('hasAll') : t('isBehind', { behind });
  };
}

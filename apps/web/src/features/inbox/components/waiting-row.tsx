import { IconClock, IconMessageQuestion, IconScale } from '@tabler/icons-react';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { memberCode, Member } from '../../../case/member/member.js';
import { dutyTarget, useDutyName } from '../../../case/record/duty-target.js';
import { useRecordNumber } from '../../../case/record/record-number.js';
import { Age } from '../../../components/age.js';
import { useSinceFormat } from '../../../components/time.js';
import type { Target } from '../../../case/feature/web-feature.js';
import { localeOf } from '../../../lib/locale.js';
import { sessionQuery } from '../../../lib/session.js';
import { useLanguage, useTexts } from '../../../lib/texts.js';
import { useDeciders } from '../api/deciders.js';
import type { WaitingItem } from '../api/waiting.js';
import { INBOX_TEXTS } from '../inbox.texts.js';
import classes from '../work.module.css';
import { Sentence } from './sentence.js';

const LOOKS = {
  approval: { icon: IconScale, text: 'withProsecutor' },
  sending: { icon: IconClock, text: 'onItsWay' },
  request: { icon: IconMessageQuestion, text: 'youAskedBy' },
} as const;

/** A request about a record that has a name here. */
const ASKED_ABOUT = { icon: IconMessageQuestion, text: 'youAsked' } as const;

/** Something that others have to do next: whose turn it is stands in front. */
export function WaitingRow({ item }: { readonly item: WaitingItem }) {
  const t = useTexts(INBOX_TEXTS);
  const name = useDutyName(item);
  const numberOf = useRecordNumber(item.spaceId);
  const { kind, what, members, reason, recordNumber, at } = item;
  const own = useSuspenseQuery(sessionQuery).data.member.member;
  const { icon: Icon, text } = kind === 'request' && item.recordName !== null ? ASKED_ABOUT : LOOKS[kind];
  const [turn] = kind === 'approval' ? [own] : members;
  const line = t(text, { what, name, members: members.map(memberCode).join(', '), reason });
  return (
    <li
      className={classes['item']}
      data-kind={`waiting-${kind}`}
      data-space={item.spaceId}
      data-record={item.recordId ?? undefined}
    >
      <Icon size={16} stroke={1.6} aria-hidden />
      {turn !== undefined && (
        <span className={classes['country']}>
          <Member id={turn} />
        </span>
      )}
      <Link {...targetOf(item)} className={classes['line']} title={line} data-line>
        <Sentence line={line} name={name} />
      </Link>
      <span className={classes['meta']}>
        {kind === 'approval' && <WithWhom item={item} />}
        <span className={classes['when']}>{recordNumber !== null && numberOf(recordNumber)}</span>
        <span className={classes['when']}>
          <Age at={at} brief />
        </span>
      </span>
    </li>
  );
}

/** More names say less than that it is one of them. */
const MOST_NAMES = 2;

/** Whose decision it is of our own prosecutors, and since when. */
function WithWhom({ item: { messageId, at } }: { readonly item: WaitingItem }) {
  const t = useTexts(INBOX_TEXTS);
  const { language } = useLanguage();
  const since = useSinceFormat()(at);
  const deciders = useDeciders(messageId);
  const isNamed = deciders.length > 0 && deciders.length <= MOST_NAMES;
  const names = new Intl.ListFormat(localeOf(language), { type: 'disjunction' }).format(deciders);
  return (
    <span className={classes['when']}>{isNamed ? t('withSince', { names, since }) : t('withOneSince', { since })}</span>
  );
}

function targetOf(item: WaitingItem): Target {
  const { kind, spaceId, messageId, requestId } = item;
  if (kind === 'approval') return { to: '/approvals/$messageId', params: { messageId } };
  if (requestId !== null) return { to: '/cases/$spaceId/requests/$askId', params: { spaceId, askId: requestId } };
  return dutyTarget(item);
}

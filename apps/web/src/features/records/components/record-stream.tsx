import {
  IconArrowBackUp,
  IconBan,
  IconEye,
  IconGavel,
  IconMessage,
  IconMessageQuestion,
  IconPencil,
  IconSend,
} from '@tabler/icons-react';
import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Suspense } from 'react';
import { useFeatures } from '../../../case/feature/features.js';
import { offersQuery } from '../../../case/record/requests.js';
import { type Comment, threadPages } from '../../../case/record/comments.js';
import { Stream, type StreamLook } from '../../../case/record/stream.js';
import type { Folded } from '../../../case/record/stream-events.js';
import { WhoHasIt } from '../../../case/record/who-has-it.js';
import { memberCode } from '../../../case/member/member.js';
import { useRecordNames } from '../../../case/record/record-words.js';
import { useShownValue } from '../../../case/record/statement-value.js';
import { useTexts } from '../../../lib/texts.js';
import { HISTORY_TEXTS } from '../history.texts.js';
import { type RecordEvent, recordEvents, withComments } from '../record-events.js';
import { RECORD_EVENT_TEXTS } from '../record-events.texts.js';
import classes from '../record-page.module.css';
import type { RecordData } from '../use-record-data.js';
import { type Difference, givenTo, type Version } from '../versions.js';
import { Differences } from './differences.js';
import { Missing } from './missing.js';

/** As many as a peek has room for. */
const LAST = 5;
/** Values that a change names; of more it says how many. */
const MOST_NAMED = 2;

interface RecordStreamProps {
  readonly data: RecordData;
  /** The last five alone, without choices. */
  readonly small?: boolean;
}

/** What happened to a record, newest first: versions and who has them, reading, refusals, questions and answers. */
export function RecordStream({ data, small = false }: RecordStreamProps) {
  const t = useTexts(RECORD_EVENT_TEXTS);
  const { spaceId, record, known, own, isLogged } = data;
  const { data: offers = [] } = useInfiniteQuery(offersQuery(spaceId));
  const thread = useInfiniteQuery({ ...threadPages(spaceId, record.recordId), enabled: isLogged });
  const pages = thread.data?.pages ?? [];
  const lookOf = useLook(data);
  if (data.missing) return <Missing missing={data.missing} />;
  return (
    <>
      <Stream
        label={t('activity')}
        events={withComments(
          recordEvents(record, known, offers),
          pages.flatMap(({ comments }) => comments),
        )}
        lookOf={lookOf}
        counts={pages[0] && { comment: pages[0] }}
        empty={t('nothing')}
        {...(small ? { most: LAST } : {})}
      />
      {!small && thread.hasNextPage && (
        <Button
          className={`${classes['earlier'] ?? ''} no-print`}
          variant="default"
          loading={thread.isFetchingNextPage}
          onClick={() => void thread.fetchNextPage()}
        >
          {t('earlier')}
        </Button>
      )}
      {!small && thread.data && !thread.hasNextPage && record.owner !== own && (
        <p className={`${classes['notBefore'] ?? ''} no-print`}>{t('notBefore')}</p>
      )}
    </>
  );
}

function useLook({ spaceId, record, properties }: RecordData): (run: Folded<RecordEvent>) => StreamLook {
  const t = useTexts(RECORD_EVENT_TEXTS);
  const history = useTexts(HISTORY_TEXTS);
  const changed = useChangeLine(record.type, properties);
  const named = useNamed(record.type);
  return ({ newest: event, count }) => {
    switch (event.what) {
      case 'coming': {
        const more = <Differences type={record.type} properties={properties} differences={event.differences} />;
        return { icon: event.waits ? IconGavel : IconSend, line: event.waits ? t('waits') : history('pending'), more };
      }
      case 'version': {
        const more = <WhoHasIt holders={event.places.map(({ member, state, at }) => ({ member, state, at }))} />;
        return { icon: IconPencil, line: changed(event.version), ...(event.places.length > 0 ? { more } : {}) };
      }
      case 'read': {
        const member = memberCode(event.place.member);
        const line = count > 1 ? t('readRun', { member, count }) : t('read', { member, what: named(event.properties) });
        return { icon: IconEye, line };
      }
      case 'refused': {
        const member = memberCode(event.place.member);
        return { icon: IconBan, line: t('refused', { member, what: named(event.properties) }) };
      }
      case 'said': {
        const { author, member } = event.comment;
        const more = <Said spaceId={spaceId} record={record} comment={event.comment} />;
        return { icon: IconMessage, line: t('said', { author, member: memberCode(member) }), more };
      }
      case 'asked':
      case 'asks':
      case 'answered': {
        const line = t(event.what, { author: event.author, member: memberCode(event.member) });
        const icon = event.what === 'answered' ? IconArrowBackUp : IconMessageQuestion;
        return { icon, line, more: <span dir="auto">{event.reason}</span> };
      }
    }
  };
}

interface SaidProps extends Pick<RecordData, 'spaceId' | 'record'> {
  readonly comment: Comment;
}

/** What somebody said, as the feature of it shows it. */
function Said({ spaceId, record, comment }: SaidProps) {
  const names = useRecordNames();
  const Part = useFeatures().all.find((feature) => feature.comment)?.comment;
  if (!Part) return comment.text;
  const about = comment.value && names.property(record.type, comment.value.property);
  return (
    <Suspense fallback={comment.text}>
      <Part spaceId={spaceId} recordId={record.recordId} comment={comment} about={about} />
    </Suspense>
  );
}

/** Names properties, as far as a line has room for them. */
function useNamed(type: string): (properties: readonly string[]) => string {
  const t = useTexts(RECORD_EVENT_TEXTS);
  const names = useRecordNames();
  return (properties) =>
    properties.length === 0 || properties.length > MOST_NAMED
      ? t('values', { count: properties.length })
      : properties.map((property) => names.property(type, property)).join(', ');
}

/** Says in one sentence who changed what. */
function useChangeLine(type: string, properties: RecordData['properties']): (version: Version) => string {
  const show = useShownValue();
  const t = useTexts(RECORD_EVENT_TEXTS);
  const history = useTexts(HISTORY_TEXTS);
  const named = useNamed(type);
  return ({ version, messages, isSnapshot, differences }) => {
    if (isSnapshot) return history('snapshot');
    const authors = [...new Set(messages.flatMap((message) => message.authors))].join(', ');
    const who = authors === '' ? memberCode(messages[0]?.sender ?? '') : authors;
    if (differences.length === 0) return t('sent', { who, version });
    const what = named([...new Set(differences.map(({ property }) => property))]);
    const given = differences.map(givenTo);
    if (given.every((members) => members !== null)) {
      const members = [...new Set(given.flat())].toSorted().map(memberCode).join(', ');
      return t('given', { who, what, members });
    }
    const done = doneBy(differences);
    const before = differences.length === 1 && done === 'changed' ? differences[0]?.before : null;
    if (!before) return t(done, { who, what });
    const kind = properties.get(before.property)?.kind ?? 'text';
    return t('changedFrom', { who, what, before: show(before.value, kind) });
  };
}

function doneBy(differences: readonly Difference[]): 'added' | 'removed' | 'changed' {
  if (differences.every(({ before }) => before === null)) return 'added';
  return differences.every(({ after }) => after === null) ? 'removed' : 'changed';
}

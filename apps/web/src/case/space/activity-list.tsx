import { Anchor } from '@mantine/core';
import { IconLock, IconMessage } from '@tabler/icons-react';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { ActivityEntry } from '../../lib/api-types.js';
import { api, withQuery } from '../../lib/http.js';
import { useSay, useTexts } from '../../lib/texts.js';
import { useFeatures } from '../feature/features.js';
import { ACTIVITY_TEXTS } from './activity.texts.js';
import { memberCode, useMemberName } from '../member/member.js';
import { recordIcon } from '../record/record-icon.js';
import { Stream } from '../record/stream.js';
import { alikeOf, gatherActivity } from './gather-activity.js';
import { Failed, Loading } from '../../components/states.js';

/** As much as one answer holds: what is alike is folded, and enough lines are left. */
const READ = 100;

const activityQuery = (spaceId: string) =>
  queryOptions({
    queryKey: ['activity', spaceId],
    queryFn: ({ signal }) =>
      api.get<readonly ActivityEntry[]>(withQuery(`/spaces/${spaceId}/activity`, { limit: READ }), signal),
  });

interface ActivityListProps {
  readonly spaceId: string;
  /** For those who listen. */
  readonly label: string;
  /** Lines at most. */
  readonly limit: number;
  /** Said where nothing happened. */
  readonly empty: string;
  readonly onLeave?: () => void;
}

/** What happened in a case, newest first: who, what, when, with the way to the record; what is alike is said once. */
export function ActivityList({ spaceId, label, limit, empty, onLeave }: ActivityListProps) {
  const { data, error, refetch } = useQuery(activityQuery(spaceId));
  const lineOf = useLine();
  if (!data) return error ? <Failed error={error} retry={() => void refetch()} /> : <Loading />;
  const events = gatherActivity(data).map(eventOf);
  return (
    <Stream
      label={label}
      events={events}
      empty={empty}
      most={limit}
      lookOf={({ newest: { entry }, count }) => {
        const icon =
          entry.type === null ? IconLock : entry.recordType === null ? IconMessage : recordIcon(entry.recordType);
        // Two records of one name are said in one line, which leads to neither.
        const alike = data.filter((one) => alikeOf(one) === alikeOf(entry));
        const isOne = alike.every(({ recordId }) => recordId === entry.recordId);
        const line = lineOf(entry, count);
        return { icon, line: isOne ? <Way {...{ spaceId, entry, onLeave }}>{line}</Way> : line };
      }}
    />
  );
}

function eventOf(entry: ActivityEntry) {
  return { key: entry.position, kind: 'version' as const, at: entry.at, alike: alikeOf(entry), entry };
}

/** Says what happened, or how often it did. */
function useLine(): (entry: ActivityEntry, count: number) => string {
  const t = useTexts(ACTIVITY_TEXTS);
  const say = useSay();
  const nameOf = useMemberName();
  const { messages } = useFeatures();
  return ({ type, sender, name }, count) => {
    const sentence = type === null ? ACTIVITY_TEXTS.sealed : (messages[type] ?? ACTIVITY_TEXTS.other);
    const once = say(sentence, { sender: nameOf(sender), name: name ?? t('record') });
    if (count === 1) return once;
    return type === null ? t('sealedRun', { sender: memberCode(sender), count }) : t('run', { said: once, count });
  };
}

interface WayProps {
  readonly spaceId: string;
  readonly entry: ActivityEntry;
  readonly onLeave: (() => void) | undefined;
  readonly children: ReactNode;
}

/** To the record that it is about. */
function Way({ spaceId, entry: { recordId }, onLeave, children }: WayProps) {
  if (recordId === null) return children;
  return (
    <Anchor
      renderRoot={(props) => (
        <Link
          {...props}
          to="/cases/$spaceId/records/$recordId"
          params={{ spaceId, recordId }}
          {...(onLeave ? { onClick: onLeave } : {})}
        />
      )}
    >
      {children}
    </Anchor>
  );
}

import { Anchor, Stack, Text } from '@mantine/core';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ActivityEntry } from '../../lib/api-types.js';
import { api, withQuery } from '../../lib/http.js';
import { useSay, useTexts } from '../../lib/texts.js';
import { useFeatures } from '../feature/features.js';
import { ACTIVITY_TEXTS } from './activity.texts.js';
import { memberCode, useMemberName } from '../member/member.js';
import { type ActivityRun, foldActivity } from './fold-activity.js';
import { Failed, Loading } from '../../components/states.js';
import { Time, useTimeFormat } from '../../components/time.js';

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
  /** Lines at most. */
  readonly limit: number;
  /** Said where nothing happened. */
  readonly empty: string;
  readonly onLeave?: () => void;
}

/** What happened in a case, newest first: who, what, when, with the way to the record; what is alike is said once. */
export function ActivityList({ spaceId, limit, empty, onLeave }: ActivityListProps) {
  const { data, error, refetch } = useQuery(activityQuery(spaceId));
  if (!data) return error ? <Failed error={error} retry={() => void refetch()} /> : <Loading />;
  if (data.length === 0) return <Text c="dimmed">{empty}</Text>;
  return (
    <Stack component="ul" gap="xs" m={0} p={0} className="plain-list">
      {foldActivity(data, limit).map((run) => (
        <li key={run.oldest.position} data-run={run.count}>
          <Run run={run} spaceId={spaceId} {...(onLeave ? { onLeave } : {})} />
        </li>
      ))}
    </Stack>
  );
}

interface RunProps {
  readonly run: ActivityRun;
  readonly spaceId: string;
  readonly onLeave?: () => void;
}

function Run({ run: { newest, oldest, count, recordId }, spaceId, onLeave }: RunProps) {
  const t = useTexts(ACTIVITY_TEXTS);
  const say = useSay();
  const nameOf = useMemberName();
  const { messages } = useFeatures();
  const format = useTimeFormat();
  const isSpan = format(oldest.at) !== format(newest.at);
  const { type, sender, name } = newest;
  const sentence = type === null ? ACTIVITY_TEXTS.sealed : (messages[type] ?? ACTIVITY_TEXTS.other);
  const once = say(sentence, { sender: nameOf(sender), name: name ?? t('record') });
  const alike = type === null ? t('sealedRun', { sender: memberCode(sender), count }) : t('run', { said: once, count });
  const text = count === 1 ? once : alike;
  return (
    <>
      {recordId === null ? (
        <Text size="sm">{text}</Text>
      ) : (
        <Anchor
          size="sm"
          renderRoot={(props) => (
            <Link
              {...props}
              to="/cases/$spaceId/records/$recordId"
              params={{ spaceId, recordId }}
              {...(onLeave ? { onClick: onLeave } : {})}
            />
          )}
        >
          {text}
        </Anchor>
      )}
      <Text size="xs" c="dimmed">
        {isSpan && (
          <>
            <Time at={oldest.at} /> –{' '}
          </>
        )}
        <Time at={newest.at} />
      </Text>
    </>
  );
}

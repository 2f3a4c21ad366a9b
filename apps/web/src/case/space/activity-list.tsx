import { Anchor, Stack, Text } from '@mantine/core';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ActivityEntry } from '../../lib/api-types.js';
import { api, withQuery } from '../../lib/http.js';
import { useSay, useTexts } from '../../lib/texts.js';
import { useFeatures } from '../feature/features.js';
import { ACTIVITY_TEXTS } from './activity.texts.js';
import { useMemberName } from '../member/member.js';
import { Failed, Loading } from '../../components/states.js';
import { Time } from '../../components/time.js';

const activityQuery = (spaceId: string, limit: number) =>
  queryOptions({
    queryKey: ['activity', spaceId, limit],
    queryFn: ({ signal }) =>
      api.get<readonly ActivityEntry[]>(withQuery(`/spaces/${spaceId}/activity`, { limit }), signal),
  });

interface ActivityListProps {
  readonly spaceId: string;
  readonly limit: number;
  /** Said where nothing happened. */
  readonly empty: string;
  readonly onLeave?: () => void;
}

/** What happened in a case, newest first: who, what, when, with the way to the record. */
export function ActivityList({ spaceId, limit, empty, onLeave }: ActivityListProps) {
  const { data, error, refetch } = useQuery(activityQuery(spaceId, limit));
  if (!data) return error ? <Failed error={error} retry={() => void refetch()} /> : <Loading />;
  if (data.length === 0) return <Text c="dimmed">{empty}</Text>;
  return (
    <Stack component="ul" gap="xs" m={0} p={0} className="plain-list">
      {data.map((entry) => (
        <li key={entry.position}>
          <Entry entry={entry} spaceId={spaceId} {...(onLeave ? { onLeave } : {})} />
        </li>
      ))}
    </Stack>
  );
}

function Entry({ entry, spaceId, onLeave }: { entry: ActivityEntry; spaceId: string; onLeave?: () => void }) {
  const t = useTexts(ACTIVITY_TEXTS);
  const say = useSay();
  const nameOf = useMemberName();
  const { messages } = useFeatures();
  const sentence = entry.type === null ? ACTIVITY_TEXTS.sealed : (messages[entry.type] ?? ACTIVITY_TEXTS.other);
  const text = say(sentence, { sender: nameOf(entry.sender), name: entry.name ?? t('record') });
  const { recordId } = entry;
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
        <Time at={entry.at} />
      </Text>
    </>
  );
}

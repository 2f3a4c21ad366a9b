import { Button, Group, Select, Stack, Text } from '@mantine/core';
import { IconCalendarTime } from '@tabler/icons-react';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { spacesQuery } from '../../case/space/spaces.js';
import { Failed, Loading } from '../../components/states.js';
import { sessionQuery, useHasRole } from '../../lib/session.js';
import { useTexts } from '../../lib/texts.js';
import { boardQuery } from './api/flows.js';
import type { FlowBoard } from './api/types.js';
import { CaseMembers } from './components/case-members.js';
import { CauseSentence } from './components/cause-sentence.js';
import { Curves } from './components/curves.js';
import { FlowPage } from './components/flow-tabs.js';
import { MemberTable } from './components/member-table.js';
import { useSpaceName } from './components/space-name.js';
import { FLOWS_TEXTS } from './flows.texts.js';
import { MAINTENANCE_TEXTS } from './maintenance.texts.js';
import { OF_CASE_TEXTS } from './of-case.texts.js';

const route = getRouteApi('/frame/flows');

/** Whether messages flow, and whose turn it is where they do not; of all cases, or of one. */
export function BoardPage() {
  const { spaceId = null } = route.useSearch();
  return (
    <FlowPage
      part="board"
      actions={
        <Group gap="xs">
          <CaseChoice spaceId={spaceId} />
          <Announce />
        </Group>
      }
    >
      <Board spaceId={spaceId} />
    </FlowPage>
  );
}

/** The case that the board speaks of; the address keeps it. */
function CaseChoice({ spaceId }: { readonly spaceId: string | null }) {
  const t = useTexts(OF_CASE_TEXTS);
  const flows = useTexts(FLOWS_TEXTS);
  const nameOf = useSpaceName();
  const navigate = route.useNavigate();
  const { data: spaces = [] } = useQuery(spacesQuery);
  return (
    <Select
      aria-label={flows('space')}
      placeholder={t('all')}
      clearable
      clearButtonProps={{ 'aria-label': t('all') }}
      w={220}
      data={spaces.map((space) => ({ value: space.spaceId, label: nameOf(space.spaceId) }))}
      value={spaceId}
      onChange={(chosen) => void navigate({ search: chosen === null ? {} : { spaceId: chosen } })}
    />
  );
}

/** Leads operations to the own page, where all members are told of a silence before it begins. */
function Announce() {
  const t = useTexts(MAINTENANCE_TEXTS);
  const { member } = useSuspenseQuery(sessionQuery).data.member;
  if (!useHasRole('operations')) return null;
  return (
    <Button
      variant="default"
      leftSection={<IconCalendarTime size={16} stroke={1.6} aria-hidden />}
      renderRoot={(props) => <Link {...props} to="/flows/members/$member" params={{ member }} />}
    >
      {t('announce')}
    </Button>
  );
}

function Board({ spaceId }: { readonly spaceId: string | null }) {
  const { data, error, refetch } = useQuery(boardQuery);
  if (!data) return error ? <Failed error={error} retry={() => void refetch()} /> : <Loading />;
  if (spaceId !== null) return <OfCase board={data} spaceId={spaceId} />;
  return (
    <Stack>
      <CauseSentence board={data} />
      <MemberTable board={data} />
      <Curves own={data.member} />
    </Stack>
  );
}

/** What is the matter stays said, whichever case it is looked at for: a gateway serves all of them. */
function OfCase({ board, spaceId }: { readonly board: FlowBoard; readonly spaceId: string }) {
  const t = useTexts(OF_CASE_TEXTS);
  const nameOf = useSpaceName();
  const { data: spaces = [] } = useQuery(spacesQuery);
  const members = spaces.find((space) => space.spaceId === spaceId)?.members ?? [];
  return (
    <Stack>
      <CauseSentence board={board} />
      <Text size="sm" role="status" data-of-case>
        {t('only', { title: nameOf(spaceId) })}
      </Text>
      <CaseMembers board={board} spaceId={spaceId} members={members} />
      <Curves own={board.member} members={members} />
    </Stack>
  );
}

import { Button, Stack } from '@mantine/core';
import { IconCalendarTime } from '@tabler/icons-react';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Failed, Loading } from '../../components/states.js';
import { sessionQuery, useHasRole } from '../../lib/session.js';
import { useTexts } from '../../lib/texts.js';
import { boardQuery } from './api/flows.js';
import { CauseSentence } from './components/cause-sentence.js';
import { Curves } from './components/curves.js';
import { FlowPage } from './components/flow-tabs.js';
import { MemberTable } from './components/member-table.js';
import { MAINTENANCE_TEXTS } from './maintenance.texts.js';

/** Whether messages flow, and whose turn it is where they do not. */
export function BoardPage() {
  return (
    <FlowPage part="board" actions={<Announce />}>
      <Board />
    </FlowPage>
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

function Board() {
  const { data, error, refetch } = useQuery(boardQuery);
  if (!data) return error ? <Failed error={error} retry={() => void refetch()} /> : <Loading />;
  return (
    <Stack>
      <CauseSentence board={data} />
      <MemberTable board={data} />
      <Curves own={data.member} />
    </Stack>
  );
}

import { Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Failed, Loading } from '../../components/states.js';
import { boardQuery } from './api/flows.js';
import { CauseSentence } from './components/cause-sentence.js';
import { Curves } from './components/curves.js';
import { FlowPage } from './components/flow-tabs.js';
import { MemberTable } from './components/member-table.js';

/** Whether messages flow, and whose turn it is where they do not. */
export function BoardPage() {
  return (
    <FlowPage part="board">
      <Board />
    </FlowPage>
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

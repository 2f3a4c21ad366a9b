import { Stack, Table } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { DataTable } from '../../components/data-table.js';
import { Member } from '../../case/member/member.js';
import { Section } from '../../components/section.js';
import { Failed, Loading } from '../../components/states.js';
import { Time } from '../../components/time.js';
import type { MemberProgress } from './api/types.js';
import { useTexts } from '../../lib/texts.js';
import { boardQuery } from './api/flows.js';
import { CauseSentence } from './components/cause-sentence.js';
import { FlowPage } from './components/flow-tabs.js';
import { PairTable } from './components/pair-table.js';
import { SignTable } from './components/sign-table.js';
import { SpaceName, useMainSpace } from './components/space-name.js';
import { FLOWS_TEXTS } from './flows.texts.js';
import { SIGN_TEXTS } from './sign.texts.js';

/** Whether messages flow, and whose turn it is where they do not. */
export function BoardPage() {
  return (
    <FlowPage part="board">
      <Board />
    </FlowPage>
  );
}

function Board() {
  const t = useTexts(FLOWS_TEXTS);
  const sign = useTexts(SIGN_TEXTS);
  const spaceId = useMainSpace();
  const { data, error, refetch } = useQuery(boardQuery);
  if (!data) return error ? <Failed error={error} retry={() => void refetch()} /> : <Loading />;
  return (
    <Stack>
      <CauseSentence board={data} />
      <Section title={sign('signs')}>
        <SignTable signs={data.signs} />
      </Section>
      <Section title={t('matrix')}>
        <PairTable pairs={data.pairs} spaceId={spaceId} />
      </Section>
      <Section title={t('progress')}>
        <ProgressTable progress={data.progress} />
      </Section>
    </Stack>
  );
}

function ProgressTable({ progress }: { readonly progress: readonly MemberProgress[] }) {
  const t = useTexts(FLOWS_TEXTS);
  return (
    <DataTable label={t('progress')} head={[t('space'), t('member'), t('size'), t('cosigned'), t('lastConfirmed')]}>
      {progress.map(({ spaceId, member, size, cosigned, lastCosignedAt }) => (
        <Table.Tr key={`${spaceId} ${member}`}>
          <Table.Td>
            <SpaceName id={spaceId} />
          </Table.Td>
          <Table.Td>
            <Member id={member} />
          </Table.Td>
          <Table.Td>{size}</Table.Td>
          <Table.Td>{cosigned}</Table.Td>
          <Table.Td>{lastCosignedAt === null ? t('none') : <Time at={lastCosignedAt} />}</Table.Td>
        </Table.Tr>
      ))}
    </DataTable>
  );
}

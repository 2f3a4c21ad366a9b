import { Code, Stack, Table, Text } from '@mantine/core';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { DataTable } from '../../components/data-table.js';
import { memberCode } from '../../case/member/member.js';
import { Section } from '../../components/section.js';
import { Failed, Loading } from '../../components/states.js';
import type { FlowKeys } from './api/types.js';
import { sessionQuery } from '../../lib/session.js';
import { useTexts } from '../../lib/texts.js';
import { keysQuery } from './api/flows.js';
import { ClockTable } from './components/clock-table.js';
import { ExpiryTable } from './components/expiry-table.js';
import { MemberKeys } from './components/member-keys.js';
import { FlowPage } from './components/flow-tabs.js';
import { useFlowCode } from './flow-codes.js';
import { EXPIRY_TEXTS } from './expiry.texts.js';
import { FLOWS_TEXTS } from './flows.texts.js';

const SHOWN_OF_KEY = 16;

/** What expires, who has signed, and whether clocks agree. */
export function KeysPage() {
  const t = useTexts(FLOWS_TEXTS);
  const { data, error, isPending, refetch } = useQuery(keysQuery);
  return (
    <FlowPage part="keys">
      {isPending && <Loading />}
      {error && <Failed error={error} retry={() => void refetch()} />}
      {!isPending && (
        <Stack>
          {data && <Keys keys={data} />}
          <Section title={t('clocks')}>
            <ClockTable />
          </Section>
        </Stack>
      )}
    </FlowPage>
  );
}

function Keys({ keys }: { readonly keys: FlowKeys }) {
  const t = useTexts(FLOWS_TEXTS);
  const e = useTexts(EXPIRY_TEXTS);
  const nameOf = useFlowCode();
  const { list } = keys;
  const { member } = useSuspenseQuery(sessionQuery).data.member;
  const codes = (members: readonly string[]): string => members.map(memberCode).join(', ') || t('none');
  return (
    <>
      <Section title={e('expiring')}>
        <ExpiryTable keys={keys} own={member} />
      </Section>
      <Section title={t('list', { version: list.version })}>
        <Text size="sm">{t('signedBy', { members: codes(list.signedBy), quorum: list.quorum })}</Text>
        {list.notSignedBy.length > 0 && <Text size="sm">{t('notSigned', { members: codes(list.notSignedBy) })}</Text>}
      </Section>
      <Section title={t('ownKeys')}>
        <DataTable label={t('ownKeys')} head={[t('use'), t('keyId'), t('state')]} minWidth={420}>
          {keys.own.map(({ use, keyId, status }) => (
            <Table.Tr key={keyId}>
              <Table.Td>{nameOf(use)}</Table.Td>
              <Table.Td>
                <Code title={keyId}>{keyId.slice(0, SHOWN_OF_KEY)}</Code>
              </Table.Td>
              <Table.Td>{status === null ? t('notListed') : nameOf(status)}</Table.Td>
            </Table.Tr>
          ))}
        </DataTable>
      </Section>
      <Section title={t('others')}>
        <MemberKeys members={keys.members} />
      </Section>
    </>
  );
}

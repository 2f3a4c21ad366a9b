import { Anchor, Stack, Table, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { DataTable } from '../../components/data-table.js';
import { useDuration } from '../../components/duration.js';
import { memberCode } from '../../case/member/member.js';
import { SendWithout } from '../../case/member/send-without.js';
import { Failed, Loading } from '../../components/states.js';
import type { OutboxEntry } from './api/types.js';
import { useTexts } from '../../lib/texts.js';
import { outboxQuery } from './api/flows.js';
import { FlowEmpty } from './components/flow-empty.js';
import { FlowPage } from './components/flow-tabs.js';
import { OutboxWhy } from './components/outbox-why.js';
import { SpaceName } from './components/space-name.js';
import { EMPTY_TEXTS } from './empty.texts.js';
import { FLOWS_TEXTS } from './flows.texts.js';

/** What waits to leave this gateway, how long already, and why it does not go. */
export function OutboxPage() {
  return (
    <FlowPage part="outbox">
      <Outbox />
    </FlowPage>
  );
}

function Outbox() {
  const t = useTexts(FLOWS_TEXTS);
  const fills = useTexts(EMPTY_TEXTS);
  const { data, error, refetch } = useQuery(outboxQuery);
  if (!data) return error ? <Failed error={error} retry={() => void refetch()} /> : <Loading />;
  const { entries, total } = data;
  if (total === 0) return <FlowEmpty title={t('outboxEmpty')}>{fills('outbox')}</FlowEmpty>;
  const head = ['space', 'kind', 'receiver', 'state', 'age', 'why'] as const;
  return (
    <Stack gap="xs">
      <Text size="sm" role="status">
        {t('outboxTotal', { total })}
        {total > entries.length && ` ${t('outboxShown', { count: entries.length })}`}
      </Text>
      {entries.length > 0 && (
        <DataTable label={t('outbox')} head={head.map((name) => t(name))} minWidth={720}>
          {entries.map((entry) => (
            <OutboxRow key={`${entry.spaceId} ${entry.messageId ?? entry.acceptedAt}`} entry={entry} />
          ))}
        </DataTable>
      )}
    </Stack>
  );
}

function OutboxRow({ entry }: { readonly entry: OutboxEntry }) {
  const t = useTexts(FLOWS_TEXTS);
  const duration = useDuration();
  const { spaceId, messageId } = entry;
  const kind = entry.type === '' ? entry.kind : entry.type;
  return (
    <Table.Tr data-stuck={entry.isStuck}>
      <Table.Td>
        <SpaceName id={spaceId} />
      </Table.Td>
      <Table.Td>
        {messageId === null ? (
          kind
        ) : (
          <Anchor
            size="sm"
            renderRoot={(props) => (
              <Link {...props} to="/flows/messages/$spaceId/$messageId" params={{ spaceId, messageId }} />
            )}
          >
            {kind}
          </Anchor>
        )}
        {entry.urgent && ` · ${t('urgent')}`}
      </Table.Td>
      <Table.Td>{entry.recipients.map(memberCode).join(', ')}</Table.Td>
      <Table.Td>{t(entry.state)}</Table.Td>
      <Table.Td>{duration(entry.ageSeconds)}</Table.Td>
      <Table.Td>
        <OutboxWhy entry={entry} />
        {entry.waitsFor.length > 0 && ` (${entry.waitsFor.map(memberCode).join(', ')})`}
        {entry.mayLeaveOut.length > 0 && messageId !== null && (
          <SendWithout spaceId={spaceId} messageId={messageId} members={entry.mayLeaveOut} />
        )}
      </Table.Td>
    </Table.Tr>
  );
}

import { Anchor, Button, Code, Group, Table, Text } from '@mantine/core';
import { IconPlayerPause, IconPlayerPlay } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { DataTable } from '../../components/data-table.js';
import { Member, memberCode } from '../../case/member/member.js';
import { Failed, Loading } from '../../components/states.js';
import { Time } from '../../components/time.js';
import type { MessageRow } from './api/types.js';
import { useTexts } from '../../lib/texts.js';
import { messagesQuery } from './api/messages.js';
import { FlowEmpty } from './components/flow-empty.js';
import { FlowPage } from './components/flow-tabs.js';
import { MessageFilters } from './components/message-filters.js';
import { useMainSpace } from './components/space-name.js';
import { useFlowCode } from './flow-codes.js';
import { EMPTY_TEXTS } from './empty.texts.js';
import { FLOWS_TEXTS } from './flows.texts.js';
import type { MessageSearch } from './message-search.js';
import { MESSAGES_TEXTS } from './messages.texts.js';

/** How often the newest are asked for. */
const LIVE_MS = 2_000;

const route = getRouteApi('/frame/flows/messages');

/** Finds messages by case, members and state, to open their passports. */
export function MessagesPage() {
  const t = useTexts(FLOWS_TEXTS);
  const search = route.useSearch();
  const main = useMainSpace();
  const spaceId = search.spaceId ?? main;
  return (
    <FlowPage part="messages">
      <MessageFilters search={search} spaceId={spaceId} />
      {spaceId === null ? (
        <Text c="dimmed">{t('chooseCase')}</Text>
      ) : (
        <Messages key={JSON.stringify(search)} search={{ ...search, spaceId }} />
      )}
    </FlowPage>
  );
}

function Messages({ search }: { readonly search: MessageSearch & { readonly spaceId: string } }) {
  const t = useTexts(FLOWS_TEXTS);
  const fills = useTexts(EMPTY_TEXTS);
  const [isPaused, setPaused] = useState(false);
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery({
    ...messagesQuery(search),
    enabled: !isPaused,
    // One message does not grow, older pages do not either, and a rare kind is not looked for in the whole log each time.
    refetchInterval: ({ state }) => isCheap(search) && state.data?.pages.length === 1 && LIVE_MS,
  });
  if (!data) return error ? <Failed error={error} retry={() => void refetch()} /> : <Loading />;
  const rows = data.pages.flatMap(({ items }) => items);
  if (rows.length === 0) return <FlowEmpty title={t('noMessages')}>{fills('messages')}</FlowEmpty>;
  const head = ['position', 'kind', 'sender', 'receiver', 'time', 'bytes', 'state'] as const;
  return (
    <>
      <LiveBar isPaused={isPaused} onTurn={() => setPaused(!isPaused)} />
      <DataTable label={t('messages')} head={head.map((name) => t(name))} minWidth={760}>
        {rows.map((row) => (
          <Row key={row.position} row={row} />
        ))}
      </DataTable>
      {hasNextPage && (
        <Button mt="sm" variant="default" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {t('older')}
        </Button>
      )}
    </>
  );
}

function isCheap({ messageId, kind }: MessageSearch): boolean {
  return messageId === undefined && (kind === undefined || kind === 'message');
}

interface LiveBarProps {
  readonly isPaused: boolean;
  readonly onTurn: () => void;
}

/** Whether the list grows while it is read. */
function LiveBar({ isPaused, onTurn }: LiveBarProps) {
  const t = useTexts(MESSAGES_TEXTS);
  const Icon = isPaused ? IconPlayerPlay : IconPlayerPause;
  return (
    <Group gap="sm" mb="xs" className="no-print">
      <Button variant="default" leftSection={<Icon size={16} stroke={1.6} aria-hidden />} onClick={onTurn}>
        {t(isPaused ? 'goOn' : 'pause')}
      </Button>
      <Text size="sm" c="dimmed" role="status">
        {t(isPaused ? 'paused' : 'live')}
      </Text>
    </Group>
  );
}

function Row({ row }: { readonly row: MessageRow }) {
  const t = useTexts(FLOWS_TEXTS);
  const nameOf = useFlowCode();
  const intl = useIntl();
  const { spaceId, messageId, position } = row;
  const states = { accepted: t('accepted'), refused: t('refused'), parked: t('parkedState') };
  return (
    <Table.Tr>
      <Table.Td>
        {messageId === null || row.sender === null ? (
          position
        ) : (
          <Anchor
            size="sm"
            aria-label={t('openPassport', { position })}
            renderRoot={(props) => (
              <Link
                {...props}
                to="/flows/messages/$spaceId/$messageId"
                params={{ spaceId, messageId }}
                search={{ sender: row.sender ?? undefined }}
              />
            )}
          >
            {position}
          </Anchor>
        )}
      </Table.Td>
      <Table.Td>{nameOf(row.kind)}</Table.Td>
      <Table.Td>{row.sender === null ? t('unknownSender') : <Member id={row.sender} />}</Table.Td>
      <Table.Td>{row.recipients.map(memberCode).join(', ')}</Table.Td>
      <Table.Td>
        <Time at={row.at} />
      </Table.Td>
      <Table.Td>{intl.formatNumber(row.bytes)}</Table.Td>
      <Table.Td>
        {states[row.state]} {row.code !== null && <Code>{row.code}</Code>}
        {row.unreceiptedBy.length > 0 && ` · ${t('unreceipted')}: ${row.unreceiptedBy.map(memberCode).join(', ')}`}
      </Table.Td>
    </Table.Tr>
  );
}

import { Anchor, Button, Code, Group, Select, Table, Text } from '@mantine/core';
import { useInfiniteQuery, useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useIntl } from 'react-intl';
import { DataTable } from '../../components/data-table.js';
import { Member, memberCode } from '../../case/member/member.js';
import { openSpacesQuery } from '../../case/space/spaces.js';
import { Failed, Loading } from '../../components/states.js';
import { Time } from '../../components/time.js';
import type { MessageRow } from './api/types.js';
import { sessionQuery } from '../../lib/session.js';
import { useTexts } from '../../lib/texts.js';
import { messagesQuery } from './api/messages.js';
import { FlowPage } from './components/flow-tabs.js';
import { useMainSpace, useSpaceName } from './components/space-name.js';
import { useFlowCode } from './flow-codes.js';
import { FLOWS_TEXTS } from './flows.texts.js';
import { type MessageSearch, parseMessageSearch } from './message-search.js';

const route = getRouteApi('/frame/flows/messages');

/** Finds messages by case, members and state, to open their passports. */
export function MessagesPage() {
  const t = useTexts(FLOWS_TEXTS);
  const search = route.useSearch();
  const main = useMainSpace();
  const spaceId = search.spaceId ?? main;
  return (
    <FlowPage part="messages">
      <Filters search={search} spaceId={spaceId} />
      {spaceId === null ? <Text c="dimmed">{t('chooseCase')}</Text> : <Messages search={{ ...search, spaceId }} />}
    </FlowPage>
  );
}

function Filters({ search, spaceId }: { readonly search: MessageSearch; readonly spaceId: string | null }) {
  const t = useTexts(FLOWS_TEXTS);
  const nameOf = useSpaceName();
  const navigate = useNavigate();
  const { data: spaces = [] } = useQuery(openSpacesQuery);
  const { members } = useSuspenseQuery(sessionQuery).data;
  const choose = (name: keyof MessageSearch) => (value: string | null) => {
    const next = parseMessageSearch({ ...search, spaceId: search.spaceId ?? spaceId, [name]: value });
    void navigate({ to: '/flows/messages', search: next });
  };
  const codes = members.map(({ member, code }) => ({ value: member, label: code }));
  const states = [
    { value: 'accepted', label: t('accepted') },
    { value: 'refused', label: t('refused') },
    { value: 'parked', label: t('parkedState') },
    { value: 'unreceipted', label: t('unreceipted') },
  ];
  return (
    <Group mb="md" align="flex-end" role="group" aria-label={t('filter')}>
      <Select
        label={t('space')}
        w={260}
        data={spaces.map((space) => ({ value: space.spaceId, label: nameOf(space.spaceId) }))}
        value={spaceId}
        allowDeselect={false}
        onChange={choose('spaceId')}
      />
      <Select
        label={t('sender')}
        w={110}
        clearable
        placeholder={t('any')}
        data={codes}
        value={search.sender ?? null}
        onChange={choose('sender')}
      />
      <Select
        label={t('receiver')}
        w={110}
        clearable
        placeholder={t('any')}
        data={codes}
        value={search.receiver ?? null}
        onChange={choose('receiver')}
      />
      <Select
        label={t('state')}
        w={220}
        clearable
        placeholder={t('any')}
        data={states}
        value={search.state ?? null}
        onChange={choose('state')}
      />
    </Group>
  );
}

function Messages({ search }: { readonly search: MessageSearch & { readonly spaceId: string } }) {
  const t = useTexts(FLOWS_TEXTS);
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(
    messagesQuery(search),
  );
  if (!data) return error ? <Failed error={error} retry={() => void refetch()} /> : <Loading />;
  const rows = data.pages.flatMap(({ items }) => items);
  if (rows.length === 0) return <Text c="dimmed">{t('noMessages')}</Text>;
  const head = ['position', 'kind', 'sender', 'receiver', 'time', 'bytes', 'state'] as const;
  return (
    <>
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

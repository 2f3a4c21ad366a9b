import { Anchor, Button, Group, Stack, Table, Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useRecordNames } from '../../../case/record/record-words.js';
import { useDayFormat } from '../../../components/day.js';
import { DataTable } from '../../../components/data-table.js';
import { Failed, Loading } from '../../../components/states.js';
import { useTimeFormat } from '../../../components/time.js';
import { useNarrow } from '../../../components/use-narrow.js';
import { isDay } from '../../../components/written-day.js';
import { useHasRole } from '../../../lib/session.js';
import { useTexts } from '../../../lib/texts.js';
import { type SignalDraft, signalDraftsQuery, useLeaveDraft } from '../api/signal-drafts.js';
import { TAKE_UP_TEXTS } from '../take-up.texts.js';

interface DraftsProps {
  readonly spaceId: string;
  readonly signalId: string;
}

/** The drafts that came of a signal, each with what became of it. */
export function SignalDrafts({ spaceId, signalId }: DraftsProps) {
  const t = useTexts(TAKE_UP_TEXTS);
  const query = useInfiniteQuery(signalDraftsQuery(spaceId, signalId));
  const { data, error, refetch } = query;
  if (error) return <Failed error={error} retry={() => void refetch()} />;
  if (!data) return <Loading />;
  const drafts = data.pages.flatMap(({ items }) => items);
  if (drafts.length === 0) return <Text size="sm">{t('noDrafts')}</Text>;
  return <DraftTable spaceId={spaceId} drafts={drafts} more={query} />;
}

interface TableProps {
  readonly spaceId: string;
  readonly drafts: readonly SignalDraft[];
  /** They may be of several signals: each leads to its own. */
  readonly isOfCase?: boolean;
  readonly more: {
    readonly hasNextPage: boolean;
    readonly isFetchingNextPage: boolean;
    readonly fetchNextPage: () => unknown;
  };
}

/** Each draft in a row: what it says, and the two ways it can go; of one that went, who did so. */
export function DraftTable({ spaceId, drafts, isOfCase = false, more }: TableProps) {
  const t = useTexts(TAKE_UP_TEXTS);
  const leave = useLeaveDraft(spaceId);
  return (
    <Stack gap="sm">
      <Text size="sm">{t('draftsHelp')}</Text>
      <DataTable label={t('drafts')} head={[t('kind'), t('says'), t('state')]}>
        {drafts.map((draft) => (
          <Table.Tr key={draft.draftId} data-draft={draft.state}>
            <Table.Td>
              <TypeName type={draft.type} />
            </Table.Td>
            <Table.Td className="any-length">
              <Says draft={draft} />
              {isOfCase && <ToSignal signalId={draft.signalId} />}
            </Table.Td>
            <Table.Td>
              <Way spaceId={spaceId} draft={draft} onLeave={() => leave.mutate(draft)} />
              <Settled draft={draft} />
            </Table.Td>
          </Table.Tr>
        ))}
      </DataTable>
      {more.hasNextPage && (
        <Button
          variant="default"
          w="fit-content"
          loading={more.isFetchingNextPage}
          onClick={() => more.fetchNextPage()}
        >
          {t('more')}
        </Button>
      )}
      {leave.error && <Failed error={leave.error} />}
    </Stack>
  );
}

function TypeName({ type }: { readonly type: string }) {
  return useRecordNames().type(type);
}

function Says({ draft: { type, statements } }: { readonly draft: SignalDraft }) {
  const names = useRecordNames();
  const day = useDayFormat();
  return (
    <Stack gap={2}>
      {statements.map(({ property, value }, i) => (
        <Text size="sm" key={i}>
          <Text span c="dimmed">
            {names.property(type, property)}:
          </Text>{' '}
          {isDay(value) ? day(value) : value}
        </Text>
      ))}
    </Stack>
  );
}

function ToSignal({ signalId }: Pick<SignalDraft, 'signalId'>) {
  const t = useTexts(TAKE_UP_TEXTS);
  if (!useHasRole('investigator', 'prosecutor')) return null;
  return (
    <Anchor size="xs" renderRoot={(props) => <Link to="/signals/$signalId" params={{ signalId }} {...props} />}>
      {t('toSignal')}
    </Anchor>
  );
}

function Settled({ draft: { settledBy, settledAt } }: { readonly draft: SignalDraft }) {
  const format = useTimeFormat();
  if (settledBy === null || settledAt === null) return null;
  return (
    <Text size="xs" c="dimmed">
      {settledBy}, {format(settledAt)}
    </Text>
  );
}

interface WayProps {
  readonly spaceId: string;
  readonly draft: SignalDraft;
  readonly onLeave: () => void;
}

function Way({ spaceId, draft: { draftId, type, state, recordId }, onLeave }: WayProps) {
  const t = useTexts(TAKE_UP_TEXTS);
  const makesRecords = useHasRole('investigator', 'liaison');
  const wrap = useNarrow() ? 'wrap' : 'nowrap';
  if (recordId !== null) {
    const params = { spaceId, recordId };
    return (
      <Anchor
        size="sm"
        renderRoot={(props) => <Link to="/cases/$spaceId/records/$recordId" params={params} {...props} />}
      >
        {t('entered')}
      </Anchor>
    );
  }
  if (state === 'left') {
    return (
      <Group gap="xs" wrap={wrap}>
        <Text size="sm">{t('left')}</Text>
        {makesRecords && (
          <Button size="xs" variant="default" onClick={onLeave}>
            {t('putBack')}
          </Button>
        )}
      </Group>
    );
  }
  if (!makesRecords) return t('isOpen');
  return (
    <Group gap="xs" wrap={wrap}>
      <Button
        size="xs"
        renderRoot={(props) => (
          <Link to="/cases/$spaceId/records/new" params={{ spaceId }} search={{ type, draft: draftId }} {...props} />
        )}
      >
        {t('enter')}
      </Button>
      <Button size="xs" variant="default" onClick={onLeave}>
        {t('leave')}
      </Button>
    </Group>
  );
}

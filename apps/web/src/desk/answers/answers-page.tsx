import { Stack, Table, Anchor, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Age } from '../../components/age.js';
import { DataTable } from '../../components/data-table.js';
import { Page } from '../../components/page.js';
import { Empty, Failed, Loading } from '../../components/states.js';
import type { Json } from '../../lib/http.js';
import { useTexts } from '../../lib/texts.js';
import { owedQuery } from '../api/queue.js';
import type { FeedbackList } from '../desk-types.js';
import { Due } from '../queue/due.js';
import { QUEUE_TEXTS } from '../queue/queue.texts.js';
import { SignalState } from '../queue/signal-chips.js';
import { ANSWERS_TEXTS } from './answers.texts.js';

/** Who told something and waits to be told what became of it, the most urgent first. */
export function AnswersPage() {
  const t = useTexts(ANSWERS_TEXTS);
  const { data, error, refetch } = useQuery(owedQuery);
  return (
    <Page title={t('title')}>
      <Stack gap="md">
        {error && <Failed error={error} retry={() => void refetch()} />}
        {!data && !error && <Loading />}
        {data && data.replied.length > 0 && <Replied replied={data.replied} />}
        {data && (data.items.length === 0 ? <Nobody /> : <Owed list={data} />)}
      </Stack>
    </Page>
  );
}

/** Whoever reported answered a question of the desk, and nobody read it yet. */
function Replied({ replied }: Pick<Json<FeedbackList>, 'replied'>) {
  const t = useTexts(ANSWERS_TEXTS);
  const queue = useTexts(QUEUE_TEXTS);
  return (
    <DataTable label={t('replied')} head={[t('replied'), queue('received'), queue('state')]}>
      {replied.map(({ signalId, no, classLabel, repliedAt, state }) => (
        <Table.Tr key={signalId} data-replied={signalId}>
          <Table.Td>
            <SignalLink signalId={signalId} no={no} classLabel={classLabel} />
          </Table.Td>
          <Table.Td>
            <Age at={repliedAt} />
          </Table.Td>
          <Table.Td>
            <SignalState state={state} />
          </Table.Td>
        </Table.Tr>
      ))}
    </DataTable>
  );
}

type Named = Pick<Json<FeedbackList>['items'][number], 'signalId' | 'no' | 'classLabel'>;

/** Leads to a signal by its class and, where it has one, its number. */
function SignalLink({ signalId, no, classLabel }: Named) {
  const t = useTexts(QUEUE_TEXTS);
  return (
    <Anchor size="sm" renderRoot={(props) => <Link {...props} to="/signals/$signalId" params={{ signalId }} />}>
      {no === null ? classLabel : t('numbered', { kind: classLabel, no })}
    </Anchor>
  );
}

function Nobody() {
  const t = useTexts(ANSWERS_TEXTS);
  return (
    <Empty title={t('empty')} action={null}>
      {t('emptyText')}
    </Empty>
  );
}

function Owed({ list: { items, overdue } }: { readonly list: Json<FeedbackList> }) {
  const t = useTexts(ANSWERS_TEXTS);
  const queue = useTexts(QUEUE_TEXTS);
  const head = ['kind', 'received', 'due', 'state'] as const;
  return (
    <>
      {overdue > 0 && <Text>{t('overdue', { count: overdue })}</Text>}
      <DataTable label={t('title')} head={head.map((name) => queue(name))}>
        {items.map(({ signalId, no, classLabel, receivedAt, feedbackDueAt, state }) => (
          <Table.Tr key={signalId} data-signal={signalId}>
            <Table.Td>
              <SignalLink signalId={signalId} no={no} classLabel={classLabel} />
            </Table.Td>
            <Table.Td>
              <Age at={receivedAt} />
            </Table.Td>
            <Table.Td>
              <Due at={feedbackDueAt} />
            </Table.Td>
            <Table.Td>
              <SignalState state={state} />
            </Table.Td>
          </Table.Tr>
        ))}
      </DataTable>
    </>
  );
}

import { Button } from '@mantine/core';
import { IconMessageReply, IconSend } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useIntl } from 'react-intl';
import { Age } from '../../components/age.js';
import { Chip } from '../../components/chip.js';
import { Page } from '../../components/page.js';
import { type LinkColumn, LinkList } from '../../components/row-list/link-list.js';
import list from '../../components/row-list/link-list.module.css';
import { Empty, Failed, Loading } from '../../components/states.js';
import type { Json } from '../../lib/http.js';
import { useTexts } from '../../lib/texts.js';
import { owedQuery } from '../api/queue.js';
import type { FeedbackList } from '../desk-types.js';
import { Due } from '../queue/due.js';
import { QUEUE_TEXTS } from '../queue/queue.texts.js';
import { SignalState } from '../queue/signal-chips.js';
import { SignalName } from '../queue/signal-name.js';
import { ANSWERS_TEXTS } from './answers.texts.js';
import { type AnswerLine, linesOf } from './answer-lines.js';

/** Who answered a question that nobody read yet, and who waits to be told what became of what they told, the most urgent first. */
export function AnswersPage() {
  const t = useTexts(ANSWERS_TEXTS);
  const intl = useIntl();
  const { data, error, refetch } = useQuery(owedQuery);
  const lines = data ? linesOf(data) : [];
  return (
    <Page
      title={t('title')}
      count={data && intl.formatNumber(lines.length)}
      badges={data && <Overdue overdue={data.overdue} />}
      isList
    >
      {error && <Failed error={error} retry={() => void refetch()} />}
      {!data && !error && <Loading />}
      {data && lines.length === 0 && <Nobody />}
      {lines.length > 0 && <Lines lines={lines} />}
    </Page>
  );
}

function Overdue({ overdue }: Pick<Json<FeedbackList>, 'overdue'>) {
  const t = useTexts(ANSWERS_TEXTS);
  return overdue > 0 && <span>{t('overdue', { count: overdue })}</span>;
}

function Nobody() {
  const t = useTexts(ANSWERS_TEXTS);
  return (
    <Empty
      title={t('empty')}
      action={
        <Button variant="default" renderRoot={(props) => <Link {...props} to="/" />}>
          {t('toQueue')}
        </Button>
      }
    >
      {t('emptyText')}
    </Empty>
  );
}

function Lines({ lines }: { readonly lines: readonly AnswerLine[] }) {
  const t = useTexts(ANSWERS_TEXTS);
  const queue = useTexts(QUEUE_TEXTS);
  const columns: readonly LinkColumn<AnswerLine>[] = [
    { id: 'kind', label: queue('kind'), isName: true, cell: (line) => <SignalName signal={line} /> },
    { id: 'what', label: t('what'), cell: (line) => <What line={line} /> },
    { id: 'received', label: queue('received'), cell: ({ at }) => <Age at={at} /> },
    { id: 'due', label: queue('due'), cell: (line) => line.what === 'owed' && <Due at={line.dueAt} /> },
    { id: 'state', label: queue('state'), from: 640, cell: ({ state }) => <SignalState state={state} /> },
  ];
  return (
    <LinkList
      label={t('title')}
      rows={lines}
      idOf={({ what, signalId }) => `${what} ${signalId}`}
      marksOf={({ what, signalId }) => ({ [what === 'replied' ? 'data-replied' : 'data-signal']: signalId })}
      columns={columns}
      card={(line) => (
        <div className={list['card']}>
          <div className={list['line']}>
            <SignalName signal={line} />
            <Age at={line.at} />
          </div>
          <div className={list['line']}>
            <What line={line} />
            <SignalState state={line.state} />
          </div>
          {line.what === 'owed' && (
            <div className={list['line']}>
              {queue('due')} <Due at={line.dueAt} />
            </div>
          )}
        </div>
      )}
    />
  );
}

/** What is to be done: read an answer, or give one. */
function What({ line: { what } }: { readonly line: AnswerLine }) {
  const t = useTexts(ANSWERS_TEXTS);
  const isReplied = what === 'replied';
  return (
    <Chip tone={isReplied ? 'blue' : 'gray'} icon={isReplied ? IconMessageReply : IconSend} title={t(`${what}Long`)}>
      {t(what)}
    </Chip>
  );
}

import { Code, Table } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useIntl } from 'react-intl';
import { DataTable } from '../../components/data-table.js';
import { Member } from '../../case/member/member.js';
import { Failed, Loading } from '../../components/states.js';
import { Time } from '../../components/time.js';
import { useTexts } from '../../lib/texts.js';
import { boardQuery } from './api/flows.js';
import { useFlowCauseWords } from './components/cause-words.js';
import { FlowEmpty } from './components/flow-empty.js';
import { FlowPage } from './components/flow-tabs.js';
import { EMPTY_TEXTS } from './empty.texts.js';
import { FLOWS_TEXTS } from './flows.texts.js';
import { REFUSAL_TEXTS } from './refusal.texts.js';

/** What was refused lately, by what it was about and whose turn it is. */
export function RefusalsPage() {
  return (
    <FlowPage part="refusals">
      <Refusals />
    </FlowPage>
  );
}

function Refusals() {
  const t = useTexts(FLOWS_TEXTS);
  const fills = useTexts(EMPTY_TEXTS);
  const intl = useIntl();
  const about = useTexts(REFUSAL_TEXTS);
  const { turn } = useFlowCauseWords();
  const { data, error, refetch } = useQuery(boardQuery);
  if (!data) return error ? <Failed error={error} retry={() => void refetch()} /> : <Loading />;
  if (data.refusals.length === 0) return <FlowEmpty title={t('refusalsEmpty')}>{fills('refusals')}</FlowEmpty>;
  const head = ['about', 'code', 'sender', 'byWhom', 'count', 'last', 'turn'] as const;
  return (
    <DataTable label={t('refusals')} head={head.map((name) => t(name))} minWidth={720}>
      {data.refusals.map((group) => (
        <Table.Tr key={`${group.code} ${group.sender} ${group.refusedBy}`}>
          <Table.Td>{about(group.class)}</Table.Td>
          <Table.Td>
            <Code>{group.code}</Code>
          </Table.Td>
          <Table.Td>{group.sender === null ? t('unknownSender') : <Member id={group.sender} />}</Table.Td>
          <Table.Td>{group.refusedBy === null ? t('everybody') : <Member id={group.refusedBy} />}</Table.Td>
          <Table.Td>{intl.formatNumber(group.count)}</Table.Td>
          <Table.Td>
            <Time at={group.lastAt} />
          </Table.Td>
          <Table.Td>
            {turn({
              cause: 'RECORD_REFUSED',
              whose: group.whose,
              values: {},
              ...(group.sender !== null && { member: group.sender }),
            })}
          </Table.Td>
        </Table.Tr>
      ))}
    </DataTable>
  );
}

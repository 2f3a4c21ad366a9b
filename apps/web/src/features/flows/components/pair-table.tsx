import { Table, Text } from '@mantine/core';
import { useIntl } from 'react-intl';
import { DataTable } from '../../../components/data-table.js';
import { useDuration } from '../../../components/duration.js';
import { Member } from '../../../case/member/member.js';
import type { PairFlow } from '../api/types.js';
import { useTexts } from '../../../lib/texts.js';
import { FLOWS_TEXTS } from '../flows.texts.js';

const ONE_DIGIT = { minimumFractionDigits: 1, maximumFractionDigits: 1 };

interface PairTableProps {
  readonly pairs: readonly PairFlow[];
}

/** The matrix from whom to whom as rows: rate, what is not confirmed, how old, and how long it will take. */
export function PairTable({ pairs }: PairTableProps) {
  const t = useTexts(FLOWS_TEXTS);
  if (pairs.length === 0) return <Text c="dimmed">{t('noPairs')}</Text>;
  const head = [
    'sender',
    'receiver',
    'minute',
    'hour',
    'day',
    'rate',
    'notReceipted',
    'oldest',
    'drain',
    'refusals',
  ] as const;
  return (
    <DataTable label={t('matrix')} head={head.map((name) => t(name))} minWidth={860}>
      {pairs.map((pair) => (
        <PairRow key={`${pair.sender} ${pair.receiver}`} pair={pair} />
      ))}
    </DataTable>
  );
}

function PairRow({ pair }: { readonly pair: PairFlow }) {
  const t = useTexts(FLOWS_TEXTS);
  const duration = useDuration();
  const intl = useIntl();
  const { sender, receiver, behind, oldestUnreceiptedSeconds: oldest, drainSeconds: drain } = pair;
  return (
    <Table.Tr>
      <Table.Td>
        <Member id={sender} />
      </Table.Td>
      <Table.Td>
        <Member id={receiver} />
      </Table.Td>
      <Table.Td>{intl.formatNumber(pair.lastMinute)}</Table.Td>
      <Table.Td>{intl.formatNumber(pair.lastHour)}</Table.Td>
      <Table.Td>{intl.formatNumber(pair.lastDay)}</Table.Td>
      <Table.Td>{intl.formatNumber(pair.perMinute, ONE_DIGIT)}</Table.Td>
      <Table.Td>{behind === 0 ? t('none') : intl.formatNumber(behind)}</Table.Td>
      <Table.Td>{oldest === null ? t('none') : duration(oldest)}</Table.Td>
      <Table.Td>{behind === 0 ? t('none') : drain === null ? t('standsStill') : duration(drain)}</Table.Td>
      <Table.Td>{intl.formatNumber(pair.refused)}</Table.Td>
    </Table.Tr>
  );
}

import { Table } from '@mantine/core';
import { useIntl } from 'react-intl';
import { Age } from '../../components/age.js';
import { useBytes } from '../../components/bytes.js';
import { DataTable } from '../../components/data-table.js';
import { NamedMember } from '../../case/member/member-mark.js';
import { useTexts } from '../../lib/texts.js';
import classes from '../operator.module.css';
import type { PairFlowView } from '../operator-types.js';
import { BOARD_TEXTS } from './board.texts.js';
import { Receipts } from './receipts.js';

interface PairListProps {
  readonly pairs: readonly PairFlowView[];
  readonly at: string;
}

/** A row for each pair that ever exchanged something. */
export function PairList({ pairs, at }: PairListProps) {
  const t = useTexts(BOARD_TEXTS);
  const intl = useIntl();
  const bytes = useBytes();
  const head = ['sender', 'receiver', 'minute', 'hour', 'total', 'bytes', 'receipts', 'last'] as const;
  return (
    <DataTable label={t('pairs')} head={head.map((name) => t(name))} minWidth={760}>
      {pairs.map((pair) => (
        <Table.Tr
          key={`${pair.sender} ${pair.receiver}`}
          data-pair={`${pair.sender} ${pair.receiver}`}
          className={classes['figures']}
        >
          <Table.Td>
            <NamedMember id={pair.sender} />
          </Table.Td>
          <Table.Td>
            <NamedMember id={pair.receiver} />
          </Table.Td>
          <Table.Td>{intl.formatNumber(pair.lastMinute)}</Table.Td>
          <Table.Td>{intl.formatNumber(pair.lastHour)}</Table.Td>
          <Table.Td>{intl.formatNumber(pair.records)}</Table.Td>
          <Table.Td>{bytes(pair.bytes)}</Table.Td>
          <Table.Td className={classes['oneLine']}>
            <Receipts pair={pair} at={at} />
          </Table.Td>
          <Table.Td className={classes['oneLine']}>
            {pair.lastAt === null ? t('never') : <Age at={pair.lastAt} />}
          </Table.Td>
        </Table.Tr>
      ))}
    </DataTable>
  );
}

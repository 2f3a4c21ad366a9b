import { Table } from '@mantine/core';
import { useIntl } from 'react-intl';
import { memberCode } from '../../../case/member/member.js';
import { DataTable } from '../../../components/data-table.js';
import { Time } from '../../../components/time.js';
import { useTexts } from '../../../lib/texts.js';
import type { FlowCurve } from '../api/types.js';
import { CURVES_TEXTS } from '../curves.texts.js';
import { FLOWS_TEXTS } from '../flows.texts.js';
import { MEMBERS_TEXTS } from '../members.texts.js';
import { useMsFormat } from '../ms-format.js';
import classes from './curve.module.css';

interface CurveTwinProps {
  readonly curves: readonly FlowCurve[];
  readonly quarters: readonly string[];
}

/** The numbers of the curves, newest first: each quarter in which something went or waited, or of which nobody knows. */
export function CurveTwin({ curves, quarters }: CurveTwinProps) {
  const t = useTexts(CURVES_TEXTS);
  const flows = useTexts(FLOWS_TEXTS);
  const rows = quarters.flatMap((quarter, at) => curves.map((curve) => ({ quarter, at, curve }))).toReversed();
  const head = [t('quarter'), t('pair'), t('messages'), t('half'), t('most'), flows('notReceipted')];
  return (
    <div className={classes['twin']}>
      <DataTable label={t('title')} head={head} minWidth={560}>
        {rows
          .filter(({ at, curve: { messages, behind } }) => messages[at] !== 0 || behind[at] !== 0)
          .map(({ quarter, at, curve }) => (
            <TwinRow key={`${quarter} ${curve.sender} ${curve.receiver}`} quarter={quarter} at={at} curve={curve} />
          ))}
      </DataTable>
    </div>
  );
}

interface TwinRowProps {
  readonly quarter: string;
  readonly at: number;
  readonly curve: FlowCurve;
}

function TwinRow({ quarter, at, curve: { sender, receiver, messages, p50Ms, p95Ms, behind } }: TwinRowProps) {
  const t = useTexts(CURVES_TEXTS);
  const members = useTexts(MEMBERS_TEXTS);
  const intl = useIntl();
  const ms = useMsFormat();
  const count = (value: number | null | undefined): string =>
    typeof value === 'number' ? intl.formatNumber(value) : members('unknown');
  const time = (value: number | null | undefined): string => (typeof value === 'number' ? ms(value) : '');
  return (
    <Table.Tr data-pair={`${sender} ${receiver}`}>
      <Table.Td>
        <Time at={quarter} />
      </Table.Td>
      <Table.Td>{t('label', { sender: memberCode(sender), receiver: memberCode(receiver) })}</Table.Td>
      <Table.Td>{count(messages[at])}</Table.Td>
      <Table.Td>{time(p50Ms[at])}</Table.Td>
      <Table.Td>{time(p95Ms[at])}</Table.Td>
      <Table.Td>{count(behind[at])}</Table.Td>
    </Table.Tr>
  );
}

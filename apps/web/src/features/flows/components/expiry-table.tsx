import { Table } from '@mantine/core';
import { DataTable } from '../../../components/data-table.js';
import { Member } from '../../../case/member/member.js';
import { Time } from '../../../components/time.js';
import { useTexts } from '../../../lib/texts.js';
import type { FlowKeys } from '../api/types.js';
import { useFlowCode } from '../flow-codes.js';
import { EXPIRY_TEXTS } from '../expiry.texts.js';
import { FLOWS_TEXTS } from '../flows.texts.js';
import { DaysLeft } from './days-left.js';

/** One thing that ends. */
export interface Expiry {
  /** Null for the trust list, which is of all. */
  readonly member: string | null;
  /** Code of what a certificate is for; null for the trust list. */
  readonly use: string | null;
  /** Null where only the days are known. */
  readonly expiresAt: string | null;
  readonly daysLeft: number;
}

/** Everything that ends, what ends first at the top. */
export function expiriesOf({ list, certificates, members }: FlowKeys, own: string): readonly Expiry[] {
  const ours = certificates.map((one) => ({ member: own, ...one }));
  const others = members
    .filter(({ member }) => member !== own)
    .flatMap(({ member, certificateDaysLeft }) =>
      certificateDaysLeft.map((daysLeft) => ({ member, use: 'listed', expiresAt: null, daysLeft })),
    );
  const ofAll = { member: null, use: null, expiresAt: list.expires, daysLeft: list.daysLeft };
  return [ofAll, ...ours, ...others].sort((a, b) => a.daysLeft - b.daysLeft);
}

interface ExpiryTableProps {
  readonly keys: FlowKeys;
  /** The own member. */
  readonly own: string;
}

/** What ends, by days left: what is urgent is read first, and says what to do. */
export function ExpiryTable({ keys, own }: ExpiryTableProps) {
  const t = useTexts(FLOWS_TEXTS);
  const e = useTexts(EXPIRY_TEXTS);
  const nameOf = useFlowCode();
  return (
    <DataTable label={e('expiring')} head={[t('kind'), t('member'), t('use'), t('expires'), t('left')]} minWidth={560}>
      {expiriesOf(keys, own).map(({ member, use, expiresAt, daysLeft }, at) => (
        <Table.Tr key={at} data-days-left={daysLeft}>
          <Table.Td>{use === null ? t('list', { version: keys.list.version }) : t('certificate')}</Table.Td>
          <Table.Td>{member === null ? t('everybody') : <Member id={member} />}</Table.Td>
          <Table.Td>{use === null ? '' : nameOf(use)}</Table.Td>
          <Table.Td>{expiresAt === null ? '–' : <Time at={expiresAt} />}</Table.Td>
          <Table.Td>
            <DaysLeft days={daysLeft} runbook={use === null ? 'trust-list-expires' : 'certificate-expires'} />
          </Table.Td>
        </Table.Tr>
      ))}
    </DataTable>
  );
}

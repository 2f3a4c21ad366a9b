import { Table } from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconHelp } from '@tabler/icons-react';
import { Member } from '../../../case/member/member.js';
import { DataTable } from '../../../components/data-table.js';
import { useAgo, useDuration } from '../../../components/duration.js';
import { useTexts } from '../../../lib/texts.js';
import type { SignOfLife } from '../api/types.js';
import { FLOWS_TEXTS } from '../flows.texts.js';
import { SIGN_TEXTS } from '../sign.texts.js';

/** When each other gateway was last heard of: the number is here before somebody is told. */
export function SignTable({ signs }: { readonly signs: readonly SignOfLife[] }) {
  const t = useTexts(FLOWS_TEXTS);
  const sign = useTexts(SIGN_TEXTS);
  return (
    <DataTable label={sign('signs')} head={[t('member'), sign('last'), t('state')]} minWidth={280}>
      {signs.map((one) => (
        <SignRow key={one.member} sign={one} />
      ))}
    </DataTable>
  );
}

function SignRow({ sign: { member, seconds, lastAt, isLate } }: { readonly sign: SignOfLife }) {
  const t = useTexts(FLOWS_TEXTS);
  const sign = useTexts(SIGN_TEXTS);
  const ago = useAgo();
  const duration = useDuration();
  const Icon = seconds === null ? IconHelp : isLate ? IconAlertTriangle : IconCheck;
  const state = isLate ? sign('noSign', { duration: duration(seconds ?? 0) }) : t('isRight');
  return (
    <Table.Tr data-late={isLate}>
      <Table.Td>
        <Member id={member} />
      </Table.Td>
      <Table.Td>{lastAt === null || seconds === null ? t('notMeasured') : ago(seconds)}</Table.Td>
      <Table.Td>
        <Icon size={14} aria-hidden /> {seconds === null ? sign('unknown') : state}
      </Table.Td>
    </Table.Tr>
  );
}

import { Anchor } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { Link, linkOptions } from '@tanstack/react-router';
import { memberCode, useMemberName } from '../../../case/member/member.js';
import { ageOf } from '../../../components/age.js';
import { type ColumnCell, ColumnTable } from '../../../components/column-table.js';
import { useNow } from '../../../components/now.js';
import { useClockFormat } from '../../../components/time.js';
import { useLiveState } from '../../../lib/live.js';
import { useLanguage, useTexts } from '../../../lib/texts.js';
import type { FlowBoard, MemberColumn } from '../api/types.js';
import { type MemberRow, useMemberRows } from '../member-rows.js';
import { MEMBERS_TEXTS } from '../members.texts.js';

type Board = Pick<FlowBoard, 'at' | 'members' | 'positions' | 'refusals' | 'onDuty'>;

interface MemberTableProps {
  readonly board: Board;
  /** Without what is counted over all cases. */
  readonly isOfCase?: boolean;
}

const OVER_ALL: ReadonlySet<MemberRow['name']> = new Set(['behind', 'catch-up', 'refused', 'duty']);

/** Members beside each other: the head of a column leads to the member, a cell to its evidence. */
export function MemberTable({
  board: { at, members, positions, refusals, onDuty },
  isOfCase = false,
}: MemberTableProps) {
  const t = useTexts(MEMBERS_TEXTS);
  const format = useClockFormat();
  const nameOf = useMemberName();
  const rows = useMemberRows({ at, positions, onDuty }, isOfCase).filter(
    ({ name }) => !isOfCase || !OVER_ALL.has(name),
  );
  const { language } = useLanguage();
  const now = useNow();
  // The clock of the browser may be behind that of the gateway.
  const measured = ageOf(new Date(Math.min(Date.parse(at), now.getTime())), now, language);
  const isLost = useLiveState() === 'lost';
  const lost = useLostCell();
  const cellOf = (row: MemberRow, column: MemberColumn): ColumnCell =>
    isLost ? lost(row.cell(column).text) : cell(row, column);
  const byId = new Map(members.map((column) => [column.member, column]));
  return (
    <>
      <ColumnTable
        label={t('members')}
        corner={isLost ? t('asOf', { time: format(at) }) : t('measured', { ago: measured })}
        columns={members.map(({ member, isOwn }) => ({
          key: member,
          code: memberCode(member),
          name: (
            <Link to="/flows/members/$member" params={{ member }}>
              {nameOf(member)}
            </Link>
          ),
          ...(isOwn && { own: t('us') }),
        }))}
        rows={rows.map((row) => ({
          ...row,
          cell: (member) => {
            const column = byId.get(member);
            return column ? cellOf(row, column) : { tone: 'unknown', content: t('unknown') };
          },
        }))}
      />
      {!isOfCase && <RefusedOfNobody refusals={refusals} />}
    </>
  );
}

/** What was refused and stands in no column, as nobody is proven to have sent it. */
function RefusedOfNobody({ refusals }: Pick<Board, 'refusals'>) {
  const t = useTexts(MEMBERS_TEXTS);
  const count = refusals.reduce((sum, group) => (group.sender === null ? sum + group.count : sum), 0);
  if (count === 0) return null;
  return (
    <Anchor size="sm" renderRoot={(props) => <Link {...props} to="/flows/refusals" />}>
      {t('refusedOfNobody', { count })}
    </Anchor>
  );
}

/** Nothing is known of any member now: what was read last is said as such. */
function useLostCell(): (text: string) => ColumnCell {
  const t = useTexts(MEMBERS_TEXTS);
  return (text) => ({
    tone: 'unknown',
    content: (
      <>
        {t('unknown')} <small>{t('lastKnown', { text })}</small>
      </>
    ),
  });
}

function cell({ name, cell: say }: MemberRow, column: MemberColumn): ColumnCell {
  const { text, tone } = say(column);
  const link = evidenceOf(name, column.member);
  if (link !== null) return { tone, content: <Link {...link}>{text}</Link> };
  const isWell = name === 'gateway' && column.gateway === 'in-order' && tone === 'calm';
  return { tone, content: isWell ? <Well text={text} /> : text };
}

function Well({ text }: { readonly text: string }) {
  return (
    <>
      <IconCheck size={14} stroke={1.6} aria-hidden />
      {text}
    </>
  );
}

/** Where it is shown what a cell says; null where the cell says all. */
function evidenceOf(row: MemberRow['name'], member: string) {
  if (row === 'refused') return linkOptions({ to: '/flows/refusals' });
  if (row === 'certificate' || row === 'clock') return linkOptions({ to: '/flows/keys' });
  const isOfLog = row === 'behind' || row === 'catch-up' || row === 'confirmed';
  return isOfLog ? linkOptions({ to: '/flows/members/$member', params: { member } }) : null;
}

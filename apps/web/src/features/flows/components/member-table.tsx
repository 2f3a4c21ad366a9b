import { IconAlertTriangle, IconHelp } from '@tabler/icons-react';
import { Link, linkOptions } from '@tanstack/react-router';
import { memberCode, useMemberName } from '../../../case/member/member.js';
import { useClockFormat } from '../../../components/time.js';
import { useLiveState } from '../../../lib/live.js';
import { useTexts } from '../../../lib/texts.js';
import type { FlowBoard, MemberColumn } from '../api/types.js';
import { type MemberRow, useMemberRows } from '../member-rows.js';
import { MEMBERS_TEXTS } from '../members.texts.js';
import classes from './member-table.module.css';

type Board = Pick<FlowBoard, 'at' | 'members' | 'positions'>;

/** Members beside each other: the head of a column leads to the member, a cell to its evidence. */
export function MemberTable({ board }: { readonly board: Board }) {
  const t = useTexts(MEMBERS_TEXTS);
  const format = useClockFormat();
  const rows = useMemberRows(board);
  const isLost = useLiveState() === 'lost';
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, so it has to be reached by keyboard
    <div className={classes['box']} role="group" aria-label={t('members')} tabIndex={0}>
      <table className={classes['table']} aria-label={t('members')}>
        <thead>
          <tr>
            <td>{isLost && t('asOf', { time: format(board.at) })}</td>
            {board.members.map(({ member, isOwn }) => (
              <Head key={member} member={member} isOwn={isOwn} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.name} data-row={row.name}>
              <th scope="row">{row.label}</th>
              {board.members.map((column) => (
                <Cell key={column.member} row={row} column={column} isLost={isLost && !column.isOwn} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Head({ member, isOwn }: Pick<MemberColumn, 'member' | 'isOwn'>) {
  const t = useTexts(MEMBERS_TEXTS);
  const nameOf = useMemberName();
  return (
    <th scope="col" className={isOwn ? classes['own'] : ''}>
      <span className={classes['head']}>
        <span className={classes['code']}>{memberCode(member)}</span>
        <Link to="/flows/members/$member" params={{ member }}>
          {nameOf(member)}
        </Link>
        {isOwn && <span className={classes['us']}>{t('us')}</span>}
      </span>
    </th>
  );
}

const ICONS = { wait: IconAlertTriangle, unknown: IconHelp };

interface CellProps {
  readonly row: MemberRow;
  readonly column: MemberColumn;
  /** Nothing is known of it now: what was read last is said as such. */
  readonly isLost: boolean;
}

function Cell({ row: { name, cell }, column, isLost }: CellProps) {
  const t = useTexts(MEMBERS_TEXTS);
  const { text, tone: known } = cell(column);
  const tone = isLost ? 'unknown' : known;
  const Icon = tone === 'calm' ? null : ICONS[tone];
  const link = evidenceOf(name, column.member);
  return (
    <td data-member={column.member} data-tone={tone}>
      <span className={classes['cell']}>
        {Icon && <Icon size={14} stroke={1.6} aria-hidden />}
        {isLost ? t('unknown') : link === null ? text : <Link {...link}>{text}</Link>}
        {isLost && <span className={classes['last']}>{t('lastKnown', { text })}</span>}
      </span>
    </td>
  );
}

/** Where it is shown what a cell says; null where the cell says all. */
function evidenceOf(row: MemberRow['name'], member: string) {
  if (row === 'behind' || row === 'catch-up')
    return linkOptions({ to: '/flows/messages', search: { receiver: member, state: 'unreceipted' } });
  if (row === 'refused') return linkOptions({ to: '/flows/refusals' });
  if (row === 'certificate' || row === 'clock') return linkOptions({ to: '/flows/keys' });
  return row === 'position' ? linkOptions({ to: '/flows/members/$member', params: { member } }) : null;
}

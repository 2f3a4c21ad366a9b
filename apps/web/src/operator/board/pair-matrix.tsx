import { IconAlertTriangle, IconCheck, IconClock } from '@tabler/icons-react';
import { useIntl } from 'react-intl';
import { memberCode, useMemberName } from '../../case/member/member.js';
import { MemberMark } from '../../case/member/member-mark.js';
import { type ColumnCell, ColumnTable } from '../../components/column-table.js';
import { useTexts } from '../../lib/texts.js';
import type { PairFlowView } from '../operator-types.js';
import { BOARD_TEXTS } from './board.texts.js';
import { useReceipts } from './receipts.js';

interface PairMatrixProps {
  readonly members: readonly string[];
  readonly pairs: readonly PairFlowView[];
  readonly at: string;
}

const ICONS = { confirmed: IconCheck, awaited: IconClock, late: IconAlertTriangle };

/** Senders in rows, receivers in columns: what went in the last hour, and whether the receiver has it. */
export function PairMatrix({ members, pairs, at }: PairMatrixProps) {
  const t = useTexts(BOARD_TEXTS);
  const nameOf = useMemberName();
  const cell = useCell(at);
  return (
    <ColumnTable
      label={`${t('pairs')}: ${t('asMatrix')}`}
      corner={t('fromTo')}
      columns={members.map((member) => ({ key: member, code: memberCode(member), name: nameOf(member) }))}
      rows={members.map((sender) => ({
        name: sender,
        label: nameOf(sender),
        head: <MemberMark id={sender} />,
        cell: (receiver) =>
          sender === receiver
            ? { tone: 'void', content: null }
            : cell(pairs.find((pair) => pair.sender === sender && pair.receiver === receiver)),
      }))}
    />
  );
}

function useCell(at: string): (pair: PairFlowView | undefined) => ColumnCell {
  const t = useTexts(BOARD_TEXTS);
  const intl = useIntl();
  const receipts = useReceipts(at);
  return (pair) => {
    if (!pair) return { tone: 'unknown', content: t('nothing') };
    const { state, words } = receipts(pair);
    const Icon = ICONS[state];
    const { lastHour, lastMinute, records, sender, receiver } = pair;
    const counted = t('inHour', { count: lastHour });
    const more = t('rateAndTotal', { minute: intl.formatNumber(lastMinute), total: intl.formatNumber(records) });
    return {
      // It has the icon of what is late itself.
      tone: state === 'late' ? 'wait' : 'calm',
      content: (
        <span data-pair={`${sender} ${receiver}`} title={`${counted}, ${more}`}>
          <span aria-hidden>{intl.formatNumber(lastHour)}</span>
          <span className="for-listeners">{counted}</span>{' '}
          <small>
            {state !== 'late' && <Icon size={12} stroke={1.6} aria-hidden />} {words}
          </small>
        </span>
      ),
    };
  };
}

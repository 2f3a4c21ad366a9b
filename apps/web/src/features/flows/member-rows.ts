import { useIntl } from 'react-intl';
import { useTimeIn } from '../../case/member/local-time.js';
import { useAgo, useDuration } from '../../components/duration.js';
import { useSinceFormat } from '../../components/time.js';
import { useTexts } from '../../lib/texts.js';
import type { FlowBoard, MemberColumn } from './api/types.js';
import { EXPIRY_TEXTS } from './expiry.texts.js';
import { FLOWS_TEXTS } from './flows.texts.js';
import { MEMBERS_TEXTS } from './members.texts.js';
import { useMsFormat } from './ms-format.js';
import { SIGN_TEXTS } from './sign.texts.js';

/** What a cell says of a member; `wait` is something to look at. */
export interface MemberCell {
  readonly text: string;
  readonly tone: 'calm' | 'wait' | 'unknown';
}

/** One thing that is known of every member. */
export interface MemberRow {
  readonly name:
    'gateway' | 'sign' | 'behind' | 'catch-up' | 'confirmed' | 'refused' | 'certificate' | 'clock' | 'duty';
  readonly label: string;
  readonly cell: (column: MemberColumn) => MemberCell;
}

type Cells = Readonly<Record<MemberRow['name'], MemberRow['cell']>>;

/** Fewer days than so many are marked, as the causes count them. */
const SOON_DAYS = 14;
const SECOND_MS = 1000;
/** From then on something is late, as the sentence of the board counts. */
const LATE_S = 8;

const calm = (text: string): MemberCell => ({ text, tone: 'calm' });
const wait = (text: string): MemberCell => ({ text, tone: 'wait' });
const unknown = (text: string): MemberCell => ({ text, tone: 'unknown' });

type RowsBoard = Pick<FlowBoard, 'at' | 'positions' | 'onDuty'>;

/** The rows of the table of members, in the order in which they are read when something is wrong. */
export function useMemberRows(board: RowsBoard, isOfCase: boolean): readonly MemberRow[] {
  const flows = useTexts(FLOWS_TEXTS);
  const sign = useTexts(SIGN_TEXTS);
  const members = useTexts(MEMBERS_TEXTS);
  const cells: Cells = { ...useReachCells(), ...useLogCells(board), ...useTrustCells(board), duty: useDutyCell(board) };
  const labels: readonly (readonly [MemberRow['name'], string])[] = [
    ['gateway', members('gateway')],
    ['sign', sign('last')],
    ['behind', flows('notReceipted')],
    ['catch-up', flows('drain')],
    ['confirmed', members(isOfCase ? 'confirmedOfLog' : 'confirmedOfLogs')],
    ['refused', members('refusedInDay')],
    ['certificate', flows('certificate')],
    ['clock', flows('clock')],
    ['duty', members('nowOnDuty')],
  ];
  return labels.map(([name, label]) => ({ name, label, cell: cells[name] }));
}

/** Nothing of it is to be looked at: it is well, or silent as it said before. */
function isQuiet(gateway: MemberColumn['gateway']): boolean {
  return gateway === 'in-order' || gateway === 'maintenance';
}

function useReachCells(): Pick<Cells, 'gateway' | 'sign'> {
  const flows = useTexts(FLOWS_TEXTS);
  const sign = useTexts(SIGN_TEXTS);
  const t = useTexts(MEMBERS_TEXTS);
  const since = useSinceFormat();
  const ago = useAgo();
  const duration = useDuration();
  return {
    gateway: ({ gateway, awaySince, maintenanceUntil }) => {
      if (gateway === 'unknown') return unknown(t('unknown'));
      if (gateway === 'ours') return wait(t('waitingOnUs'));
      if (gateway === 'maintenance') return calm(t('maintenanceUntil', { until: since(maintenanceUntil ?? '') }));
      if (gateway === 'away') return wait(t('awaySince', { since: awaySince === null ? '…' : since(awaySince) }));
      return gateway === 'late' ? wait(flows('standsStill')) : calm(flows('isRight'));
    },
    sign: ({ isOwn, gateway, secondsSilent }) => {
      if (isOwn) return calm(t('notApplicable'));
      if (secondsSilent === null) return unknown(t('unknown'));
      return isQuiet(gateway) ? calm(ago(secondsSilent)) : wait(sign('noSign', { duration: duration(secondsSilent) }));
    },
  };
}

function useLogCells({
  positions,
}: Pick<FlowBoard, 'positions'>): Pick<Cells, 'behind' | 'catch-up' | 'confirmed' | 'refused'> {
  const flows = useTexts(FLOWS_TEXTS);
  const t = useTexts(MEMBERS_TEXTS);
  const intl = useIntl();
  const duration = useDuration();
  return {
    behind: ({ behind, oldestSeconds, gateway }) => {
      if (behind === 0) return calm(intl.formatNumber(0));
      const text = t('behind', { count: behind, age: duration(oldestSeconds ?? 0) });
      return isQuiet(gateway) ? calm(text) : wait(text);
    },
    'catch-up': ({ behind, oldestSeconds, catchUpSeconds, gateway }) => {
      if (behind === 0) return calm(t('notApplicable'));
      if (catchUpSeconds !== null) return calm(duration(catchUpSeconds));
      // What has just left is confirmed in a moment: the board calls it late from then on as well.
      if (gateway === 'in-order' && (oldestSeconds ?? 0) < LATE_S) return calm(t('notApplicable'));
      if (gateway === 'maintenance') return calm(t('whenBack'));
      return wait(gateway === 'away' ? t('whenBack') : flows('standsStill'));
    },
    confirmed: ({ member }) => {
      const found = positions.find((one) => one.member === member);
      if (!found) return calm(t('notApplicable'));
      const { cosigned: at, size } = found;
      return calm(at === size ? t('allOf', { size }) : t('partOf', { at, size }));
    },
    refused: ({ refused }) => calm(intl.formatNumber(refused)),
  };
}

function useTrustCells({ at }: Pick<FlowBoard, 'at'>): Pick<Cells, 'certificate' | 'clock'> {
  const flows = useTexts(FLOWS_TEXTS);
  const expiry = useTexts(EXPIRY_TEXTS);
  const t = useTexts(MEMBERS_TEXTS);
  const ms = useMsFormat();
  const ago = useAgo();
  return {
    certificate: ({ certificateDaysLeft: days }) => {
      if (days === null) return unknown(t('unknown'));
      if (days < 0) return wait(flows('expired'));
      const text = flows('daysLeft', { days });
      return days > SOON_DAYS ? calm(text) : wait(`${text} · ${expiry('endsSoon')}`);
    },
    clock: ({ isOwn, clockMs, isClockOff, clockMeasuredAt: measured }) => {
      if (isOwn) return calm(t('notApplicable'));
      if (clockMs !== null) {
        const text = ms(clockMs);
        return isClockOff ? wait(`${text} · ${flows('isOff')}`) : calm(text);
      }
      if (measured === null) return unknown(t('unknown'));
      const seconds = Math.max(0, (Date.parse(at) - Date.parse(measured)) / SECOND_MS);
      return unknown(t('unknownMeasured', { ago: ago(seconds) }));
    },
  };
}

/** The desk that answers there now, behind what time it is there. */
function useDutyCell({ at, onDuty }: Pick<FlowBoard, 'at' | 'onDuty'>): MemberRow['cell'] {
  const t = useTexts(MEMBERS_TEXTS);
  const timeIn = useTimeIn();
  return ({ member }) => {
    const desk = onDuty.find((one) => one.member === member);
    if (!desk) return wait(t('nobodyPosted'));
    const time = timeIn(desk.zone, at) ?? '';
    return desk.name === null ? wait(`${time} ${t('nobodyOnDuty')}`.trim()) : calm(`${time} ${desk.name}`.trim());
  };
}

import type { MemberProgress } from '#libs/exchange';
import type { SignOfLife } from './flow-board.js';
import type { FlowCause } from './flow-cause.js';
import type { FlowFacts } from './flow-facts.js';
import type { GatewayState, MemberColumn, MemberPosition } from './member-column.js';
import { awayPeers, signsOfLife } from './signs-of-life.js';

/** Before it a gateway is late, from then on away: as the causes count. */
const AWAY_AFTER_MS = 30_000;

type Facts = Pick<
  FlowFacts,
  'now' | 'member' | 'peers' | 'inMaintenance' | 'pairs' | 'refusals' | 'certificates' | 'memberCertificates' | 'clocks'
>;

/** A column for each member, the own one first. */
export function memberColumns(
  facts: Facts,
  causes: readonly Pick<FlowCause, 'whose' | 'cause'>[],
): readonly MemberColumn[] {
  const others = new Set([
    ...facts.peers.map(({ member }) => member),
    ...facts.pairs.flatMap(({ sender, receiver }) => [sender, receiver]),
  ]);
  others.delete(facts.member);
  return [facts.member, ...[...others].sort()].map((member) => ({
    member,
    isOwn: member === facts.member,
    ...(member === facts.member ? ownGateway(causes) : gatewayOf(facts, member)),
    ...backlogOf(facts, member),
    refused: facts.refusals.reduce((sum, { sender, count }) => (sender === member ? sum + count : sum), 0),
    certificateDaysLeft: daysLeft(facts, member),
    ...clockOf(facts, member),
  }));
}

/** Adds up the spaces that somebody may see. */
export function memberPositions(progress: readonly MemberProgress[]): readonly MemberPosition[] {
  const members = [...new Set(progress.map(({ member }) => member))].sort();
  return members.map((member) => {
    const own = progress.filter((one) => one.member === member);
    return {
      member,
      cosigned: own.reduce((sum, { cosigned }) => sum + Number(cosigned), 0),
      size: own.reduce((sum, { size }) => sum + Number(size), 0),
    };
  });
}

type Reach = Pick<MemberColumn, 'gateway' | 'awaySince' | 'maintenanceUntil' | 'lastAt' | 'secondsSilent'>;

function ownGateway(causes: readonly Pick<FlowCause, 'whose' | 'cause'>[]): Reach {
  const gateway = causes.some(isOfGateway) ? 'ours' : 'in-order';
  return { gateway, awaySince: null, maintenanceUntil: null, lastAt: null, secondsSilent: null };
}

/** What waits for a prosecutor is ours, and nothing of the gateway. */
function isOfGateway({ whose, cause }: Pick<FlowCause, 'whose' | 'cause'>): boolean {
  return whose === 'ours' && cause !== 'APPROVAL_WAITING';
}

function gatewayOf(facts: Facts, member: string): Reach {
  const sign = signsOfLife(facts).find((one) => one.member === member);
  const away = awayPeers(facts, AWAY_AFTER_MS).find((one) => one.member === member);
  const untilMs = facts.inMaintenance.get(member);
  const isSilent = away !== undefined || sign?.isLate === true;
  return {
    gateway: untilMs !== undefined && isSilent ? 'maintenance' : stateOf(sign, away !== undefined),
    awaySince: away?.notReachedSince ?? null,
    maintenanceUntil: untilMs === undefined ? null : new Date(untilMs).toISOString(),
    lastAt: sign?.lastAt ?? null,
    secondsSilent: sign?.seconds ?? null,
  };
}

function stateOf(sign: SignOfLife | undefined, isAway: boolean): GatewayState {
  if (isAway) return 'away';
  if (!sign || sign.seconds === null) return 'unknown';
  return sign.isLate ? 'late' : 'in-order';
}

function backlogOf(facts: Facts, member: string): Pick<MemberColumn, 'behind' | 'oldestSeconds' | 'catchUpSeconds'> {
  const pairs = facts.pairs.filter(
    ({ sender, receiver }) => receiver === member && (member === facts.member || sender === facts.member),
  );
  const oldest = pairs.flatMap(({ oldestUnreceiptedSeconds }) => oldestUnreceiptedSeconds ?? []);
  const drains = pairs.map(({ drainSeconds }) => drainSeconds);
  return {
    behind: pairs.reduce((sum, { behind }) => sum + behind, 0),
    oldestSeconds: oldest.length === 0 ? null : Math.max(...oldest),
    catchUpSeconds: drains.includes(null) ? null : Math.max(0, ...drains.map((seconds) => seconds ?? 0)),
  };
}

function daysLeft({ certificates, memberCertificates, member: own }: Facts, member: string): number | null {
  const days =
    member === own
      ? certificates.map((one) => one.daysLeft)
      : memberCertificates.flatMap((one) => (one.member === member ? one.daysLeft : []));
  return days.length === 0 ? null : Math.min(...days);
}

function clockOf(
  { clocks, member: own }: Facts,
  member: string,
): Pick<MemberColumn, 'clockMs' | 'isClockOff' | 'clockMeasuredAt'> {
  const view = clocks.clocks.find(({ clock, member: of }) => (member === own ? clock === 'own' : of === member));
  return {
    clockMs: view?.isKnown === true ? (view.skewMs ?? view.lowestMs ?? view.highestMs) : null,
    isClockOff: view?.isOff ?? false,
    clockMeasuredAt: view?.measuredAt ?? null,
  };
}

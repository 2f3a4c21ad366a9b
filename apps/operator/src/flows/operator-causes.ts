import { holderOf } from '#libs/spacelog';
import type { MemberView, SpaceView } from './flow.view.js';
import type { CertificateView, ListView } from '../trust/read-trust.service.js';
import type { BoardCause, FlowRate, OperatorCause, RefusedOfNobody } from './flow-board.js';

/** Members cosign within seconds. */
const SILENT_AFTER_MS = 30_000;
/** New lists need the signatures of several members, and certificates an authority of people. */
const EXPIRES_DAYS = 14;
/** The loop looks for topics every second. */
const AWAY_AFTER_MS = 15_000;

/** Records a second that no member's chain received: honest mail has none but a few duplicates after an outage. */
const FLOOD_OF_NOTHING = 20;
/** New records a second of one member in one space: more than the largest measured load of a network (docs/capacity.md). */
const FLOOD_OF_RECORDS = 1_000;

/** All that the causes follow from. */
export interface OperatorFacts {
  readonly nowMs: number;
  /** When the broker last answered; null before the first time. */
  readonly lastGoodMs: number | null;
  readonly startedMs: number;
  readonly spaces: readonly SpaceView[];
  readonly list: Pick<ListView, 'version' | 'expiresAt' | 'daysLeft'>;
  readonly certificates: readonly CertificateView[];
  /** Rules of somebody else that reach into this network. */
  readonly wideRules: number;
  readonly rates: readonly FlowRate[];
  readonly refused: readonly RefusedOfNobody[];
  /** Members whose right to append people of the host took. */
  readonly taken: readonly { readonly writer: string; readonly reason: string; readonly atMs: number }[];
  /** Whether the broker lets the operator set no quotas. */
  readonly isQuotaForbidden: boolean;
}

type Cause = OperatorCause['cause'];
type MatterCode = Exclude<Cause, 'ALL_WELL' | 'ALL_SEEN' | 'SIGN_OF_LIFE_LATE' | 'BROKER_LATE'>;
type Found = Omit<OperatorCause, 'cause'>;

/** When each cause is there and whose it is, most pressing first. */
const RULES: Readonly<Record<MatterCode, (facts: OperatorFacts) => readonly Found[]>> = {
  BROKER_AWAY: ({ nowMs, lastGoodMs, startedMs }) => {
    const sinceMs = lastGoodMs ?? startedMs;
    return nowMs - sinceMs > AWAY_AFTER_MS
      ? [{ whose: 'operator', since: new Date(sinceMs).toISOString(), values: {} }]
      : [];
  },
  CONTRADICTION: (facts) =>
    ofMembers(facts, ({ isContradicting }) => isContradicting).map(({ space, member }) => ({
      whose: 'member',
      space,
      member: member.member,
      values: {},
    })),
  SPACE_LOST: (facts) => inState(facts, 'lost'),
  SPACE_HALTED: (facts) => inState(facts, 'halted'),
  TRUST_LIST_EXPIRED: ({ list }) =>
    list.daysLeft < 0 ? [{ whose: 'member', since: list.expiresAt, values: { version: list.version } }] : [],
  CERTIFICATE_EXPIRED: ({ certificates }) =>
    certificates
      .filter(({ daysLeft }) => daysLeft < 0)
      .map((one) => ({ ...ownerOf(one), since: one.expiresAt, values: { use: one.use } })),
  SPACE_FLOODED: ({ rates }) =>
    floodsOfNothing(rates).map(({ space, writers, ...rate }) => ({
      whose: 'operator',
      space,
      values: { ...perSecond(rate), writers: writers.join(', ') },
    })),
  MEMBER_FLOODS: ({ rates }) =>
    rates.flatMap(({ space, member, ...rate }) =>
      member !== null && rate.recordsPerSecond > FLOOD_OF_RECORDS
        ? [{ whose: 'member', space, member, values: perSecond(rate) }]
        : [],
    ),
  RECORDS_REFUSED: ({ refused, rates }) => {
    const flooded = new Set(floodsOfNothing(rates).map(({ space }) => space));
    return refused
      .filter(({ space }) => !flooded.has(space))
      .map(({ space, writers, count, lastAt }) => ({
        whose: 'operator',
        space,
        since: lastAt,
        values: { count, writers: writers.join(', ') },
      }));
  },
  ACCESS_WIDE: ({ wideRules }) => (wideRules > 0 ? [{ whose: 'operator', values: { count: wideRules } }] : []),
  WRITE_TAKEN: ({ taken }) =>
    taken.map(({ writer, reason, atMs }) => ({
      whose: 'operator',
      member: holderOf(writer),
      since: new Date(atMs).toISOString(),
      values: { reason: holderOf(writer) === writer ? reason : `${writer}: ${reason}` },
    })),
  QUOTA_FORBIDDEN: ({ isQuotaForbidden }) => (isQuotaForbidden ? [{ whose: 'operator', values: {} }] : []),
  MEMBER_FROZEN: (facts) =>
    ofMembers(facts, ({ isFrozen }) => isFrozen).map(({ space, member }) => ({
      whose: 'member',
      space,
      member: member.member,
      values: {},
    })),
  MEMBER_SILENT: silent,
  SPACE_CATCHING_UP: (facts) => inState(facts, 'catchingUp'),
  TRUST_LIST_EXPIRES: ({ list: { version, daysLeft } }) =>
    isNear(daysLeft) ? [{ whose: 'member', values: { version, daysLeft } }] : [],
  CERTIFICATE_EXPIRES: ({ certificates }) =>
    certificates
      .filter(({ daysLeft }) => isNear(daysLeft))
      .map((one) => ({ ...ownerOf(one), values: { use: one.use, daysLeft: one.daysLeft } })),
};

/** Names everything that is the matter, most pressing first. */
export function operatorCauses(facts: OperatorFacts): readonly OperatorCause[] {
  return CAUSES.flatMap((cause) => RULES[cause](facts).map((found) => ({ ...found, cause })));
}

/** A member cosigns within seconds, and the broker answers each second: what lasts longer is looked at before anybody is told. */
const LATE_AFTER_MS = 8_000;
const BROKER_LATE_AFTER_MS = 5_000;

/** What is late and no cause yet, the longest first. */
export function lateSigns(facts: OperatorFacts): readonly OperatorCause[] {
  const brokerMs = facts.nowMs - (facts.lastGoodMs ?? facts.startedMs);
  const owing = ofMembers(facts, ({ takesPart, silentMs }) => takesPart && (silentMs ?? 0) >= LATE_AFTER_MS);
  const longest = [...owing].sort((a, b) => (b.member.silentMs ?? 0) - (a.member.silentMs ?? 0));
  return [
    ...(brokerMs >= BROKER_LATE_AFTER_MS ? [late('BROKER_LATE', brokerMs)] : []),
    ...longest.map(({ member: { member, silentMs } }) => ({ ...late('SIGN_OF_LIFE_LATE', silentMs ?? 0), member })),
  ];
}

function late(cause: Cause, ms: number): OperatorCause {
  return { whose: 'nobody', cause, values: { seconds: Math.floor(ms / 1000) } };
}

/** The one to be said first: what nobody has seen, else what is late, else that all is seen or well. */
export function summaryOf(causes: readonly BoardCause[], lateOnes: readonly OperatorCause[]): OperatorCause {
  const unseen = causes.find(({ seen }) => seen === null);
  const unsaid = lateOnes.find(({ member }) => !causes.some((cause) => cause.member === member));
  const first = unseen ?? unsaid;
  if (first) return first;
  if (causes.length === 0) return { whose: 'nobody', cause: 'ALL_WELL', values: {} };
  return { whose: 'nobody', cause: 'ALL_SEEN', values: { count: causes.length } };
}

const CAUSES = [
  'BROKER_AWAY',
  'CONTRADICTION',
  'SPACE_LOST',
  'SPACE_HALTED',
  'TRUST_LIST_EXPIRED',
  'CERTIFICATE_EXPIRED',
  'SPACE_FLOODED',
  'MEMBER_FLOODS',
  'RECORDS_REFUSED',
  'ACCESS_WIDE',
  'WRITE_TAKEN',
  'QUOTA_FORBIDDEN',
  'MEMBER_FROZEN',
  'MEMBER_SILENT',
  'SPACE_CATCHING_UP',
  'TRUST_LIST_EXPIRES',
  'CERTIFICATE_EXPIRES',
] as const satisfies readonly MatterCode[];

function floodsOfNothing(rates: readonly FlowRate[]): readonly FlowRate[] {
  return rates.filter(({ member, recordsPerSecond }) => member === null && recordsPerSecond > FLOOD_OF_NOTHING);
}

function perSecond({ recordsPerSecond, bytesPerSecond }: Pick<FlowRate, 'recordsPerSecond' | 'bytesPerSecond'>) {
  return { recordsPerSecond: Math.round(recordsPerSecond), bytesPerSecond: Math.round(bytesPerSecond) };
}

function isNear(daysLeft: number): boolean {
  return daysLeft >= 0 && daysLeft <= EXPIRES_DAYS;
}

function ownerOf({ member }: CertificateView): Pick<OperatorCause, 'whose' | 'member'> {
  return member === null ? { whose: 'operator' } : { whose: 'member', member };
}

function inState({ spaces }: OperatorFacts, state: SpaceView['state']): readonly Found[] {
  return spaces
    .filter((space) => space.state === state)
    .map(({ space, reason, position }) => ({
      whose: 'operator',
      space,
      values: { position, ...(reason === null ? {} : { reason }) },
    }));
}

function ofMembers(
  { spaces }: OperatorFacts,
  isMeant: (member: MemberView) => boolean,
): readonly { readonly space: string; readonly member: MemberView }[] {
  return spaces.flatMap(({ space, members }) => members.filter(isMeant).map((member) => ({ space, member })));
}

/** A member that is silent everywhere is one cause, not one for each space. */
function silent(facts: OperatorFacts): readonly Found[] {
  const found = ofMembers(facts, ({ takesPart, silentMs }) => takesPart && (silentMs ?? 0) > SILENT_AFTER_MS);
  return [...new Set(found.map(({ member }) => member.member))].sort().map((name) => {
    const theirs = found.flatMap(({ member }) => (member.member === name ? [member] : []));
    const longestMs = Math.max(...theirs.map(({ silentMs }) => silentMs ?? 0));
    return {
      whose: 'member',
      member: name,
      since: new Date(facts.nowMs - longestMs).toISOString(),
      values: { spaces: theirs.length, records: Math.max(...theirs.map(({ lag }) => lag ?? 0)) },
    };
  });
}

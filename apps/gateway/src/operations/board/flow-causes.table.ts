import { isOfBroker, mostLiars, type OpeningRefusal } from '#libs/exchange';
import { DAY_MS, REFUSED_IS_NEWS_MS } from '#libs/vocabulary';
import { expiredCertificates, expiredList, expiringCertificates, expiringList } from './expiry-causes.js';
import type { FlowCause, FlowCauseCode } from './flow-cause.js';
import type { ClockView, FlowClocks } from '../clocks/flow-clocks.js';
import type { FlowFacts } from './flow-facts.js';
import { awayPeers, LATE_AFTER_MS } from './signs-of-life.js';

/** Before it the board shows since when there was no sign of life; from then on somebody is told. */
const AWAY_AFTER_MS = 30_000;
/** A member cosigns within a second or two. */
const BEHIND_AFTER_S = 30;
/** Two processes that take turns open an epoch within minutes. */
const INSTANCE_WITHIN_MS = 15 * 60_000;
/** What goes on by itself has done so by then. */
const HALT_LASTS_MS = 3600_000;
/** A member that takes part brings a list that `network` adopted within seconds. */
const LIST_AFTER_MS = 60_000;
/** A case that never opens is news for a day; the list of cases says so for good. */
const NEVER_OPENED_WITHIN_MS = DAY_MS;
/** What a recipient could not open. One may be chance; a second of the same pair is a broken or dishonest build. */
const UNOPENED: readonly string[] = ['E_UNSEAL', 'E_COMMITMENT'];
/** Why something does not leave that is a cause of its own. */
const SAID_BY_THEMSELVES = ['BROKER_AWAY', 'WAITS_FOR_KEY', 'SPACE_QUOTA', 'LIST_OUTDATED'] as const;

type Found = Omit<FlowCause, 'cause' | 'runbook'>;
type Rule = (facts: FlowFacts) => readonly Found[];

/** When each cause is there, whose it is and what a page needs to say it. Consequences of a cause above are left out. */
export const FLOW_CAUSE_RULES: Readonly<Record<FlowCauseCode, Rule>> = {
  BROKER_AWAY: ({ brokerAwaySince }) =>
    brokerAwaySince ? [{ whose: 'network', since: brokerAwaySince.toISOString(), values: {} }] : [],
  TRUST_LIST_EXPIRED: expiredList,
  LISTS_CONFLICT: ({ listsConflicts }) =>
    listsConflicts.map(({ spaceId, version, since }) => ({
      whose: 'network',
      since,
      values: { spaceId, version },
    })),
  CONTRADICTION: ({ contradicting }) =>
    contradicting.map(({ spaceId, member, since }) => ({
      whose: 'network',
      member,
      since,
      values: { spaceId },
    })),
  MEMBER_FROZEN: ({ frozen, member: own }) =>
    frozen.map(({ spaceId, member, since, count, isDecided }) => ({
      whose: member === own ? 'ours' : 'network',
      member,
      since,
      values: { spaceId, count, ...(isDecided ? { waitsFor: 'others' } : {}) },
    })),
  KEY_MISUSED: ({ foreign }) =>
    foreign
      .filter(({ isEpoch }) => !isEpoch)
      .map(({ spaceId, keyId, lastAt }) => ({
        whose: 'ours',
        since: lastAt.toISOString(),
        values: { spaceId, keyId },
      })),
  SECOND_INSTANCE: ({ foreign, now }) =>
    foreign
      .filter(({ isEpoch, lastAt }) => isEpoch && now.getTime() - lastAt.getTime() < INSTANCE_WITHIN_MS)
      .map(({ spaceId, keyId, foundAt }) => ({
        whose: 'ours',
        since: foundAt.toISOString(),
        values: { spaceId, keyId },
      })),
  KEY_NOT_ACTIVE: ({ keys }) =>
    keys
      .filter(({ status }) => status !== 'active')
      .map(({ use, status }) => ({ whose: 'ours', values: { use, status: status ?? 'not-listed' } })),
  CERTIFICATE_EXPIRED: expiredCertificates,
  WAITS_FOR_LIST: ({ outdated, now }) =>
    outdated
      .filter(({ since }) => now.getTime() - since.getTime() >= LIST_AFTER_MS)
      .map(({ spaceId, version, since }) => ({
        whose: 'network',
        since: since.toISOString(),
        values: { spaceId, version },
      })),
  HALT_LASTS: (facts) =>
    halts(facts, () => true)
      .filter((halt) => lasts(halt, facts))
      .map(({ spaceId, reason, since }) => ({
        whose: isOfBroker(reason) || reason === 'TIME_AHEAD' ? 'network' : 'ours',
        ...since,
        values: { spaceId, reason },
      })),
  SPACE_HALTED: (facts) =>
    recentHalts(facts, (reason) => reason !== 'TIME_AHEAD').map(({ spaceId, reason, since }) => ({
      whose: isOfBroker(reason) ? 'network' : 'ours',
      ...since,
      values: { spaceId, reason },
    })),
  TIME_AHEAD: (facts) =>
    recentHalts(facts, (reason) => reason === 'TIME_AHEAD').map(({ spaceId, since }) => ({
      whose: 'network',
      ...since,
      values: { spaceId },
    })),
  CLOCK_OFF: ({ clocks, member: own }) =>
    clocks.clocks
      .filter(({ clock, isOff }) => isOff && clock !== 'broker')
      .map((clock) => ({
        whose: clock.clock === 'own' ? 'ours' : 'theirs',
        member: clock.member ?? own,
        values: { seconds: secondsOff(clock, clocks) },
      })),
  BROKER_CLOCK_OFF: ({ clocks }) =>
    clocks.clocks
      .filter(({ clock, isOff }) => isOff && clock === 'broker')
      .map((clock) => ({ whose: 'network', values: { seconds: secondsOff(clock, clocks) } })),
  TIME_FROZEN: ({ followed }) =>
    followed.flatMap(({ spaceId, isTimeFrozen }) => (isTimeFrozen ? [{ whose: 'network', values: { spaceId } }] : [])),
  CLOCKS_DISAGREE: ({ clocks }) => (clocks.isUndecided ? [{ whose: 'network', values: {} }] : []),
  OUTBOX_STUCK: ({ outbox }) =>
    outbox
      .filter(({ isStuck, why }) => isStuck && !SAID_BY_THEMSELVES.some((one) => one === why))
      .map(({ spaceId, why, oldestAt, oldestSeconds, waiting, sealed, published }) => ({
        whose: 'ours',
        since: oldestAt,
        values: { spaceId, why: why ?? 'NOT_KNOWN', seconds: oldestSeconds, count: waiting + sealed + published },
      })),
  SPACE_QUOTA: (facts) => notOpened(facts, 'SPACE_QUOTA'),
  LIST_OUTDATED: (facts) => [
    ...notOpened(facts, 'LIST_OUTDATED'),
    ...facts.neverOpened
      .filter(({ at }) => facts.now.getTime() - at.getTime() < NEVER_OPENED_WITHIN_MS)
      .map(({ spaceId, at }): Found => ({ whose: 'ours', since: at.toISOString(), values: { spaceId } })),
  ],
  WAITS_FOR_KEY: ({ awaitedKeys, member: own, now }) =>
    awaitedKeys
      .filter(({ oldestAt }) => now.getTime() - oldestAt.getTime() >= BEHIND_AFTER_S * 1000)
      .map(({ member, count, oldestAt }) => ({
        whose: member === own ? 'ours' : 'theirs',
        member,
        since: oldestAt.toISOString(),
        values: { count },
      })),
  NO_GATEWAY_ANSWERS: (facts) => {
    const away = unannounced(facts);
    const isAll = isEverybodyAway(facts);
    const [first] = away.map(({ notReachedSince }) => notReachedSince ?? '').sort();
    return isAll && first !== undefined
      ? [{ whose: 'network', since: first, values: { count: facts.peers.length } }]
      : [];
  },
  GATEWAY_AWAY: (facts) => {
    const away = unannounced(facts);
    if (isEverybodyAway(facts)) return [];
    return away.map(({ member, notReachedSince }) => ({
      whose: 'theirs',
      member,
      ...(notReachedSince === null ? {} : { since: notReachedSince }),
      values: {},
    }));
  },
  LOG_WITHHELD: (facts) =>
    claimsOfMore(facts)
      .filter(({ isWithheld }) => isWithheld)
      .map(({ member, spaceId }) => ({ whose: 'network', member, values: { spaceId } })),
  CLAIMS_MORE: (facts) =>
    claimsOfMore(facts)
      .filter(({ isWithheld }) => !isWithheld)
      .map(({ member, spaceId }) => ({ whose: 'theirs', member, values: { spaceId } })),
  PEER_UNBELIEVED: ({ followed }) =>
    followed.flatMap(({ spaceId, unbelieved }) =>
      unbelieved.map((member): Found => ({ whose: 'theirs', member, values: { spaceId } })),
    ),
  MEMBER_BEHIND: (facts) => behind(facts),
  EPOCH_CHURN: ({ churning, member: own }) =>
    churning.map(({ spaceId, member, count }) => ({
      whose: member === own ? 'ours' : 'theirs',
      member,
      values: { spaceId, count },
    })),
  RECORD_REFUSED: ({ refusals, now }) =>
    refusals
      .filter(({ lastAt }) => now.getTime() - Date.parse(lastAt) < REFUSED_IS_NEWS_MS)
      .map(({ class: about, code, sender, refusedBy, count, lastAt, whose }) => ({
        whose,
        ...(sender === null ? {} : { member: sender }),
        since: lastAt,
        values: { class: about, code, count, ...(refusedBy === null ? {} : { refusedBy }) },
      })),
  SEALING_BROKEN: ({ refusals, member: own }) =>
    refusals
      .filter(({ scope, code, count }) => scope === 'private' && UNOPENED.includes(code) && count > 1)
      .map(({ sender, refusedBy, code, count, lastAt }) => ({
        whose: sender === own ? 'ours' : 'theirs',
        ...(sender === null ? {} : { member: sender }),
        since: lastAt,
        values: { code, count, ...(refusedBy === null ? {} : { refusedBy }) },
      })),
  RECORDS_PARKED: ({ parked: { count, oldestAt } }) =>
    count > 0 ? [{ whose: 'ours', ...(oldestAt === null ? {} : { since: oldestAt }), values: { count } }] : [],
  CERTIFICATE_EXPIRES: expiringCertificates,
  TRUST_LIST_EXPIRES: expiringList,
  APPROVAL_WAITING: ({ approvals: { count, oldestAt } }) =>
    count > 0 ? [{ whose: 'ours', ...(oldestAt === null ? {} : { since: oldestAt }), values: { count } }] : [],
};

/** A space that the operator refuses to open, for a cause that lasts. */
function notOpened({ outbox }: FlowFacts, code: OpeningRefusal): readonly Found[] {
  return outbox
    .filter(({ isStuck, why }) => isStuck && why === code)
    .map(({ spaceId, oldestAt }) => ({ whose: 'ours', since: oldestAt, values: { spaceId } }));
}

function halts({ halted, followed }: FlowFacts, isMeant: (reason: string) => boolean) {
  return halted
    .filter(({ reason }) => isMeant(reason))
    .map(({ spaceId, reason }) => {
      const since = followed.find((space) => space.spaceId === spaceId)?.haltedSince ?? null;
      return { spaceId, reason, since: since === null ? {} : { since: since.toISOString() } };
    });
}

/** Halts of which nothing worse is said. */
function recentHalts(facts: FlowFacts, isMeant: (reason: string) => boolean) {
  return halts(facts, isMeant).filter((halt) => !lasts(halt, facts));
}

function lasts({ since }: { since: { since?: string } }, { now }: FlowFacts): boolean {
  return since.since !== undefined && now.getTime() - Date.parse(since.since) > HALT_LASTS_MS;
}

/** Whoever announced it is silent too; one alone that did not is its own cause. */
function isEverybodyAway(facts: FlowFacts): boolean {
  return unannounced(facts).length > 1 && awayPeers(facts, AWAY_AFTER_MS).length === facts.peers.length;
}

/** Gateways that are away, without those that said so before: their silence is told as what it is, in the place of a cause. */
function unannounced(facts: FlowFacts): FlowFacts['peers'] {
  return awayPeers(facts, AWAY_AFTER_MS).filter(({ member }) => !facts.inMaintenance.has(member));
}

/** Who says that it holds more than the broker shows here: what more members say than can lie is withheld. */
function claimsOfMore({ peers, followed }: FlowFacts) {
  const claims = peers.flatMap(({ member, withheld }) => withheld.map((spaceId) => ({ member, spaceId })));
  return claims.map((claim) => {
    const members = followed.find(({ spaceId }) => spaceId === claim.spaceId)?.members ?? 0;
    const claiming = claims.filter(({ spaceId }) => spaceId === claim.spaceId).length;
    return { ...claim, isWithheld: claiming > mostLiars(Math.max(members, 1)) };
  });
}

/** Above 0: the clock shows a later time than most. */
function secondsOff({ skewMs, lowestMs, highestMs }: ClockView, { agreedMs }: FlowClocks): number {
  return Math.round(((skewMs ?? lowestMs ?? highestMs ?? 0) - (agreedMs ?? 0)) / 1000);
}

/** Of a gateway that is away, or while the broker is, nothing else is to be expected; one that answers is not silent, whatever it announced. */
function behind(facts: FlowFacts): readonly Found[] {
  if (facts.brokerAwaySince !== null) return [];
  const announced = facts.peers.filter(({ member, reachable }) => !reachable && facts.inMaintenance.has(member));
  const away = new Set([...awayPeers(facts, LATE_AFTER_MS), ...announced].map(({ member }) => member));
  const late = facts.pairs.filter(
    ({ receiver, oldestUnreceiptedSeconds }) =>
      !away.has(receiver) && oldestUnreceiptedSeconds !== null && oldestUnreceiptedSeconds >= BEHIND_AFTER_S,
  );
  return [...new Set(late.map(({ receiver }) => receiver))].map((member) => {
    const pairs = late.filter(({ receiver }) => receiver === member);
    const oldest = pairs.flatMap(({ oldestUnreceiptedAt }) => oldestUnreceiptedAt ?? []).sort();
    return {
      whose: member === facts.member ? 'ours' : 'theirs',
      member,
      ...(oldest[0] === undefined ? {} : { since: oldest[0] }),
      values: { count: pairs.reduce((sum, pair) => sum + pair.behind, 0) },
    };
  });
}

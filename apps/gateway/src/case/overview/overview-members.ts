import type { SpaceProgress } from '#libs/exchange';
import { BEHIND_AFTER_MS, type MemberHealth, type SpaceDetails } from '#libs/member';
import type { MemberDelivery, OverviewMember } from './space-overview.js';

/** What the members of a case are read from. */
export interface MemberSources {
  readonly own: string;
  readonly details: SpaceDetails;
  readonly progress: readonly SpaceProgress[];
  readonly health: readonly MemberHealth[];
  readonly now: Date;
}

/** Shows each member of the charter with its authority, people and deliveries. */
export function overviewMembers(sources: MemberSources): readonly OverviewMember[] {
  const { own, details } = sources;
  return details.members.map((member) => {
    const agreed = details.agreement?.members.find((one) => one.member === member);
    return {
      member,
      own: member === own,
      takesPart: details.takingPart.includes(member),
      authority: agreed?.authority ?? null,
      leader: agreed === undefined || agreed.leader === '' ? null : agreed.leader,
      people: details.people.filter((person) => person.member === member),
      delivery: deliveryOf(member, sources),
    };
  });
}

function deliveryOf(member: string, { own, details, progress, health, now }: MemberSources): MemberDelivery {
  const stored = progress.find((one) => one.member === member);
  const found = health.find((one) => one.member === member);
  const away = found?.state === 'not-reached';
  const figures = {
    lastStoredAt: stored?.lastStoredAt ?? null,
    stored: stored?.stored ?? '0',
    behind: stored?.behind ?? Number(details.size),
    notReachedSince: away ? found.since : null,
  };
  if (away && member !== own) return { state: 'not-reached', ...figures };
  const waiting = stored?.waitingSince ?? null;
  const late = waiting !== null && now.getTime() - waiting.getTime() > BEHIND_AFTER_MS;
  return { state: late ? 'behind' : 'up', ...figures };
}

import type { Disclosure } from './disclosure.js';

/** What a prosecutor allowed once for many messages. */
export interface StandingApproval {
  readonly approvalId: string;
  readonly types: readonly string[];
  readonly recipients: readonly string[];
  /** 0 to 3. */
  readonly highestHandling: number;
  /** First and last day, both included, in UTC, as 2026-03-31. */
  readonly starts: string;
  readonly ends: string;
  readonly givenBy: string;
}

/** Why a standing approval does not cover something. */
export type CoverGap = 'not-started' | 'over' | 'own' | 'type' | 'recipients' | 'handling';

/** Who sends it, and on which calendar day in UTC. */
interface Sending {
  readonly author: string;
  readonly today: string;
}

/** Everything that keeps a standing approval that nobody ended from covering something; nothing where it covers it. */
export function coverGaps(
  approval: Omit<StandingApproval, 'approvalId'>,
  disclosure: Pick<Disclosure, 'recipients' | 'handling'> & { readonly type: string },
  { author, today }: Sending,
): readonly CoverGap[] {
  const gaps: readonly (readonly [CoverGap, boolean])[] = [
    ['not-started', today < approval.starts],
    ['over', today > approval.ends],
    // Nobody sends on an approval of their own: whoever allows and whoever sends are two people.
    ['own', approval.givenBy === author],
    ['type', !approval.types.includes(disclosure.type)],
    ['recipients', !disclosure.recipients.every((member) => approval.recipients.includes(member))],
    ['handling', disclosure.handling > approval.highestHandling],
  ];
  return gaps.flatMap(([gap, holds]) => (holds ? [gap] : []));
}

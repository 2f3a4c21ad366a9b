/** Why a standing approval does not cover something. */
export type CoverGap = 'ended' | 'not-started' | 'over' | 'own' | 'type' | 'recipients' | 'handling';

/** What wants to leave, as far as it decides about approvals. */
export interface Outgoing {
  readonly type: string;
  readonly recipients: readonly string[];
  /** `H0` to `H3`, the highest. */
  readonly handling: string;
  /** Subject of the author: nobody sends on an approval of their own. */
  readonly author: string;
}

/** A standing approval as far as it decides. */
export interface Standing {
  readonly types: readonly string[];
  readonly recipients: readonly string[];
  readonly highestHandling: string;
  readonly starts: string;
  readonly ends: string;
  readonly givenBy: { readonly id: string };
  readonly ended: object | null;
}

/** Today as approvals count it: a day of UTC. */
export function todayUtc(): string {
  return new Date().toISOString().slice(0, 10);
}

/** Everything that keeps a standing approval from covering something; nothing where it covers it. */
export function coverGaps(approval: Standing, outgoing: Outgoing, today: string): readonly CoverGap[] {
  const gaps: readonly (readonly [CoverGap, boolean])[] = [
    ['ended', approval.ended !== null],
    ['not-started', today < approval.starts],
    ['over', today > approval.ends],
    ['own', approval.givenBy.id === outgoing.author],
    ['type', !approval.types.includes(outgoing.type)],
    ['recipients', !outgoing.recipients.every((member) => approval.recipients.includes(member))],
    ['handling', outgoing.handling > approval.highestHandling],
  ];
  return gaps.flatMap(([gap, holds]) => (holds ? [gap] : []));
}

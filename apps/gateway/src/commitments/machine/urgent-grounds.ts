/** Why an answer cannot wait: the reasons of Directive (EU) 2023/977, article 5. */
export const URGENT_GROUNDS = ['public-security', 'life', 'liberty', 'lost-relevance'] as const;

/** Of a question of a type that is not sent any more: its sender says that it cannot wait, and not why. */
export const URGENT_ALONE = 'urgent';

/** Reasons that move a request to the front, as far as this build knows them. */
export const RINGING_GROUNDS: readonly string[] = [...URGENT_GROUNDS, URGENT_ALONE];

/** By a reason that this build knows: any other moves nothing to the front. */
export function isUrgent({ ground }: { readonly ground: string }): boolean {
  return RINGING_GROUNDS.includes(ground);
}

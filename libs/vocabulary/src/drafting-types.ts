/** What remarks on a draft agreement are to whoever approves them. */
export const COMMENT_TYPE = 'comment';

/** What the text of a draft agreement is to them. */
export const DRAFT_TYPE = 'draft';

/** What the list of the own people is to them. */
export const PEOPLE_TYPE = 'people';

/** What leads to an agreement, so that no agreement says yet who lets it go: whoever may sign does. */
export const DRAFTING_TYPES: readonly string[] = [COMMENT_TYPE, DRAFT_TYPE, PEOPLE_TYPE];

/** Whether something is said on the way to an agreement, and gives nothing of a case. */
export function isDrafting(type: string | null): boolean {
  return type !== null && DRAFTING_TYPES.includes(type);
}

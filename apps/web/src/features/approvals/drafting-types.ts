/** What leads to an agreement, and so may be allowed before there is one. */
export const DRAFTING_TYPES = ['comment', 'draft', 'people'] as const;

export type DraftingType = (typeof DRAFTING_TYPES)[number];

export function isDraftingType(type: string): type is DraftingType {
  return DRAFTING_TYPES.some((one) => one === type);
}

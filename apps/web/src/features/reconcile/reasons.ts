/** Why two records are one, or are not: in the order of their keys, as the gateway takes them. */
export const REASONS = {
  same: ['document', 'personal-number', 'photo', 'same-number', 'name-and-birth', 'told', 'other'],
  different: ['two-numbers', 'birth', 'photo', 'elsewhere-then', 'namesake', 'told', 'other'],
} as const;

/** What is said for a reason. */
export type Reasoned = keyof typeof REASONS;
export type Reason = (typeof REASONS)[Reasoned][number];

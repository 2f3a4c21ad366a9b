/** Grounds on which an owner takes something back, in the order of their numbers in the contract, from 1. */
const GROUNDS = ['wrong', 'legal', 'retention', 'safety'] as const;

export type RecallGroundName = (typeof GROUNDS)[number];

/** Reasons by which an owner takes something back; a recall has no other words. */
export const RECALL_REASONS = [
  'wrong-value',
  'wrong-person',
  'wrong-recipient',
  'order-ended',
  'not-lawful',
  'term-over',
  'person-at-risk',
  'source-at-risk',
] as const;

export type RecallReason = (typeof RECALL_REASONS)[number];

/** The ground of each reason. */
export const RECALL_GROUNDS: Readonly<Record<RecallReason, RecallGroundName>> = {
  'wrong-value': 'wrong',
  'wrong-person': 'wrong',
  'wrong-recipient': 'wrong',
  'order-ended': 'legal',
  'not-lawful': 'legal',
  'term-over': 'retention',
  'person-at-risk': 'safety',
  'source-at-risk': 'safety',
};

export function groundNumber(ground: RecallGroundName): number {
  return GROUNDS.indexOf(ground) + 1;
}

/** Of a number that the contract has. */
export function groundName(ground: number): RecallGroundName {
  const name = GROUNDS[ground - 1];
  if (name === undefined) throw new Error(`${ground} is no ground of a recall`);
  return name;
}

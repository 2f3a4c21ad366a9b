import type { Proposal } from './api/proposals.js';

/** A value of a record, by the message that said it and its place there. */
interface ValueName {
  readonly messageId: string;
  readonly index: number;
}

/** Whether a proposal stands below the values that it is about: it is open, and one of them still holds. */
export function isUnderValue({ state, retracts }: Proposal): boolean {
  return state === 'open' && retracts.some(({ isGone }) => !isGone);
}

/** Those that stand below a value. */
export function underValue(proposals: readonly Proposal[], { messageId, index }: ValueName): readonly Proposal[] {
  return proposals.filter(
    (one) =>
      isUnderValue(one) &&
      one.retracts.some((value) => !value.isGone && value.messageId === messageId && value.index === index),
  );
}

/** Those that are open and stand below no value: they add one, or what they are about is no longer said. */
export function besideValues(proposals: readonly Proposal[]): readonly Proposal[] {
  return proposals.filter((one) => one.state === 'open' && !isUnderValue(one));
}

/** What is suggested of a property, or in place of a value where it is named. */
export function suggestedOf({ asserts }: Proposal, property: string): Proposal['asserts'] {
  return asserts.filter((one) => one.property === property);
}

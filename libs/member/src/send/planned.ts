import type { ToldValue } from '#libs/approval';
import { AccessError } from '#libs/people';
import type { CaseMessage } from './case-message.js';

/** What the door says no to, kept for an answer: sending throws it, and who asks beforehand is told it as an effect. */
export interface Refusal {
  readonly error: AccessError;
  /** What is refused, and to whom. */
  readonly values: readonly ToldValue[];
}

/** One change of a person as it would be sent now. Nothing is written while it is planned. */
export interface Planned {
  /** Where what it builds on stands, such as `record:<id>@3`; empty for what builds on nothing. */
  readonly base: string;
  readonly messages: readonly CaseMessage[];
  /** Values that it leaves alone, with their present holders. */
  readonly untouched: readonly ToldValue[];
  readonly refusal: Refusal | null;
}

/** Asks the door, and returns its no. @throws whatever else is wrong */
export function refusalOf(ask: () => void, values: () => readonly ToldValue[]): Refusal | null {
  try {
    ask();
    return null;
  } catch (error) {
    if (!(error instanceof AccessError)) throw error;
    return { error, values: values() };
  }
}

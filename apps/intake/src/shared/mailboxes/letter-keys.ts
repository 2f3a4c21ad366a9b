import type { LetterKey } from '#libs/letters';

/** The keys with which the desk opens what was shut for it: the one in use, then those that are kept for older mailboxes. */
export abstract class LetterKeys {
  abstract readonly all: readonly LetterKey[];
}

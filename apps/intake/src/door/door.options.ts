import type { PublicLetterKey } from '#libs/letters';

/** What the door is told from outside. */
export abstract class DoorOptions {
  /** 32 random bytes from which the keys of forms are derived. One process at a time: it alone remembers which forms were left. */
  abstract readonly formKey: Uint8Array;
  /** The public half of the key of the desk, for which the keys of mailboxes are shut. */
  abstract readonly letterKey: PublicLetterKey;
  /** Where somebody is sent who leaves at once. */
  abstract readonly exitUrl: URL;
}

import type { PublicLetterKey } from '#libs/letters';

/** Of authorities the proxy in front of the door has to know who they are: by its network, or by a certificate. */
export type DoorAudience = 'everybody' | 'authorities';

/** What the door is told from outside. */
export abstract class DoorOptions {
  /** 32 random bytes from which the keys of forms are derived. One process at a time: it alone remembers which forms were left. */
  abstract readonly formKey: Uint8Array;
  /**
   * 32 random bytes each, under which it is digested what signals have in common; all doors of a country have the same. Two for as long as
   * what came under the older one is kept, the new one first.
   */
  abstract readonly linkKeys: readonly Uint8Array[];
  /** Who is let in to it. */
  abstract readonly audience: DoorAudience;
  /** In which the proxy says whose people ask, in small letters; null where nobody is asked. */
  abstract readonly organisationHeader: string | null;
  /** The public half of the key of the desk, for which the keys of mailboxes are shut. */
  abstract readonly letterKey: PublicLetterKey;
  /** Where somebody is sent who leaves at once. */
  abstract readonly exitUrl: URL;
}

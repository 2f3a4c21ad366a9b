import type { Agreement } from '#libs/contracts';

/** What the people of this gateway act on in a space. */
export type Mandate =
  /** The network space, a mailbox, a space that is being opened, or one whose agreed text has not arrived here. */
  | { readonly kind: 'none' }
  | {
      readonly kind: 'agreement';
      readonly agreement: Agreement;
      /** Hash of the charter that commits to the agreement, in hex. */
      readonly charter: string;
    };

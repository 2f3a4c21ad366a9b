import type { Feature } from '#libs/service';
import { MailboxesModule } from './mailboxes.module.js';
import { Mailboxes0000000000346 } from './migrations/0346-mailboxes.js';
import { Replies0000000000394 } from './migrations/0394-replies.js';

/** Mailboxes of those who reported, and until when they are told what became of it. */
export const mailboxesFeature = {
  name: 'mailboxes',
  module: MailboxesModule,
  state: { E: ['mailbox', 'mailbox_item', 'feedback'] },
  migrations: [Mailboxes0000000000346, Replies0000000000394],
} satisfies Feature;

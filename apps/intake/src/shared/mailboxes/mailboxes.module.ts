import { Module } from '@nestjs/common';
import { MailboxRepository } from './mailbox.repository.js';

/** Where whoever reported reads what became of it. */
@Module({ providers: [MailboxRepository], exports: [MailboxRepository] })
export class MailboxesModule {}

import { Injectable } from '@nestjs/common';
import type { Channel, Told } from './channel.js';
import { MailSender } from './mail-sender.js';
import { WebhookSender } from './webhook-sender.js';

/** Tells one channel. */
@Injectable()
export class TellChannel {
  constructor(
    private readonly mails: MailSender,
    private readonly webhooks: WebhookSender,
  ) {}

  /** Whether any channel can be told here. */
  get isAnyServed(): boolean {
    return this.mails.isServed || this.webhooks.isServed;
  }

  /** @throws Error whose `failureCode` says why it was not taken */
  tell(channel: Channel, told: Told): Promise<void> {
    return channel.kind === 'mail' ? this.mails.send(channel, told) : this.webhooks.send(channel, told);
  }
}

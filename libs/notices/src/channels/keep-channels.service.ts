import { Injectable } from '@nestjs/common';
import { Transaction } from '#libs/persistence';
import { Clock } from '#libs/work';
import { failureCode } from '../notice-failure.js';
import { NoticeError } from '../notice.errors.js';
import { NoticesOptions } from '../notices.options.js';
import { receiverUrl } from '../sending/receiver.js';
import { TellChannel } from '../sending/tell-channel.service.js';
import { ChannelSecrets } from './channel-secrets.js';
import type { ChannelTest, DeskChannels } from './desk-channel-view.js';
import { DeskChannelRepository } from './desk-channel.repository.js';
import type { DeskChannelDto } from './dto/desk-channel.dto.js';
import { type ByWhom, NoteChannel } from './note-channel.service.js';

/** One mailbox, of signs that mean nothing else in a header. */
const MAILBOX = /^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63})+$/;

/** Keeps where desks are told that something waits; the access log keeps who changed or tried it. */
@Injectable()
export class KeepChannels {
  constructor(
    private readonly channels: DeskChannelRepository,
    private readonly secrets: ChannelSecrets,
    private readonly telling: TellChannel,
    private readonly options: NoticesOptions,
    private readonly clock: Clock,
    private readonly transaction: Transaction,
    private readonly noting: NoteChannel,
  ) {}

  async list(): Promise<DeskChannels> {
    const now = this.clock.now();
    const [kept, unheard] = await Promise.all([this.channels.list(now), this.channels.unheard(now)]);
    return {
      mail: this.options.mail !== undefined,
      hosts: this.options.hosts,
      unheard,
      channels: kept.map((one) => ({ ...one, address: one.kind === 'mail' ? one.address : new URL(one.address).host })),
    };
  }

  /** @throws NoticeError MAIL_NOT_SET, MAIL_ADDRESS_UNUSABLE, HOST_NOT_ALLOWED, SECRET_NEEDED, CHANNELS_TOO_MANY */
  async put(channelId: string, { desk, kind, address, language, secret }: DeskChannelDto, who: ByWhom): Promise<void> {
    const channel = {
      channelId,
      desk: desk ?? null,
      kind,
      address: kind === 'mail' ? this.mailbox(address) : this.receiver(address),
      language,
      sealedSecret: kind === 'mail' ? null : this.sealed(secret),
      by: who.by.id,
      at: this.clock.now(),
    };
    await this.transaction.run(async (tx) => {
      const isKept = await this.channels.put(tx, channel);
      if (!isKept) throw new NoticeError('CHANNELS_TOO_MANY', 'there are as many channels as may be');
      await this.noting.note(tx, channel, { ...who, act: 'desk-channel.put' });
    });
  }

  /** @throws NoticeError CHANNEL_UNKNOWN */
  async remove(channelId: string, who: ByWhom): Promise<void> {
    await this.transaction.run(async (tx) => {
      const removed = await this.channels.remove(tx, channelId);
      if (removed === null) throw unknown();
      await this.noting.note(tx, { ...removed, channelId }, { ...who, act: 'desk-channel.remove' });
    });
  }

  /** Really sends, and says what became of it. @throws NoticeError CHANNEL_UNKNOWN */
  async test(channelId: string, who: ByWhom): Promise<ChannelTest> {
    const kept = await this.channels.find(channelId);
    if (kept === null) throw unknown();
    await this.transaction.run((tx) =>
      this.noting.note(tx, { ...kept, channelId }, { ...who, act: 'desk-channel.test' }),
    );
    try {
      await this.telling.tell(this.secrets.open(kept), { says: 'test', isRequest: false, at: this.clock.now() });
      return { state: 'sent', error: null };
    } catch (error) {
      return { state: 'failed', error: failureCode(error) };
    }
  }

  private mailbox(address: string): string {
    if (!this.options.mail) throw new NoticeError('MAIL_NOT_SET', 'no mail server is set');
    if (!MAILBOX.test(address)) throw new NoticeError('MAIL_ADDRESS_UNUSABLE', 'not one mailbox');
    return address;
  }

  private receiver(address: string): string {
    const url = receiverUrl(address, this.options.hosts);
    if (url === null) throw new NoticeError('HOST_NOT_ALLOWED', 'not at a listed host');
    return url.href;
  }

  private sealed(secret: string | undefined): string {
    if (secret === undefined) throw new NoticeError('SECRET_NEEDED', 'a webhook is signed');
    return this.secrets.seal(secret);
  }
}

function unknown(): NoticeError {
  return new NoticeError('CHANNEL_UNKNOWN', 'no channel has this id');
}

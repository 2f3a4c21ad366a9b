import { type DynamicModule, Module } from '@nestjs/common';
import { ChannelSecrets } from './channels/channel-secrets.js';
import { DeskChannelController } from './channels/desk-channel.controller.js';
import { DeskChannelRepository } from './channels/desk-channel.repository.js';
import { KeepChannels } from './channels/keep-channels.service.js';
import { NoteChannel } from './channels/note-channel.service.js';
import { NoticeMetrics } from './notice-metrics.js';
import { NoticePruneWorker } from './notice-prune.worker.js';
import { NoticeRepository } from './notice.repository.js';
import { NoticeWorker } from './notice.worker.js';
import { NoticesOptions } from './notices.options.js';
import { MailSender } from './sending/mail-sender.js';
import { TellChannel } from './sending/tell-channel.service.js';
import { WebhookSender } from './sending/webhook-sender.js';

/** Tells desks by mail and webhook that something waits. */
@Module({})
export class NoticesModule {
  static forRoot(options: NoticesOptions): DynamicModule {
    return {
      module: NoticesModule,
      controllers: [DeskChannelController],
      providers: [
        { provide: NoticesOptions, useValue: options },
        ChannelSecrets,
        DeskChannelRepository,
        KeepChannels,
        MailSender,
        NoteChannel,
        NoticeMetrics,
        NoticePruneWorker,
        NoticeRepository,
        NoticeWorker,
        TellChannel,
        WebhookSender,
      ],
    };
  }
}

import { Global, Module } from '@nestjs/common';
import { News } from '#libs/exchange';
import { EventWritingModule, LogSizes } from '#libs/inbox';
import { MemberSizes } from './member-sizes.repository.js';
import { PeopleNews } from './people-news.service.js';
import { RefusedMessages } from './refused-messages.repository.js';

/** Brings what the exchange has for people to them. Global, because the exchange knows no people, and the inbox no logs. */
@Global()
@Module({
  imports: [EventWritingModule],
  providers: [RefusedMessages, { provide: News, useClass: PeopleNews }, { provide: LogSizes, useClass: MemberSizes }],
  exports: [News, LogSizes],
})
export class NewsModule {}

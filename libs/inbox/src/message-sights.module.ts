import { type DynamicModule, Module } from '@nestjs/common';
import type { Action } from '#libs/vocabulary';
import { MessageSights } from './message-sights.js';

/** Gives the feed of events the sights of all message types. */
@Module({})
export class MessageSightsModule {
  static forRoot(byType: ReadonlyMap<string, Action>): DynamicModule {
    return {
      module: MessageSightsModule,
      global: true,
      providers: [{ provide: MessageSights, useValue: new MessageSights(byType) }],
      exports: [MessageSights],
    };
  }
}

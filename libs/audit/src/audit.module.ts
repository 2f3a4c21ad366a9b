import { Global, type MiddlewareConsumer, Module, type NestModule } from '@nestjs/common';
import { AccessLog } from './access-log.js';
import { AnnounceLooks } from './announce-looks.middleware.js';

/** The access log: each route that shows something of a case writes to it. */
@Global()
@Module({ providers: [AccessLog], exports: [AccessLog] })
export class AuditModule implements NestModule {
  configure(consumer: MiddlewareConsumer): void {
    consumer.apply(AnnounceLooks).forRoutes('{*path}');
  }
}

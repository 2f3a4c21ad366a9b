import { Global, Module } from '@nestjs/common';
import { AccessLog } from './access-log.js';

/** The access log: each route that shows something of a case writes to it. */
@Global()
@Module({ providers: [AccessLog], exports: [AccessLog] })
export class AuditModule {}

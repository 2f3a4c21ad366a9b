import { Global, Module } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { AccessLog } from './access-log.js';
import { announceLooks } from './announce-looks.js';
import { RequestLooks } from './request-looks.js';

/** The access log: each route that shows something of a case writes to it. */
@Global()
@Module({ providers: [AccessLog, RequestLooks], exports: [AccessLog, RequestLooks] })
export class AuditModule {
  /** A middleware of Nest would stand in the router as an address of every method; a tool has no HTTP. */
  constructor({ httpAdapter }: HttpAdapterHost, log: AccessLog) {
    httpAdapter?.use?.(announceLooks(log));
  }
}

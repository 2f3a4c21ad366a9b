import { Global, Module } from '@nestjs/common';
import { Duties } from './duties.service.js';

/** Where features say what waits. Global, because any of them may. */
@Global()
@Module({ providers: [Duties], exports: [Duties] })
export class DutiesModule {}

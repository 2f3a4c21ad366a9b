import { Module } from '@nestjs/common';
import { HandoverRepository } from './handover.repository.js';

/** Where what waits for the services behind is kept. */
@Module({ providers: [HandoverRepository], exports: [HandoverRepository] })
export class HandoversModule {}

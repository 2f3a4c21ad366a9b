import { Module } from '@nestjs/common';
import { ReadWaiting } from './read-waiting.service.js';
import { WaitingController } from './waiting.controller.js';
import { WaitingRepository } from './waiting.repository.js';

@Module({ controllers: [WaitingController], providers: [ReadWaiting, WaitingRepository] })
export class WaitingModule {}

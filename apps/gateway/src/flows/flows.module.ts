import { Module } from '@nestjs/common';
import { DeliveryRepository } from './delivery.repository.js';
import { LogController } from './log.controller.js';
import { LogRepository } from './log.repository.js';

@Module({ controllers: [LogController], providers: [DeliveryRepository, LogRepository] })
export class FlowsModule {}

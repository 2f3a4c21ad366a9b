import { Module } from '@nestjs/common';
import { DeliveryRepository } from './delivery.repository.js';
import { DigestsController } from './digests.controller.js';
import { FlowController, PassportController } from './flow.controller.js';
import { FlowRepository } from './flow.repository.js';
import { LogController } from './log.controller.js';
import { LogRepository } from './log.repository.js';
import { MessagePassportRepository } from './message-passport.repository.js';
import { OwnKeys } from './own-keys.js';
import { ParkedController } from './parked.controller.js';

@Module({
  controllers: [LogController, FlowController, PassportController, DigestsController, ParkedController],
  providers: [DeliveryRepository, FlowRepository, LogRepository, MessagePassportRepository, OwnKeys],
})
export class FlowsModule {}

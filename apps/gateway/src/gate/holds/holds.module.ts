import { Global, Module } from '@nestjs/common';
import { EventWritingModule } from '#libs/inbox';
import { HeldActs, NetworkModule } from '#libs/member';
import { DueHoldsRepository } from './due-holds.repository.js';
import { EndHold } from './end-hold.service.js';
import { HeldActRepository } from './held-act.repository.js';
import { HoldController } from './hold.controller.js';
import { HoldWorker } from './hold.worker.js';
import { OwnHoldsController } from './own-holds.controller.js';
import { PeopleHolds } from './people-holds.service.js';

/** What people may still take back. Global, because agreements hold comments and know no gate. */
@Global()
@Module({
  imports: [EventWritingModule, NetworkModule],
  controllers: [HoldController, OwnHoldsController],
  providers: [
    DueHoldsRepository,
    EndHold,
    HeldActRepository,
    HoldWorker,
    PeopleHolds,
    { provide: HeldActs, useExisting: HeldActRepository },
  ],
  exports: [HeldActs, HoldWorker],
})
export class HoldsModule {}

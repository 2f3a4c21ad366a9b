import { Module } from '@nestjs/common';
import { AgreementsModule } from '../agreements/agreements.module.js';
import { DecideFreeze } from './decide-freeze.service.js';
import { FindFreezes } from './find-freezes.service.js';
import { FreezeController } from './freeze.controller.js';
import { FreezeDecisionRepository } from './freeze-decision.repository.js';
import { FreezeEvidence } from './freeze-evidence.service.js';
import { KeyStanding } from './key-standing.js';
import { ReadFreezes } from './read-freezes.service.js';
import { UnfreezingWorker } from './unfreezing.worker.js';

/** What stands still, and the decisions of people that end it. */
@Module({
  imports: [AgreementsModule],
  controllers: [FreezeController],
  providers: [
    DecideFreeze,
    FindFreezes,
    FreezeDecisionRepository,
    FreezeEvidence,
    KeyStanding,
    ReadFreezes,
    UnfreezingWorker,
  ],
  exports: [ReadFreezes],
})
export class FreezesModule {}

import { Module } from '@nestjs/common';
import { RecordsModule } from '../records/records.module.js';
import { ForeseeEffects } from './foresee-effects.service.js';
import { GroupController } from './group.controller.js';
import { GroupProjection } from './group.projection.js';
import { GroupRepository } from './group.repository.js';
import { JudgePair } from './judge-pair.service.js';
import { JudgementApplier } from './judgement.applier.js';
import { JudgementController } from './judgement.controller.js';
import { JudgementRepository } from './judgement.repository.js';
import { PairHoldersRepository } from './pair-holders.repository.js';
import { PairStateRepository } from './pair-state.repository.js';
import { PlanJudgement } from './plan-judgement.service.js';
import { ReadGroup } from './read-group.service.js';
import { ReadPair } from './read-pair.service.js';
import { WaitingPairsReactor } from './waiting-pairs.reactor.js';
import { WaitingPairsRepository } from './waiting-pairs.repository.js';

/** Who is who, as countries say it. */
@Module({
  imports: [RecordsModule],
  controllers: [GroupController, JudgementController],
  providers: [
    ForeseeEffects,
    GroupProjection,
    GroupRepository,
    JudgePair,
    JudgementApplier,
    JudgementRepository,
    PairHoldersRepository,
    PairStateRepository,
    PlanJudgement,
    ReadGroup,
    ReadPair,
    WaitingPairsReactor,
    WaitingPairsRepository,
  ],
  exports: [GroupProjection, JudgementApplier, ReadPair, WaitingPairsReactor],
})
export class JudgementsModule {}

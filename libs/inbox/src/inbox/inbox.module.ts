import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DutyPruneWorker } from '../duties/duty-prune.worker.js';
import { DutiesModule } from '../duties/duties.module.js';
import { AbsenceController } from './absence.controller.js';
import { Absence } from './absence.entity.js';
import { AbsenceRepository } from './absence.repository.js';
import { Absences } from './absences.service.js';
import { InboxController } from './inbox.controller.js';
import { InboxRepository } from './inbox.repository.js';
import { InboxScopes } from './inbox-scope.service.js';
import { MarkDuty } from './mark-duty.service.js';
import { ReadInbox } from './read-inbox.service.js';

/** What waits for people, and when they are away. */
@Module({
  imports: [DutiesModule, TypeOrmModule.forFeature([Absence])],
  controllers: [InboxController, AbsenceController],
  providers: [AbsenceRepository, Absences, DutyPruneWorker, InboxRepository, InboxScopes, MarkDuty, ReadInbox],
})
export class InboxModule {}

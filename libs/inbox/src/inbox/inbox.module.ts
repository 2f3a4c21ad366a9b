import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AbsenceController } from './absence.controller.js';
import { Absence } from './absence.entity.js';
import { AbsenceRepository } from './absence.repository.js';
import { Absences } from './absences.service.js';
import { InboxController } from './inbox.controller.js';
import { InboxRepository } from './inbox.repository.js';
import { InboxScopes } from './inbox-scope.service.js';
import { PutAside } from './put-aside.service.js';
import { ReadInbox } from './read-inbox.service.js';

/** What waits for people, and when they are away. */
@Module({
  imports: [TypeOrmModule.forFeature([Absence])],
  controllers: [InboxController, AbsenceController],
  providers: [AbsenceRepository, Absences, InboxRepository, InboxScopes, PutAside, ReadInbox],
})
export class InboxModule {}

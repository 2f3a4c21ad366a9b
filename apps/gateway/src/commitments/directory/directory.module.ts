import { Global, Module } from '@nestjs/common';
import { AnsweringDesks } from '#libs/member';
import { CalledDesks } from '#libs/notices';
import { DeskApplier } from './desk.applier.js';
import { DeskForChecks } from './desk-for-checks.service.js';
import { DeskRepository } from './desk.repository.js';
import { DesksDueRepository } from './desks-due.repository.js';
import { DesksOnDuty } from './desks-on-duty.service.js';
import { DesksReactor } from './desks.reactor.js';
import { DirectoryController } from './directory.controller.js';
import { PostDesks } from './post-desks.service.js';
import { ReadDirectory } from './read-directory.service.js';
import { ReadOnDuty } from './read-on-duty.service.js';

/** Global, because whoever tells desks, and the board, ask which are on duty. */
@Global()
@Module({
  controllers: [DirectoryController],
  providers: [
    { provide: AnsweringDesks, useClass: ReadOnDuty },
    { provide: CalledDesks, useClass: DesksOnDuty },
    DeskApplier,
    DeskForChecks,
    DeskRepository,
    DesksDueRepository,
    DesksReactor,
    PostDesks,
    ReadDirectory,
  ],
  exports: [AnsweringDesks, CalledDesks, DeskApplier, DeskForChecks, DesksReactor],
})
export class DirectoryModule {}

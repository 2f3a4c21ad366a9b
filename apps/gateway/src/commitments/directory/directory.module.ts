import { Global, Module } from '@nestjs/common';
import { CalledDesks } from '#libs/notices';
import { DeskApplier } from './desk.applier.js';
import { DeskRepository } from './desk.repository.js';
import { DesksDueRepository } from './desks-due.repository.js';
import { DesksOnDuty } from './desks-on-duty.service.js';
import { DesksReactor } from './desks.reactor.js';
import { DirectoryController } from './directory.controller.js';
import { PostDesks } from './post-desks.service.js';
import { ReadDirectory } from './read-directory.service.js';

/** Global, because whoever tells desks asks which are on duty. */
@Global()
@Module({
  controllers: [DirectoryController],
  providers: [
    { provide: CalledDesks, useClass: DesksOnDuty },
    DeskApplier,
    DeskRepository,
    DesksDueRepository,
    DesksReactor,
    PostDesks,
    ReadDirectory,
  ],
  exports: [CalledDesks, DeskApplier, DesksReactor],
})
export class DirectoryModule {}

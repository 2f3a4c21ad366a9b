import { Module } from '@nestjs/common';
import { DeskApplier } from './desk.applier.js';
import { DeskRepository } from './desk.repository.js';
import { DesksDueRepository } from './desks-due.repository.js';
import { DesksReactor } from './desks.reactor.js';
import { DirectoryController } from './directory.controller.js';
import { PostDesks } from './post-desks.service.js';
import { ReadDirectory } from './read-directory.service.js';

@Module({
  controllers: [DirectoryController],
  providers: [DeskApplier, DeskRepository, DesksDueRepository, DesksReactor, PostDesks, ReadDirectory],
  exports: [DeskApplier, DesksReactor],
})
export class DirectoryModule {}

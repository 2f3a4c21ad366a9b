import { Module } from '@nestjs/common';
import { MaintenanceController } from './maintenance.controller.js';
import { OperationsApplier } from './operations.applier.js';
import { OperationsPostRepository } from './operations-post.repository.js';
import { PostOperations } from './post-operations.service.js';
import { ReadOperations } from './read-operations.service.js';

/** What operations of the members tell each other. */
@Module({
  controllers: [MaintenanceController],
  providers: [OperationsApplier, OperationsPostRepository, PostOperations, ReadOperations],
  exports: [OperationsApplier, ReadOperations],
})
export class MaintenanceModule {}

import { Module } from '@nestjs/common';
import { RecordsModule } from '../../case/records/records.module.js';
import { MakeRemark } from './make-remark.service.js';
import { PlanRemark } from './plan-remark.service.js';
import { ReadRemarks } from './read-remarks.service.js';
import { RemarkApplier } from './remark.applier.js';
import { RemarkController } from './remark.controller.js';
import { RemarkRepository } from './remark.repository.js';
import { WithdrawRemark } from './withdraw-remark.service.js';

@Module({
  imports: [RecordsModule],
  controllers: [RemarkController],
  providers: [MakeRemark, PlanRemark, ReadRemarks, RemarkApplier, RemarkRepository, WithdrawRemark],
  exports: [RemarkApplier],
})
export class RemarksModule {}

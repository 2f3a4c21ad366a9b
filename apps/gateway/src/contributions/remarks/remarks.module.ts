import { Module } from '@nestjs/common';
import { EventWritingModule } from '#libs/inbox';
import { RecordsModule } from '../../case/records/records.module.js';
import { MakeRemark } from './make-remark.service.js';
import { PlanRemark } from './plan-remark.service.js';
import { ReadRemarks } from './read-remarks.service.js';
import { RemarkApplier } from './remark.applier.js';
import { RemarkController } from './remark.controller.js';
import { RemarkNewsReactor } from './remark-news.reactor.js';
import { RemarkNewsRepository } from './remark-news.repository.js';
import { RemarkNews } from './remark-news.js';
import { RemarkRepository } from './remark.repository.js';
import { SeeRemark } from './see-remark.service.js';
import { WithdrawRemark } from './withdraw-remark.service.js';

@Module({
  imports: [EventWritingModule, RecordsModule],
  controllers: [RemarkController],
  providers: [
    MakeRemark,
    PlanRemark,
    ReadRemarks,
    RemarkApplier,
    RemarkNews,
    RemarkNewsReactor,
    RemarkNewsRepository,
    RemarkRepository,
    SeeRemark,
    WithdrawRemark,
  ],
  exports: [RemarkApplier, RemarkNewsReactor],
})
export class RemarksModule {}

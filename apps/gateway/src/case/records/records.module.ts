import { Module } from '@nestjs/common';
import { NetworkModule } from '#libs/member';
import { ApprovalsModule } from '../../gate/approvals/approvals.module.js';
import { FollowingModule } from '../following/following.module.js';
import { CheckRecords } from './checks/check-records.service.js';
import { ChangeRecord } from './change-record.service.js';
import { CompareVersions } from './compare-versions.service.js';
import { CreateRecord } from './create-record.service.js';
import { LinkedEnds } from './linked-ends.service.js';
import { CreateRecords } from './create-records.service.js';
import { NewRecords } from './new-records.service.js';
import { PreviewMatterRepository } from './preview-matter.repository.js';
import { QuotedValues } from './quoted-values.service.js';
import { RepeatedValues } from './repeated-values.service.js';
import { ReadRecords } from './read-records.service.js';
import { FoundRecords } from './list/found-records.service.js';
import { ListRecords } from './list/list-records.service.js';
import { RecordMarks } from './holders/record-marks.service.js';
import { RecordHoldersRepository } from './holders/record-holders.repository.js';
import { LiveStatementRepository } from './list/live-statement.repository.js';
import { PendingRecordRepository } from './list/pending-record.repository.js';
import { AlikeRecordsRepository } from './list/alike-records.repository.js';
import { CountFilters } from './list/count-filters.service.js';
import { RecordListRepository } from './list/record-list.repository.js';
import { RecordSearchRepository } from './list/record-search.repository.js';
import { SearchCases } from './list/search-cases.service.js';
import { SameRecordsRepository } from './list/same-records.repository.js';
import { ShownRows } from './list/shown-rows.service.js';
import { RecordSummaryProjection } from './list/record-summary.projection.js';
import { RecordSummaryRepository } from './list/record-summary.repository.js';
import { RecordDeliveryRepository } from './record-delivery.repository.js';
import { RecordApplier } from './record.applier.js';
import { RecordController } from './record.controller.js';
import { RecordVersionController } from './record-version.controller.js';
import { RecordTypeController } from './record-type.controller.js';
import { SearchController } from './search.controller.js';
import { OwnRecordRepository } from './own-record.repository.js';
import { RecordNumbers } from './record-numbers.repository.js';
import { RecordFactsRepository } from './record-facts.repository.js';
import { RecalledValuesRepository } from './recalled-values.repository.js';
import { RecallValues } from './recall-values.service.js';
import { RecordRepository } from './record.repository.js';
import { ForecastSending } from './forecast-sending.service.js';
import { PlanRecords } from './plan-records.service.js';
import { ReleaseStatements } from './release-statements.service.js';
import { RecordHistoryRepository } from './record-history.repository.js';
import { RecordViewRepository } from './record-view.repository.js';
import { BehindReactor } from './behind.reactor.js';
import { SnapshotQueueRepository } from './snapshot-queue.repository.js';
import { SnapshotReactor } from './snapshot.reactor.js';
import { SnapshotSourceRepository } from './snapshot-source.repository.js';
import { WantedSnapshotRepository } from './wanted-snapshot.repository.js';

@Module({
  imports: [ApprovalsModule, FollowingModule, NetworkModule],
  controllers: [RecordController, RecordTypeController, RecordVersionController, SearchController],
  providers: [
    RecordApplier,
    RecordFactsRepository,
    RecordRepository,
    RecalledValuesRepository,
    RecallValues,
    RecordSummaryRepository,
    RecordSummaryProjection,
    LiveStatementRepository,
    PendingRecordRepository,
    AlikeRecordsRepository,
    CountFilters,
    RecordListRepository,
    FoundRecords,
    RecordSearchRepository,
    SameRecordsRepository,
    SearchCases,
    ShownRows,
    ListRecords,
    OwnRecordRepository,
    RecordNumbers,
    PreviewMatterRepository,
    RecordHistoryRepository,
    RecordViewRepository,
    RecordDeliveryRepository,
    RecordHoldersRepository,
    RecordMarks,
    CreateRecord,
    CreateRecords,
    NewRecords,
    ChangeRecord,
    CompareVersions,
    CheckRecords,
    LinkedEnds,
    ReadRecords,
    ForecastSending,
    PlanRecords,
    QuotedValues,
    ReleaseStatements,
    RepeatedValues,
    SnapshotReactor,
    SnapshotQueueRepository,
    SnapshotSourceRepository,
    BehindReactor,
    WantedSnapshotRepository,
  ],
  exports: [
    ChangeRecord,
    CreateRecord,
    RecordApplier,
    RecordMarks,
    RecordSummaryProjection,
    PlanRecords,
    QuotedValues,
    RecallValues,
    ReleaseStatements,
    RepeatedValues,
    SnapshotReactor,
    BehindReactor,
  ],
})
export class RecordsModule {}

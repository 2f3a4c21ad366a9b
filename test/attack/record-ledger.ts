import type { TestingModuleBuilder } from '@nestjs/testing';
import { AnswersApplier, ExchangeIdentity } from '#libs/exchange';
import { ApplierRegistry } from '#libs/exchange/testing';
import { createDataSource } from '#libs/persistence';
import { RecordApplier } from '../../apps/gateway/src/case/records/record.applier.js';
import { RecalledValuesRepository } from '../../apps/gateway/src/case/records/recalled-values.repository.js';
import { RecordFactsRepository } from '../../apps/gateway/src/case/records/record-facts.repository.js';
import { RecordRepository } from '../../apps/gateway/src/case/records/record.repository.js';
import { Records0000000000101 } from '../../apps/gateway/src/case/records/migrations/0101-records.js';
import { RecordSnapshots0000000000140 } from '../../apps/gateway/src/case/records/migrations/0140-record-snapshots.js';
import { RecordCredits0000000000392 } from '../../apps/gateway/src/case/records/migrations/0392-record-credits.js';
import { Recalls0000000000400 } from '../../apps/gateway/src/case/records/migrations/0400-recalls.js';
import { ToldLater0000000000450 } from '../../apps/gateway/src/case/records/migrations/0450-told-later.js';
import { WidenedStatements0000000000224 } from '../../apps/gateway/src/case/records/migrations/0224-widened-statements.js';
import { Remarks0000000000384 } from '../../apps/gateway/src/contributions/remarks/migrations/0384-remarks.js';
import { RemarkApplier } from '../../apps/gateway/src/contributions/remarks/remark.applier.js';
import { LedgerApplier } from '../network/ledger.js';
import type { LedgerGateway } from '../network/ledger-gateway.js';

/** What makes the tables record, record_change, statement and remark, as they are now. */
const TABLES = [
  Records0000000000101,
  RecordSnapshots0000000000140,
  WidenedStatements0000000000224,
  RecordCredits0000000000392,
  Remarks0000000000384,
  Recalls0000000000400,
  ToldLater0000000000450,
];

/** Lets the records of a gateway, and remarks on them, be written by the appliers that write them; the ledger takes what is left. */
export function withRecords(builder: TestingModuleBuilder): TestingModuleBuilder {
  return builder.overrideProvider(ApplierRegistry).useFactory({
    inject: [AnswersApplier, LedgerApplier, ExchangeIdentity],
    factory: (answers: AnswersApplier, ledger: LedgerApplier, identity: ExchangeIdentity) => {
      const records = new RecordApplier(
        new RecordFactsRepository(),
        new RecordRepository(),
        new RecalledValuesRepository(identity),
      );
      const ofRecords = RecordApplier.handlers.map(({ type }) => type);
      const ofRemarks = RemarkApplier.handlers.map(({ type }) => type);
      const left = LedgerApplier.handlers
        .map(({ type }) => type)
        .filter((type) => ![...ofRecords, ...ofRemarks].some((one) => one.typeName === type.typeName));
      return new ApplierRegistry([
        { applier: answers, types: AnswersApplier.handlers.map(({ type }) => type) },
        { applier: records, types: ofRecords },
        { applier: new RemarkApplier(), types: ofRemarks },
        { applier: ledger, types: left },
      ]);
    },
  });
}

/** Makes the tables that these appliers write. */
export async function makeRecordTables({ setup }: LedgerGateway): Promise<void> {
  const source = await createDataSource({ ...setup.database.owner, poolSize: 1 }).initialize();
  const runner = source.createQueryRunner();
  for (const Migration of TABLES) await new Migration().up(runner);
  await runner.release();
  await source.destroy();
}

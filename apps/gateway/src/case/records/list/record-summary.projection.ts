import { Injectable } from '@nestjs/common';
import { DataRecalledSchema, RecordChangedSchema, RecordSnapshotSchema } from '#libs/contracts';
import { Projection } from '#libs/exchange';
import { worksIn } from '#libs/member';
import type { Subject } from '#libs/vocabulary';
import type { EntityManager } from 'typeorm';
import { RecordSummaryRepository } from './record-summary.repository.js';

/** Keeps what lists show and find of the records that changed. */
@Injectable()
export class RecordSummaryProjection extends Projection {
  /** The tally follows from the rows, and is made anew with them. */
  override readonly tables = ['record_summary', 'record_tally'];
  override readonly types = [DataRecalledSchema, RecordChangedSchema, RecordSnapshotSchema].map(
    ({ typeName }) => typeName,
  );

  constructor(private readonly summaries: RecordSummaryRepository) {
    super();
  }

  override async project(tx: EntityManager, spaceNo: number, touched: readonly Subject[]): Promise<void> {
    const recordIds = touched.flatMap(({ kind, id }) => (kind === 'record' ? [id] : []));
    await this.summaries.refresh(tx, worksIn(spaceNo), recordIds);
  }
}

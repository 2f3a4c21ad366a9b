import { Injectable } from '@nestjs/common';
import { DataRecalledSchema, RecordChangedSchema, RecordSnapshotSchema } from '#libs/contracts';
import { Projection } from '#libs/exchange';
import { worksIn } from '#libs/member';
import type { Subject } from '#libs/vocabulary';
import type { EntityManager } from 'typeorm';
import { ObjectKeyRepository } from './object-key.repository.js';

/** Keeps the numbers of the records that changed: equal ones name one object, and nobody has to say so. */
@Injectable()
export class ObjectProjection extends Projection {
  override readonly tables = ['object_key'];
  override readonly types = [DataRecalledSchema, RecordChangedSchema, RecordSnapshotSchema].map(
    ({ typeName }) => typeName,
  );

  constructor(private readonly keys: ObjectKeyRepository) {
    super();
  }

  override async project(tx: EntityManager, spaceNo: number, touched: readonly Subject[]): Promise<void> {
    const recordIds = touched.flatMap(({ kind, id }) => (kind === 'record' ? [id] : []));
    if (recordIds.length > 0) await this.keys.refresh(tx, worksIn(spaceNo), recordIds);
  }
}

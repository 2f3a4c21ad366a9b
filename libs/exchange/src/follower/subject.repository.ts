import { Injectable } from '@nestjs/common';
import { bulk, insertAll, int4, int8, text } from '#libs/persistence';
import type { EntityManager } from 'typeorm';
import type { MessageSubject } from './applier.js';

/** Keeps what messages are about. */
@Injectable()
export class SubjectRepository {
  /** One statement, and none where the messages are about nothing. */
  async store(tx: EntityManager, spaceNo: number, subjects: readonly MessageSubject[]): Promise<void> {
    const rows = subjects.map(({ position, subject }) => ({ space_no: spaceNo, position, ...subject }));
    await insertAll(tx, SUBJECTS, rows);
  }
}

/** A message may name the same thing twice. */
const SUBJECTS = bulk(
  'message_subject',
  { space_no: int4, position: int8, kind: text, id: text },
  { onConflict: 'do nothing' },
);

import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { array, bulk, bytea, insertAll, text, ts } from '#libs/persistence';
import { DataSource, type EntityManager } from 'typeorm';
import { type AccessEntry, entryBytes, namedSubjects } from './access-entry.js';
import { AuditError } from './audit.errors.js';
import { Gathered } from './gathered.js';

const SALT_BYTES = 32;

/** A look at something that has begun. */
export interface Look {
  /**
   * Writes it, before anything is shown.
   *
   * @throws AuditError AUDIT_UNAVAILABLE
   */
  done(entry: Omit<AccessEntry, 'operation'>): Promise<void>;
  /** Nothing was shown. Does nothing behind `done`. */
  end(): void;
}

/** Writes who saw and did what. What cannot be written is not shown. */
@Injectable()
export class AccessLog {
  private readonly gathered: Gathered<AccessEntry>;

  constructor(dataSource: DataSource) {
    this.gathered = new Gathered((entries) => insertAll(dataSource.manager, AUDIT_ENTRY, entries.map(rowOf)));
  }

  /** Announces a look at something; looks of the same time share an insert. */
  begin(): Look {
    const coming = this.gathered.expect();
    return {
      done: async (entry) => {
        try {
          await coming.add({ ...entry, operation: 'consultation' });
        } catch (cause) {
          throw new AuditError('AUDIT_UNAVAILABLE', 'the access log takes no entry', { cause });
        }
      },
      end: () => coming.end(),
    };
  }

  /** Writes what a service does in its own transaction: with it or not at all. */
  note(tx: EntityManager, entry: AccessEntry): Promise<void> {
    return insertAll(tx, AUDIT_ENTRY, [rowOf(entry)]);
  }
}

const AUDIT_ENTRY = bulk('audit_entry', { at: ts, salt: bytea, bytes: bytea, subjects: array(text) });

function rowOf(entry: AccessEntry) {
  return {
    at: entry.at,
    salt: randomBytes(SALT_BYTES),
    bytes: Buffer.from(entryBytes(entry)),
    subjects: namedSubjects(entry),
  };
}

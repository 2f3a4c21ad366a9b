import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager } from 'typeorm';

/**
 * Runs work in one database transaction at READ COMMITTED; locks are taken explicitly by the work.
 * What the work wrote is there when the call returns and gone when it throws. When the connection dies during
 * the commit, the call throws although the commit may have happened.
 */
@Injectable()
export class Transaction {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /** Runs the work with the rights of the service. Errors of the work pass through unchanged. */
  run<T>(work: (tx: EntityManager) => Promise<T>): Promise<T> {
    return this.dataSource.transaction(work);
  }

  /** Runs the work with the rights of the applier: only here can tables that follow the log be written. */
  runAsApplier<T>(work: (tx: EntityManager) => Promise<T>): Promise<T> {
    return this.run(async (tx) => {
      await tx.query(`select set_config('role', current_setting('joinder.applier_role'), true)`);
      return work(tx);
    });
  }
}

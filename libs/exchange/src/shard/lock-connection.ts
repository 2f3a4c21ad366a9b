import { Injectable } from '@nestjs/common';
import {} from '#libs/persistence';
import type { Queries } from '#libs/persistence';
import { DataSource, type QueryRunner } from 'typeorm';

/**
 * One connection that holds the locks of this process. PostgreSQL drops them with the connection of a process that died, so
 * another can take over at once.
 */
@Injectable()
export class LockConnection {
  private runner: QueryRunner | null = null;
  /** Rises when a connection ends: locks taken before are gone. */
  generation = 1;

  constructor(private readonly dataSource: DataSource) {}

  /** Runs work on it; a connection on which something failed is given up. */
  async run<T>(work: (db: Queries) => Promise<T>): Promise<T> {
    try {
      const runner = this.runner ?? (await this.connect());
      return await work(runner.manager);
    } catch (error) {
      await this.close();
      throw error;
    }
  }

  /** Gives up the locks with the connection. */
  async close(): Promise<void> {
    const { runner } = this;
    this.runner = null;
    this.generation += 1;
    if (!runner) return;
    await runner.query('select pg_advisory_unlock_all()').catch(() => undefined);
    await runner.release().catch(() => undefined);
  }

  private async connect(): Promise<QueryRunner> {
    const runner = this.dataSource.createQueryRunner();
    await runner.connect();
    this.runner = runner;
    return runner;
  }
}

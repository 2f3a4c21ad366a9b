import type { DataSource, QueryRunner } from 'typeorm';

/** Where a write is cut: the database never heard of it, or has it and nobody learns so. */
export type CrashSide = 'before' | 'after';

/** What the process died of. */
export class Crash extends Error {
  override readonly name = 'Crash';
}

const WRITES = /^\s*(insert|update|delete|with)\b/i;

/**
 * Counts the writes of a process: commits, and statements that write outside a transaction. At the one that was chosen the
 * process dies, and its database answers nothing any more.
 */
export class CrashPoints {
  isDead = false;
  private left = Infinity;
  private side: CrashSide = 'before';

  /** Lets the process die at the n-th write from now. */
  arm(writes: number, side: CrashSide): void {
    this.left = writes;
    this.side = side;
  }

  disarm(): void {
    this.left = Infinity;
  }

  watch(dataSource: DataSource): void {
    const create = dataSource.createQueryRunner.bind(dataSource);
    dataSource.createQueryRunner = (mode) => this.watched(create(mode));
  }

  private watched(runner: QueryRunner): QueryRunner {
    const commit = runner.commitTransaction.bind(runner);
    runner.commitTransaction = () => this.write(commit);
    const query = runner.query.bind(runner);
    runner.query = (sql: string, ...rest: []) => {
      this.requireAlive();
      const isAlone = !runner.isTransactionActive && WRITES.test(sql);
      return isAlone ? this.write(() => query(sql, ...rest)) : query(sql, ...rest);
    };
    return runner;
  }

  private async write<T>(work: () => Promise<T>): Promise<T> {
    this.requireAlive();
    this.left -= 1;
    if (this.left > 0) return work();
    if (this.side === 'after') await work();
    this.isDead = true;
    throw new Crash(`the process died ${this.side} a write`);
  }

  private requireAlive(): void {
    if (this.isDead) throw new Crash('the process is dead');
  }
}

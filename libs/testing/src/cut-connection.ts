import type { DataSource, QueryRunner } from 'typeorm';

/** Cuts connections of a data source in the middle of what runs on them. */
export interface ConnectionCut {
  /** Whether a connection was cut. */
  isDone(): boolean;
  /** Lets all statements through again. */
  end(): void;
}

/**
 * Ends the server side of a connection as soon as the statement with this number (from 1, over all connections) is done, so
 * that its answer is lost: what a process leaves that dies between two statements.
 */
export function cutAfter(dataSource: DataSource, statement: number): ConnectionCut {
  const make = dataSource.createQueryRunner.bind(dataSource);
  let count = 0;
  let isDone = false;
  dataSource.createQueryRunner = (mode) => {
    const runner = make(mode);
    const query: (...args: Parameters<QueryRunner['query']>) => Promise<unknown> = runner.query.bind(runner);
    const counted = async (...args: Parameters<QueryRunner['query']>): Promise<unknown> => {
      const answer = await query(...args);
      count += 1;
      if (count !== statement) return answer;
      isDone = true;
      return query('select pg_terminate_backend(pg_backend_pid())');
    };
    return Object.assign(runner, { query: counted });
  };
  return {
    isDone: () => isDone,
    end: () => void (dataSource.createQueryRunner = make),
  };
}

import type { EntityManager } from 'typeorm';
import { isOutage } from './pieces.js';

/** Does work that may fail without ending the transaction. Answers whether it was done. What time alone may mend is thrown. */
export async function isDone(
  tx: EntityManager,
  work: () => Promise<unknown>,
  failed: (error: unknown) => void = () => undefined,
): Promise<boolean> {
  await tx.query('savepoint attempt');
  try {
    await work();
    await tx.query('release savepoint attempt');
    return true;
  } catch (error) {
    if (isOutage(error)) throw error;
    await tx.query('rollback to savepoint attempt');
    failed(error);
    return false;
  }
}

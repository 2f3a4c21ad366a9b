import { isTransient } from '#libs/persistence';
import { QueryRunnerAlreadyReleasedError, QueryRunnerProviderAlreadyReleasedError } from 'typeorm';

/**
 * Tells whether work failed because the database was away, and not because of the record at hand, which must not be parked for
 * that. TypeORM gives a connection up when it breaks between two statements, and then says only that it was released.
 */
export function isOutage(error: unknown): boolean {
  const isReleased =
    error instanceof QueryRunnerAlreadyReleasedError || error instanceof QueryRunnerProviderAlreadyReleasedError;
  return isReleased || isTransient(error);
}

import type { Request } from 'express';
import type { DoorOptions } from '../door.options.js';

const LONGEST = 100;

/** Whose people ask, as the proxy in front says it in UTF-8: null at the door of everybody, undefined where an authority has to be named and is not. */
export function organisationOf(
  { headers }: Pick<Request, 'headers'>,
  { organisationHeader }: DoorOptions,
): string | null | undefined {
  if (organisationHeader === null) return null;
  const said = headers[organisationHeader];
  const name = typeof said === 'string' ? Buffer.from(said, 'latin1').toString('utf8').trim() : '';
  return name === '' || name.length > LONGEST ? undefined : name;
}

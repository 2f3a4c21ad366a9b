import { Injectable } from '@nestjs/common';
import { ExchangeIdentity } from '#libs/exchange';
import { all, array, filled, type Queries, statement, text } from '#libs/persistence';
import { HandedSignalError } from '../handed-signal.errors.js';
import { isNamedIn } from './named-in-text.js';

/** Properties by which a person is named. */
const NAMES = ['name', 'firstName', 'lastName', 'alias', 'previousName'];
/** People whose names are protected that a text is looked through for. */
const MOST = 20_000;

/** Names that records of this country mark as sensitive, in every case and whether they were released or not: no text of a signal says one. */
@Injectable()
export class ProtectedNames {
  constructor(private readonly identity: ExchangeIdentity) {}

  /** @param texts by their paths in the request @throws HandedSignalError SIGNAL_TEXT_PROTECTED */
  async requireNone(db: Queries, texts: ReadonlyMap<string, string>): Promise<void> {
    const people = await all(db, PROTECTED, [this.identity.member, NAMES]);
    const paths = [...texts]
      .filter(([, said]) => people.some(({ names }) => isNamedIn(said, names)))
      .map(([path]) => path);
    if (paths.length > 0)
      throw new HandedSignalError(
        'SIGNAL_TEXT_PROTECTED',
        'a text says a name that a record of this country protects',
        paths,
      );
  }
}

const PROTECTED = statement(
  { names: filled(array(text)) },
  `select array_agg(distinct c.value) as names from record_claim c
   where c.owner = $1 and c.is_live and c.is_sensitive and c.property = any($2::text[]) group by c.space_no, c.record_id limit ${MOST}`,
);

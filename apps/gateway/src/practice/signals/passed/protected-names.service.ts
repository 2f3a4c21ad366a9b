import { Injectable } from '@nestjs/common';
import { AccessLog } from '#libs/audit';
import { ExchangeIdentity } from '#libs/exchange';
import type { CaseEntry } from '#libs/member';
import { all, array, filled, type Queries, statement, text } from '#libs/persistence';
import { Clock } from '#libs/work';
import { HandedSignalError } from '../handed-signal.errors.js';
import { NameIndex } from './named-in-text.js';

/** People whose names are protected that a text is looked through for. */
const MOST = 20_000;

/** A request of somebody in a case, with its correlation id for the access log. */
export interface Asked {
  readonly entry: CaseEntry;
  readonly requestId: string;
}

/** Says what a text with any name says: who asks is not told that this one is protected. */
export class ProtectedNameSaid extends HandedSignalError {
  constructor(paths: readonly string[]) {
    super('SIGNAL_TEXT_NAMES', 'a text says more than what was seen', paths);
  }
}

/** Names that records of this country mark as sensitive, in every case and whether they were released or not: no text of a signal says one. */
@Injectable()
export class ProtectedNames {
  /** What was made of the names that stood last, by these. */
  private last: { readonly names: string; readonly index: NameIndex | null } | null = null;

  constructor(
    private readonly identity: ExchangeIdentity,
    private readonly log: AccessLog,
    private readonly clock: Clock,
  ) {}

  /** @param texts by their paths in the request @throws ProtectedNameSaid; HandedSignalError SIGNAL_NAMES_MANY */
  async requireNone(db: Queries, texts: ReadonlyMap<string, string>): Promise<void> {
    const index = await this.indexed(db);
    // One at a time: a request with many names is no list of those that are protected.
    const first = [...texts].find(([, said]) => index.isSaidIn(said));
    if (first) throw new ProtectedNameSaid([first[0]]);
  }

  /**
   * Writes down who said a protected name, as the transaction that found it leaves nothing.
   *
   * @throws whatever `work` does; AuditError AUDIT_UNAVAILABLE
   */
  async watched<T>({ entry, requestId }: Asked, work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      if (error instanceof ProtectedNameSaid) await this.note({ entry, requestId }, error);
      throw error;
    }
  }

  private async note({ entry: { by: actor, spaceId }, requestId }: Asked, { code }: ProtectedNameSaid): Promise<void> {
    const at = this.clock.now();
    const act = 'passed-signal.protected-name';
    await this.log.begin().done({ at, actor, act, spaceId, subjects: [], denial: code, requestId });
  }

  private async indexed(db: Queries): Promise<NameIndex> {
    const people = await all(db, PROTECTED, [this.identity.member]);
    const names = JSON.stringify(people);
    if (this.last?.names !== names) this.last = { names, index: people.length > MOST ? null : NameIndex.of(people) };
    if (this.last.index === null)
      throw new HandedSignalError('SIGNAL_NAMES_MANY', `more than ${MOST} people have names that are protected`);
    return this.last.index;
  }
}

const PROTECTED = statement(
  { whole: filled(array(text)), given: filled(array(text)), family: filled(array(text)) },
  `select coalesce(array_agg(distinct c.value) filter (where c.property in ('name', 'alias')), '{}') as whole,
     coalesce(array_agg(distinct c.value) filter (where c.property = 'firstName'), '{}') as given,
     coalesce(array_agg(distinct c.value) filter (where c.property in ('lastName', 'previousName')), '{}') as family
   from record_claim c
   where c.owner = $1 and c.is_live and c.is_sensitive and c.property in ('name', 'alias', 'firstName', 'lastName', 'previousName')
   group by c.space_no, c.record_id order by c.space_no, c.record_id limit ${MOST + 1}`,
);

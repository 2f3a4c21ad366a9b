import { Injectable } from '@nestjs/common';
import { ExchangeIdentity } from '#libs/exchange';
import { type CaseMessage, ProtectedNameSaid, SendingError } from '#libs/member';
import type { Person } from '#libs/people';
import { all, array, filled, type Queries, statement, text } from '#libs/persistence';
import { Clock } from '#libs/work';
import { NameIndex } from './name-index.js';
import { ToldNames } from './told-names.js';

/** People whose names are protected that a text is looked through for. */
const MOST = 20_000;

/** What somebody wants to send. */
interface Said {
  readonly by: Person;
  readonly messages: readonly CaseMessage[];
  /** Of the names that stand; another one after each change of them. */
  readonly version: string;
}

/** Names that records of this country mark as sensitive, in every case and whether they were released or not: no text that leaves says one. */
@Injectable()
export class ProtectedNames {
  private readonly told = new ToldNames();
  /** What was made of the names that stood last. */
  private last: { readonly version: string; readonly index: NameIndex | null } | null = null;

  constructor(
    private readonly identity: ExchangeIdentity,
    private readonly clock: Clock,
  ) {}

  /**
   * One at a time: a request with many names is no list of those that are protected.
   *
   * @throws ProtectedNameSaid; SendingError NAMES_PROTECTED_MANY; HttpError TOO_MANY_REQUESTS
   */
  async requireNone(db: Queries, { by, messages, version }: Said): Promise<void> {
    const texts = messages.filter((one) => this.leaves(one)).flatMap((one) => [...one.texts]);
    if (texts.length === 0) return;
    const now = this.clock.now().getTime();
    this.told.requireFew(by.id, now);
    const index = await this.indexed(db, version);
    const clean = new Set<string>();
    for (const [path, text] of texts) {
      const said = clean.has(text) ? null : index.saidIn(text);
      if (said !== null) throw this.toldOf(by, path, said);
      clean.add(text);
    }
  }

  /** Counted before it is said, and looked at once more, as many may have asked at once. @throws HttpError TOO_MANY_REQUESTS */
  private toldOf({ id }: Person, path: string, said: string): ProtectedNameSaid {
    const now = this.clock.now().getTime();
    this.told.requireFew(id, now);
    this.told.note(id, said, now);
    return new ProtectedNameSaid(path);
  }

  private leaves({ recipients }: CaseMessage): boolean {
    return recipients.some((member) => member !== this.identity.member);
  }

  private async indexed(db: Queries, version: string): Promise<NameIndex> {
    if (this.last?.version !== version) {
      const people = await all(db, PROTECTED, [this.identity.member]);
      this.last = { version, index: people.length > MOST ? null : NameIndex.of(people) };
    }
    if (this.last.index === null)
      throw new SendingError('NAMES_PROTECTED_MANY', `more than ${MOST} people have names that are protected`);
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

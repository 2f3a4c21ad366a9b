import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { RecordRows } from './record.mapper.js';

/**
 * What the applier must know of earlier state to judge a chunk. It grows with the chunk itself, so that the cut between
 * chunks decides nothing. Names carry who said it: a member that sends an id of another takes nothing with it.
 */
export class RecordFacts {
  private readonly owners: Map<string, string>;
  private readonly refused: Set<string>;
  private readonly held: Set<string>;

  constructor(known: { owners: Iterable<[string, string]>; refused: Iterable<string>; held: Iterable<string> }) {
    this.owners = new Map(known.owners);
    this.refused = new Set(known.refused);
    this.held = new Set(known.held);
  }

  ownerOf(recordId: string): string | undefined {
    return this.owners.get(recordId);
  }

  restsOnRefused({ change }: RecordRows): boolean {
    return change.base !== null && this.refused.has(nameOf(change.sender, change.base));
  }

  /** Rests on a message that this gateway does not hold: the copy is behind, and the owner will be asked. */
  isBehind({ change }: RecordRows): boolean {
    return change.base !== null && !this.held.has(nameOf(change.recordId, change.base));
  }

  noteAccepted({ change }: RecordRows): void {
    this.owners.set(change.recordId, change.sender);
    this.held.add(nameOf(change.recordId, change.messageId));
    if (change.standsFor !== null) this.held.add(nameOf(change.recordId, change.standsFor));
  }

  noteRefused({ change }: RecordRows): void {
    this.refused.add(nameOf(change.sender, change.messageId));
  }
}

/** Reads what a chunk of messages about records is judged by. */
@Injectable()
export class RecordFactsRepository {
  /** All messages are of one space. */
  async of(tx: EntityManager, mapped: readonly RecordRows[]): Promise<RecordFacts> {
    const [first] = mapped;
    if (!first) return new RecordFacts({ owners: [], refused: [], held: [] });
    const recordIds = mapped.map((rows) => rows.change.recordId);
    const bases = mapped.flatMap((rows) => rows.change.base ?? []);
    const senders = [...new Set(mapped.map((rows) => rows.change.sender))];
    const owners = await tx.query<{ record_id: string; owner: string }[]>(
      'select record_id, owner from record where space_no = $1 and record_id = any($2::uuid[])',
      [first.spaceNo, recordIds],
    );
    const held = await tx.query<{ record_id: string; message_id: string }[]>(HELD, [first.spaceNo, bases]);
    const refused = await tx.query<{ sender: string; message_id: string }[]>(REFUSED, [first.spaceNo, senders, bases]);
    return new RecordFacts({
      owners: owners.map((row) => [row.record_id, row.owner]),
      refused: refused.map((row) => nameOf(row.sender, row.message_id)),
      held: held.map((row) => nameOf(row.record_id, row.message_id)),
    });
  }
}

function nameOf(scope: string, messageId: string): string {
  return `${scope} ${messageId}`;
}

const HELD = `
select record_id, message_id from record_change where space_no = $1 and message_id = any($2::uuid[])
union all
select record_id, stands_for from record_change where space_no = $1 and stands_for = any($2::uuid[])`;

/** Verdict 0 and the sender, as in the index: without them the log of the whole space would be read. */
const REFUSED = `
select l.sender, l.message_id from log_record l join private_verdict using (space_no, position)
where l.space_no = $1 and l.verdict = 0 and l.sender = any($2::text[]) and l.message_id = any($3::uuid[])`;

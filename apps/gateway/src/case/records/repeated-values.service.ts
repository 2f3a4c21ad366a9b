import { Injectable } from '@nestjs/common';
import { ExchangeIdentity } from '#libs/exchange';
import type { Entered } from '#libs/member';
import { all, array, bool, filled, int4, type Queries, statement, text } from '#libs/persistence';
import { type RepeatedMarks, repeatedMarks, RESTRICTED } from './repeated-marks.js';

/** Values that a text is looked through for; of a case with more of them the own ones first, then what is sensitive: nobody else fills that up. */
const MOST = 20_000;

/** A free text that is about to leave. */
export interface FreeText {
  readonly text: string;
  /** Members that will read it. */
  readonly recipients: readonly string[];
  /** That it is about, and of which values are looked for; of all records of the case where it is null. */
  readonly recordId: string | null;
}

/** Looks free texts through for values of the case that not everybody may hear, before they leave. */
@Injectable()
export class RepeatedValues {
  constructor(private readonly identity: ExchangeIdentity) {}

  async marksOf(tx: Queries, spaceNo: Entered, { text: said, recipients, recordId }: FreeText): Promise<RepeatedMarks> {
    const { member: own } = this.identity;
    const values = said === '' ? [] : await all(tx, MARKED, [spaceNo, recordId, own, recipients]);
    return repeatedMarks(said, values, { own, recipients });
  }
}

/** Those alone that mark a text which repeats them. */
const MARKED = statement(
  { value: text, owner: text, release: array(text), handling: filled(int4), isSensitive: filled(bool) },
  `select c.value, c.owner, c.release, c.handling, c.is_sensitive as "isSensitive"
   from record_origin o join record_claim c on c.space_no = o.space_no and c.record_id = o.record_id and c.owner = o.owner
   where o.space_no = $1 and ($2::uuid is null or o.record_id = $2) and c.is_live
     and (c.is_sensitive or (c.owner <> $3 and c.handling >= ${RESTRICTED}) or not $4::text[] <@ array_append(c.release, c.owner))
   order by c.owner = $3 desc, c.is_sensitive desc limit ${MOST}`,
);

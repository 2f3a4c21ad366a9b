import { Injectable } from '@nestjs/common';
import { CheckAnswer } from '#libs/contracts';
import type { Entered } from '#libs/member';
import { all, array, filled, int4, statement, text, ts, uuid } from '#libs/persistence';
import { DataSource } from 'typeorm';
import type { LoggedCheck } from './check-view.js';

/** The newest that are shown: whoever asks more makes no look slow. */
const MOST_SHOWN = 500;

/** A question as the log of a case has it. */
export type LoggedRow = Omit<LoggedCheck, 'at'> & { readonly at: Date };

/** Reads who asked whom what for: of this country and of others, as far as it was asked. */
@Injectable()
export class CheckLogRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** Newest first. */
  of(spaceNo: Entered): Promise<readonly LoggedRow[]> {
    return all(this.dataSource, LOGGED, [spaceNo]);
  }
}

const LOGGED = statement(
  {
    asker: text,
    questionId: uuid,
    at: ts,
    author: text,
    numbers: int4,
    aim: text,
    category: text,
    offence: text,
    reason: text,
    members: array(text),
    answered: filled(int4),
    hits: filled(int4),
  },
  `select a.asker, a.check_id as "questionId", to_timestamp(a.t / 1000.0) as at, a.author, a.numbers, a.aim, a.category, a.offence, a.reason,
     array_remove(a.readers, a.asker) as members,
     (select coalesce(max(answered), 0)::int from (
        select sum(p.keys) as answered from check_answer n
        join check_page p on p.space_no = n.space_no and p.asker = n.asker and p.message_id = n.reply_to
        where n.space_no = a.space_no and n.asker = a.asker and n.check_id = a.check_id and n.answer = ${CheckAnswer.ANSWERED}
          and n.member = any(a.readers)
        group by n.member) by_member) as answered,
     (select coalesce(sum(jsonb_array_length(n.hits)), 0)::int from check_answer n
      where n.space_no = a.space_no and n.asker = a.asker and n.check_id = a.check_id and n.member = any(a.readers)) as hits
   from check_asked a where a.space_no = $1 order by a.position desc limit ${MOST_SHOWN}`,
);

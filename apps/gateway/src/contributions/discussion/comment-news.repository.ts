import { Injectable } from '@nestjs/common';
import { ExchangeIdentity } from '#libs/exchange';
import type { InCase } from '#libs/member';
import { all, array, statement, text } from '#libs/persistence';
import type { EntityManager } from 'typeorm';
import type { NewOfRecord } from '../news/new-of-record.js';
import type { NewsSource } from '../news/record-news.js';
import { MOST_COUNTED, MOST_READ, NEWS_COLUMNS, newsSql } from '../news/record-news.sql.js';
import { IS_SHOWN } from './comment-shown.sql.js';

/** What of a record's comments waits for a person who follows it or wrote there, or for the desk where nobody does. */
export interface NewComments extends NewOfRecord {
  readonly members: readonly string[];
}

/** Reads to whom comments are new. */
@Injectable()
export class CommentNewsRepository implements NewsSource<NewComments> {
  constructor(private readonly identity: ExchangeIdentity) {}

  async of(tx: EntityManager, spaceNo: InCase, recordIds: readonly string[]): Promise<readonly NewComments[]> {
    return all(tx, NEW_COMMENTS, [spaceNo, recordIds, this.identity.member]);
  }
}

/** What lies beyond a place that was seen, the newest first. */
const beyond = (seen: string, mine: string): string => `
   select count(*)::int as count, coalesce(array_agg(distinct n.member order by n.member), '{}') as members, max(n.t) as t
   from (
     select c.member, c.t from (
       select * from comment where space_no = $1 and record_id = w.record_id order by position desc limit ${MOST_READ}) c
     where not c.withdrawn and c.position > coalesce((
       select ${seen} from comment_read r where r.space_no = $1 and r.record_id = w.record_id ${mine === '' ? '' : 'and r.person_id = p.person_id'}), -1)
       and ${IS_SHOWN} and (c.member <> $3 ${mine})
     order by c.position desc limit ${MOST_COUNTED}) n`;

const NEW_COMMENTS = statement(
  {
    ...NEWS_COLUMNS,
    members: array(text),
  },
  newsSql({
    andWho: `
     select w.record_id, a.author from wanted w cross join lateral (
       select message_id from comment where space_no = $1 and record_id = w.record_id and member = $3
       order by position desc limit ${MOST_READ}) c join message_author a on a.message_id = c.message_id`,
    ofPerson: beyond(
      'r.seen_position',
      'or not exists (select from message_author a where a.message_id = c.message_id and a.author = p.person_id)',
    ),
    // What one of the desk saw the desk has seen.
    ofDesk: beyond('max(r.seen_position)', ''),
    columns: ['members'],
  }),
);

import { isMessage } from '@bufbuild/protobuf';
import { OpenedSchema } from '#libs/contracts';
import { all, array, big, filled, int8, statement } from '#libs/persistence';
import type { EntityManager } from 'typeorm';
import type { MessageNews } from '../follower/news.js';

/** What each message of a chunk, by its position, was the first of its member to say opened: nothing where it was refused. No statement where none says so. */
export async function firstOpenings(
  tx: EntityManager,
  spaceNo: number,
  news: readonly MessageNews[],
): Promise<ReadonlyMap<bigint, readonly bigint[]>> {
  const said = news.flatMap(({ opened: { message, position } }) =>
    isMessage(message, OpenedSchema) ? [{ position, positions: message.positions }] : [],
  );
  if (said.length === 0) return new Map();
  const answers = said.map(({ position }) => position.toString());
  const rows = await all(tx, FIRST, [spaceNo, said.flatMap(({ positions }) => positions.map(String)), answers]);
  return new Map(rows.map(({ position, opened }) => [position, opened.map(BigInt)]));
}

const FIRST = statement(
  { position: big, opened: filled(array(int8)) },
  `select position, array_agg(opened_position order by opened_position) as opened from opened_answer
   where space_no = $1 and opened_position = any($2::bigint[]) and position = any($3::bigint[]) group by position`,
);

import { bulk, bytea, insertAll, int4, int8, text } from '#libs/persistence';
import type { EntityManager } from 'typeorm';

/** Announced contracts that are kept a member. */
const KEPT_CONTRACTS = 256;

/** A contract that a member announced. */
export interface SupportedContract {
  readonly spaceNo: number;
  readonly member: string;
  readonly digest: Uint8Array;
  readonly position: bigint;
}

/**
 * An announcement adds and takes nothing back: what a list admits is settled by its signers, so that no member can take it away.
 * The newest of each member are kept, in log order, so that nobody fills the table. Announcements are in that order.
 */
export async function writeSupported(tx: EntityManager, announced: readonly SupportedContract[]): Promise<void> {
  const newest = new Map(announced.map((one) => [`${one.member} ${Buffer.from(one.digest).toString('hex')}`, one]));
  const rows = [...newest.values()].map(({ spaceNo, ...row }) => ({ space_no: spaceNo, ...row }));
  await insertAll(tx, SUPPORTED, rows);
  await tx.query(SURPLUS, [announced[0]?.spaceNo, [...new Set(announced.map(({ member }) => member))]]);
}

const SUPPORTED = bulk(
  'supported_contract',
  { space_no: int4, member: text, digest: bytea, position: int8 },
  { onConflict: '(space_no, member, digest) do update set position = excluded.position' },
);

const SURPLUS = `
delete from supported_contract c
using (select member, digest, row_number() over (partition by member order by position desc, digest) as place
       from supported_contract where space_no = $1 and member = any($2::text[])) ranked
where c.space_no = $1 and c.member = ranked.member and c.digest = ranked.digest and ranked.place > ${KEPT_CONTRACTS}`;

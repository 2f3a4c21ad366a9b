import { Kind } from '#libs/contracts';
import { all, bytea, filled, int2, int8, statement } from '#libs/persistence';
import { parseHeader } from '#libs/protocol';
import type { EntityManager } from 'typeorm';

/** A received record under an own key that this gateway did not seal. */
export interface ForeignPlace {
  readonly position: bigint;
  readonly isEpoch: boolean;
  readonly keyId: Uint8Array;
}

/** Whose stream is looked at, and when. */
interface Look {
  readonly spaceNo: number;
  readonly member: string;
  readonly at: Date;
}

/** Keeps such records for people; one that is known already stays as it was found. */
export async function storeForeign(
  tx: Pick<EntityManager, 'query'>,
  { spaceNo, at }: Omit<Look, 'member'>,
  foreign: readonly ForeignPlace[],
): Promise<void> {
  await tx.query(
    `insert into foreign_record (space_no, position, kind, key_id, found_at)
     select $1, position, kind, key_id, $5 from unnest($2::bigint[], $3::smallint[], $4::bytea[]) as row (position, kind, key_id)
     on conflict do nothing`,
    [
      spaceNo,
      foreign.map(({ position }) => position.toString()),
      foreign.map(({ isEpoch }) => (isEpoch ? Kind.EPOCH : 0)),
      foreign.map(({ keyId }) => keyId),
      at,
    ],
  );
}

/**
 * Finds records under an own key at places for which this gateway sealed others that never arrived: sealed bytes are never made twice,
 * so somebody else made those. Keeps them for people, and answers whether there are any: what was sealed there, and behind it, is dead.
 */
export async function noteTakenPlaces(tx: EntityManager, look: Look): Promise<boolean> {
  const rows = await all(tx, NOTE_TAKEN_PLACES, [look.spaceNo, look.member]);
  if (rows.length === 0) return false;
  const foreign = rows.flatMap(({ position, kind, header }) => {
    const keyId = parseHeader(header)?.keyId;
    return keyId ? [{ position: BigInt(position), isEpoch: kind === Kind.EPOCH, keyId }] : [];
  });
  await storeForeign(tx, look, foreign);
  return true;
}

const NOTE_TAKEN_PLACES = statement(
  { position: int8, kind: filled(int2), header: filled(bytea) },
  `select r.position, r.kind, r.header from sealed s
   join log_record r on r.space_no = s.space_no and r.sender = $2 and r.epoch = s.epoch and r.sequence = s.sequence
   where s.space_no = $1 and r.received and r.identity <> s.identity`,
);

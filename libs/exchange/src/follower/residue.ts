import { fromBinary, toBinary } from '@bufbuild/protobuf';
import { catalogue } from '#libs/contracts';
import { all, bytea, int8, type Queries, statement, text } from '#libs/persistence';
import type { EntityManager } from 'typeorm';
import type { OpenedMessage } from './applier.js';

/** What is left of a message whose body was erased. */
export type Residue = Pick<OpenedMessage, 'typeName' | 'message'>;

const RESIDUES = statement(
  { position: int8, type: text, message: bytea },
  'select position, type, message from log_residue where space_no = $1 and position = any($2::bigint[])',
);

/** By position. It is past the rules of its schema: what was erased is missing. */
export async function readResidues(
  db: Queries,
  spaceNo: number,
  positions: readonly bigint[],
): Promise<ReadonlyMap<bigint, Residue>> {
  if (positions.length === 0) return new Map();
  const rows = await all(db, RESIDUES, [spaceNo, positions.map(String)]);
  return new Map(
    rows.map(({ position, type: typeName, message }) => {
      const type = catalogue.get(typeName);
      if (!type) throw new Error(`what is left at position ${position} is of no type of this build`);
      return [BigInt(position), { typeName, message: fromBinary(type.schema, message) }];
    }),
  );
}

/** Puts what is left of messages in the place of their bodies, which are gone with it. */
export async function storeResidues(
  tx: EntityManager,
  spaceNo: number,
  messages: readonly OpenedMessage[],
): Promise<void> {
  const positions = messages.map(({ position }) => position.toString());
  await tx.query(
    `insert into log_residue (space_no, position, type, message) select $1, * from unnest($2::bigint[], $3::text[], $4::bytea[])
     on conflict (space_no, position) do update set message = excluded.message`,
    [spaceNo, positions, messages.map(({ typeName }) => typeName), messages.map(bytesOf)],
  );
  await tx.query('delete from log_body where space_no = $1 and position = any($2::bigint[])', [spaceNo, positions]);
}

function bytesOf({ typeName, message }: OpenedMessage): Uint8Array {
  const type = catalogue.get(typeName);
  if (!type) throw new Error(`${typeName} is no type of this build`);
  return toBinary(type.schema, message);
}

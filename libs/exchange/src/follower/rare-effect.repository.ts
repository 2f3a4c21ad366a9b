import { first, statement, uuid } from '#libs/persistence';
import { bindsNobody, type CharterText, type Effect, type TakingPart } from '#libs/protocol';
import type { EntityManager } from 'typeorm';
import { forkEvidenceHash, listsEvidenceHash } from '../space/evidence-hash.js';

/** Where on which log an effect follows. */
export interface EffectPlace {
  readonly spaceNo: number;
  readonly position: bigint;
}

type EffectOf<Kind extends Effect['kind']> = Extract<Effect, { readonly kind: Kind }>;

/** Writes effects that few records have: charters, votes, taking part, conflicts of lists, forks. */
export async function storeRareEffect(
  tx: EntityManager,
  at: EffectPlace,
  effect: Exclude<Effect, EffectOf<'listsAdopted'>>,
): Promise<void> {
  switch (effect.kind) {
    case 'charterPublished':
      return storePublished(tx, at, effect);
    case 'charterActs':
      return storeActing(tx, at, effect);
    case 'voteForgotten':
      return forget(tx, at.spaceNo, 'charter_vote', effect.member);
    case 'partEnded':
      return forget(tx, at.spaceNo, 'takes_part', effect.member);
    case 'takesPart':
      return storeTakesPart(tx, { ...at, ...effect });
    case 'listConflict':
      return storeConflict(tx, at, effect);
    case 'frozen':
      return storeFork(tx, at, effect);
    case 'head':
    case 'message':
    case 'senderKey':
    case 'epochOpened':
    case 'unfrozen':
      return; // Written in bulk, or by what else follows from the record.
  }
}

async function storePublished(
  tx: EntityManager,
  { spaceNo, position }: EffectPlace,
  { text, inForce, member }: EffectOf<'charterPublished'>,
): Promise<void> {
  await storeCharter(tx, spaceNo, { text, actedAt: null });
  if (inForce) return;
  await tx.query(
    `insert into charter_vote (space_no, member, hash, position, key_id) values ($1, $2, $3, $4, decode($5, 'hex'))
     on conflict (space_no, member) do update set hash = excluded.hash, position = excluded.position,
       key_id = excluded.key_id`,
    [spaceNo, member, text.hash, position.toString(), text.keyIdHex],
  );
}

async function storeActing(
  tx: EntityManager,
  at: EffectPlace,
  { charter, takesPart }: EffectOf<'charterActs'>,
): Promise<void> {
  const { spaceNo } = at;
  await storeCharter(tx, spaceNo, { text: charter, actedAt: charter.actedAt });
  await storeVotesThatCount(tx, at, charter);
  await tx.query('delete from charter_vote where space_no = $1', [spaceNo]);
  await tx.query('delete from takes_part where space_no = $1', [spaceNo]);
  for (const [member, part] of takesPart) await storeTakesPart(tx, { spaceNo, member, part });
}

/** A charter rests on the votes that made it act: whoever proves it shows them. */
async function storeVotesThatCount(tx: EntityManager, at: EffectPlace, { hash }: CharterText): Promise<void> {
  await tx.query(
    `insert into rule_basis (space_no, position, rests_on)
     select space_no, $3, position from charter_vote where space_no = $1 and hash = $2`,
    [at.spaceNo, hash, at.position.toString()],
  );
}

async function storeCharter(
  tx: EntityManager,
  spaceNo: number,
  { text, actedAt }: { readonly text: CharterText; readonly actedAt: bigint | null },
): Promise<void> {
  await tx.query(
    `insert into charter (space_no, hash, revision, binds, bytes, acted_at) values ($1, $2, $3, $4, $5, $6)
     on conflict (space_no, hash) do update set acted_at = coalesce(charter.acted_at, excluded.acted_at)`,
    [spaceNo, text.hash, text.charter.revision, !bindsNobody(text.charter), text.bytes, actedAt?.toString() ?? null],
  );
}

async function storeTakesPart(
  tx: EntityManager,
  { spaceNo, member, part }: { readonly spaceNo: number; readonly member: string; readonly part: TakingPart },
): Promise<void> {
  await tx.query(
    `insert into takes_part (space_no, member, since, key_id) values ($1, $2, $3, decode($4, 'hex'))
     on conflict do nothing`,
    [spaceNo, member, part.since.toString(), part.keyIdHex],
  );
}

/** What a key signed that a list took away. */
async function forget(
  tx: EntityManager,
  spaceNo: number,
  ...[table, member]: readonly ['charter_vote' | 'takes_part', string]
): Promise<void> {
  await tx.query(`delete from ${table} where space_no = $1 and member = $2`, [spaceNo, member]);
}

/** The first record that shows it is the evidence; whoever repeats it adds nothing. */
async function storeConflict(
  tx: EntityManager,
  at: EffectPlace,
  { conflict }: EffectOf<'listConflict'>,
): Promise<void> {
  const { standing, other } = conflict;
  await tx.query(
    `insert into list_conflict (space_no, version, position, other, standing_hash, other_hash, evidence_hash)
     values ($1, $2, $3, $4, $5, $6, $7) on conflict (space_no, evidence_hash) do nothing`,
    [
      at.spaceNo,
      standing.version.toString(),
      at.position.toString(),
      other.signedBytes,
      standing.hash,
      other.hash,
      listsEvidenceHash([standing.hash, other.hash]),
    ],
  );
}

/** Both identities of one place in a stream, and where the first stands: what proves that the sender forked it. */
async function storeFork(tx: EntityManager, at: EffectPlace, { sender, evidence }: EffectOf<'frozen'>): Promise<void> {
  await tx.query(
    `insert into fork_evidence (space_no, sender, position, epoch, sequence, received_identity, conflicting_identity, evidence_hash)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      at.spaceNo,
      sender,
      at.position.toString(),
      evidence.epoch,
      evidence.sequence,
      evidence.receivedIdentity,
      evidence.conflictingIdentity,
      forkEvidenceHash(await spaceIdOf(tx, at.spaceNo), [evidence.receivedIdentity, evidence.conflictingIdentity]),
    ],
  );
  await tx.query(
    `insert into rule_basis (space_no, position, rests_on)
     select space_no, $5::bigint, position from log_record
     where space_no = $1 and sender = $2 and received and epoch = $3 and sequence in ($4::bigint, $4::bigint - 1) and identity = $6
     union select space_no, $5::bigint, position from raw_record
     where space_no = $1 and identity = $6 and (verdict = 0 or verdict >= 40)`,
    [at.spaceNo, sender, evidence.epoch, evidence.sequence, at.position.toString(), evidence.receivedIdentity],
  );
}

async function spaceIdOf(tx: EntityManager, spaceNo: number): Promise<string> {
  const row = await first(tx, SPACE_ID_OF, [spaceNo]);
  if (!row) throw new Error(`no space has the number ${spaceNo}`);
  return row.space_id;
}

const SPACE_ID_OF = statement({ space_id: uuid }, 'select space_id from space where space_no = $1');

import { decodeCanonical, SignedTrustListSchema, uuidBytes } from '#libs/contracts';
import { trustViewBody } from '#libs/protocol';
import { logTopic } from '#libs/spacelog';
import { aRecord, type RecordTweaks } from '#libs/testing';
import type { RecordSigner } from '#libs/protocol';
import { emptyRoot } from '#libs/tlog';
import type { TrustList } from '#libs/trust';
import type { TestNetwork } from './test-network.js';

/** What somebody with the record key of a member can write in its name. */
export interface Forgery {
  readonly spaceId: string;
  readonly member: string;
  readonly signer: RecordSigner;
  readonly list: TrustList;
  /** Apart from the record that the member's own gateway wrote at the same place; 1 writes the next. */
  readonly ahead?: 0 | 1;
  readonly createdAt?: bigint;
  readonly tweaks?: RecordTweaks;
}

interface Head {
  readonly epoch: number;
  readonly sequence: string;
  readonly previous: Uint8Array;
}

/** Writes a record that shows a list again, at the place of the newest record of a member as `nl` has it, or behind it. */
export async function forge(network: TestNetwork, forgery: Forgery): Promise<Uint8Array> {
  const { spaceId, member, signer, list, ahead = 0, createdAt = 1n, tweaks = {} } = forgery;
  const head = await headOf(network, forgery);
  const place = {
    spaceId: uuidBytes(spaceId),
    sender: member,
    keyId: signer.keyId,
    epoch: head.epoch,
    sequence: Number(head.sequence) + ahead,
    previous: head.previous,
    seenSize: 0n,
    seenRoot: emptyRoot,
    createdAt,
  };
  const signed = decodeCanonical(SignedTrustListSchema, list.signedBytes);
  if (signed === null) throw new Error('the list of the test does not parse');
  const { value } = aRecord(place, { kind: 'trustView', body: trustViewBody([signed]) }, { signer, tweaks });
  await append(network, spaceId, value);
  return value;
}

/** Sends bytes again, as whoever holds them can. */
export async function append(network: TestNetwork, spaceId: string, value: Uint8Array): Promise<void> {
  await network.log.writer().append(logTopic(spaceId, 0n), [{ value, headers: {} }]);
}

async function headOf(network: TestNetwork, { spaceId, member, ahead = 0 }: Forgery): Promise<Head> {
  const [head] = await network.gateway('nl').database.dataSource.query<Head[]>(
    `select h.epoch, h.sequence, case when $3 = 1 then h.identity else b.identity end as previous
     from sender_head h join space s using (space_no)
     left join log_record b on b.space_no = h.space_no and b.sender = h.member and b.received and b.epoch = h.epoch
       and b.sequence = h.sequence - 1
     where s.space_id = $1 and h.member = $2`,
    [spaceId, member, ahead],
  );
  if (!head) throw new Error(`${member} has sent nothing`);
  return { ...head, previous: head.previous ?? Buffer.alloc(32, 1) };
}

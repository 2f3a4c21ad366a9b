import { uuidBytes } from '#libs/contracts';
import { buildHeader, encodeRecord, type RecordContent, signBatch, trustViewBody } from '#libs/protocol';
import { signer, type TrustList } from '#libs/trust';
import type { LedgerNetwork } from '../network/ledger-network.js';

const EMPTY_ROOT = Buffer.from('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855', 'hex');

/** What a thief says, and under which epoch where it is not that of the head. */
export interface StolenWords {
  readonly content: RecordContent;
  readonly epoch?: number;
}

/** A record of a member by whoever has its record key, behind the head that HU knows. */
export async function stolenRecord(
  network: LedgerNetwork,
  id: string,
  { content, epoch }: StolenWords,
): Promise<Uint8Array> {
  const [head] = await network
    .gateway('hu')
    .query<{ epoch: number; sequence: string; identity: Uint8Array }>(
      'select epoch, sequence, identity from sender_head where member = $1',
      [id],
    );
  const key = signer(network.members.find((one) => one.id === id)!.keys.record);
  const built = buildHeader(
    {
      spaceId: uuidBytes(network.spaceId),
      sender: id,
      keyId: key.keyId,
      epoch: epoch ?? head!.epoch,
      sequence: epoch === undefined ? Number(head!.sequence) + 1 : 1,
      previous: head!.identity,
      createdAt: BigInt(network.clock.nowMs),
      seenSize: 0n,
      seenRoot: EMPTY_ROOT,
    },
    content,
  );
  return encodeRecord({ header: built.bytes, signatures: [...signBatch([built.identity], key)], body: content.body });
}

/** What says nothing, and takes a place. */
export function aView({ listBytes }: TrustList): RecordContent {
  return { kind: 'trustView', body: trustViewBody([{ list: listBytes, signatures: [] } as never]) };
}

import { create } from '@bufbuild/protobuf';
import { encode, EnvelopeSchema } from '#libs/contracts';
import { VERDICT, type JudgedStep, type SpaceRecord } from '#libs/protocol';
import type { SpaceSession, TreeClaim } from '../space/space-session.js';

/** Refusals that say that a sender key of this session does not stand. */
const KEY_REFUSALS: readonly number[] = [VERDICT.E_RECIPIENTS, VERDICT.E_SENDER_KEY];

/** Tells the other workers of a session what committed positions mean for them. */
export function noteSteps(space: SpaceSession, steps: readonly JudgedStep[]): { foundLists: boolean } {
  space.stream.seen(steps);
  let foundLists = false;
  for (const { record, received, verdict, effects } of steps) {
    if (effects.some(({ kind }) => kind === 'listsAdopted')) foundLists = true;
    if (!record || !received) continue;
    if (record.header.sender !== space.member) noteClaim(space, record);
    else noteOwn(space, record, verdict);
  }
  return { foundLists };
}

/** An own record arrived: what waits before the next republishing or epoch starts over. */
function noteOwn(space: SpaceSession, { header }: SpaceRecord, verdict: number): void {
  space.rewinds.succeeded();
  if (header.kind !== 'epoch') space.epochs.succeeded();
  if (KEY_REFUSALS.includes(verdict)) space.senderKeys.clear();
}

/** The newest view of a sender stands for its earlier ones: trees grow. */
function noteClaim(space: SpaceSession, record: SpaceRecord): void {
  const { sender: member, seenSize: size, seenRoot: root, keyId } = record.header;
  const keyIdHex = Buffer.from(keyId).toString('hex');
  if (size === 0n) return;
  const evidence = (): Uint8Array => signedHeader(record);
  space.claims.set(member, { member, size, root, source: 'header', keyIdHex, evidence } satisfies TreeClaim);
}

function signedHeader({ headerBytes, signatures }: SpaceRecord): Uint8Array {
  return encode(EnvelopeSchema, create(EnvelopeSchema, { header: headerBytes, signatures: [...signatures] }));
}

import { beforeAll, describe, expect, it } from '@jest/globals';

import { unsealBody } from '#libs/protocol';

import type { Proof } from './proof.js';
import { formatProof } from './proof-json.js';
import { ProofSpace } from './proof.testing.js';
import { verifyProof } from './verify-proof.js';

const MEMBERS = ['bg', 'hu', 'nl', 'ro'];

let made: ProofSpace;
let proof: Proof;
let pin: Uint8Array;

beforeAll(async () => {
  made = await ProofSpace.of({ members: MEMBERS });
  const message = made.append(made.space.message('nl').value);
  pin = made.lists[0]!.hash;
  proof = await made.prove(message, { withBody: true, content: contentOf(message) });
});

function contentOf(message: ReturnType<ProofSpace['append']>) {
  const [record] = message.effects.flatMap((effect) => (effect.kind === 'message' ? [effect.record] : []));
  const unsealed = unsealBody(record!, made.space.senderKeys.get('nl')!);
  if (unsealed.kind !== 'unsealed') throw new Error('the message of the test does not open');
  return { salt: unsealed.salt, payload: unsealed.payload };
}

const text = (changed: Proof) => Buffer.from(formatProof(changed), 'utf8');

describe('a proof of a message that all cosigned', () => {
  it('holds, offline', () => {
    const report = verifyProof(text(proof), { pin });
    expect(report.checks.filter(({ outcome }) => outcome !== 'ok')).toEqual([]);
    expect(report).toMatchObject({ ok: true, facts: { sender: 'nl', members: MEMBERS, quorum: 3 } });
  });

  it('says no when any byte of the file is another', () => {
    const file = text(proof);
    const survivors: string[] = [];
    for (let at = 0; at < file.length; at += 1) {
      const changed = Buffer.from(file);
      changed[at] = changed[at]! ^ 1;
      if (verifyProof(changed, { pin }).ok) survivors.push(`${at}: ${file.subarray(at - 20, at + 20).toString()}`);
    }
    expect(survivors).toEqual([]);
  });
});

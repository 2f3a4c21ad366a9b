import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { verifyProof } from '#libs/proof';
import { identityFiles } from '../../local/identity.js';
import { COUNTRIES, type Country } from '../../local/ports.js';
import { byCountry } from '../by-country.js';
import { eventually, expect } from '../eventually.js';
import { proofFile } from '../proof-file.js';
import type { Act, Stage } from '../stage.js';

export interface Checkpoint {
  readonly size: string;
  readonly root: string;
  readonly cosigned: Readonly<Record<string, string>>;
}

/** All four cosign the same size and root; a file proves the message to outsiders, and one changed byte makes it prove nothing. */
export const prove: Act = {
  name: 'Prove',
  async play(stage) {
    const { size, root } = (await equalCheckpoints(stage)).nl;
    const pin = Buffer.from(readFileSync(identityFiles(stage.home.identity).pinFile, 'utf8').trim(), 'hex');
    const proof = await eventually('a proof', () =>
      stage.cast.investigator.nl.download(`spaces/${stage.spaceId}/messages/${stage.messageId}/proof?content=true`),
    );
    mkdirSync(dirname(proofFile(stage.home)), { recursive: true });
    writeFileSync(proofFile(stage.home), proof);
    const honest = verifyProof(proof, { pin });
    expect(honest.ok, 'a proof that verifies', JSON.stringify(honest.checks));
    const flipped = verifyProof(withOneBitFlipped(proof), { pin });
    expect(!flipped.ok, 'no proof after a byte was flipped', 'one');
    return [
      `four countries cosigned size ${size}, root ${root.slice(0, 4)}…; proof.json checked offline: yes; one byte flipped: no`,
    ];
  },
};

function withOneBitFlipped(bytes: Uint8Array): Uint8Array {
  const middle = Math.floor(bytes.length / 2);
  return bytes.map((byte, i) => (i === middle ? byte ^ 1 : byte));
}

/** Waits until all four stand at the same size and root, cosigned by all. */
export async function equalCheckpoints(stage: Stage): Promise<Record<Country, Checkpoint>> {
  return eventually('one size and root at all four, cosigned by all', async () => {
    const found = await byCountry((country) =>
      stage.cast.operations[country].get<Checkpoint>(`spaces/${stage.spaceId}/checkpoint`),
    );
    const all = Object.values(found);
    const equal = all.every(({ size, root }) => size === found.nl.size && root === found.nl.root);
    const cosigned = all.every(({ size, cosigned: by }) => COUNTRIES.every((member) => by[member] === size));
    return equal && cosigned ? found : null;
  });
}

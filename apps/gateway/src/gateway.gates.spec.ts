import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { disclosedBy, isUngated } from '#libs/member';
import { DRAFTING_TYPES } from '#libs/vocabulary';
import { REQUEST_DISCLOSURES } from './commitments/machine/kinds/kinds.table.js';
import { gateway } from './gateway.features.js';
import { RECORD_TYPE_NAMES } from './vocabulary/record-types.table.js';

const ROOT = join(import.meta.dirname, '..', '..', '..');
const gates = [...gateway.gates];

/** Files that send what no person says, or answer for the exchange. */
function sendersPastTheGate(): readonly string[] {
  const sources = globSync(['apps/gateway/src/**/*.ts', 'libs/*/src/**/*.ts'], { cwd: ROOT });
  const senders = sources.filter((path) => !/\.spec\.ts$|^apps\/gateway\/src\/gate\//.test(path));
  const sends = /SystemSending|exchange\.submit\(tx, /;
  return senders.map((path) => readFileSync(join(ROOT, path), 'utf8')).filter((text) => sends.test(text));
}

describe('the gates of a gateway', () => {
  it('ask for an approval of each disclosure type that there is, and of no other', () => {
    const named = gates.flatMap(([, gate]) => disclosedBy(gate));
    expect(new Set(named)).toEqual(
      new Set([
        ...RECORD_TYPE_NAMES,
        'check',
        'contribution',
        'judgement',
        'signal',
        ...REQUEST_DISCLOSURES,
        ...DRAFTING_TYPES,
      ]),
    );
  });

  it('have a reason for each message that leaves without them', () => {
    const sent = sendersPastTheGate().flatMap((text) =>
      [...text.matchAll(/\bschema: (\w+)Schema\b/g)].map(([, name]) => name),
    );
    expect(sent.length).toBeGreaterThan(4);
    // What people send passes the gate, which tells those that need none.
    const bySystem = gates.filter(([, gate]) => isUngated(gate) && gate.when === undefined);
    const ungated = bySystem.map(([type]) => type.split('.').at(-1));
    // The applier reads the one, and no part of this build sends it; people send the other. A gateway says the others without words, and people with some.
    const both = ['CheckAnswered', 'CommitmentMoved', 'ProposalSettled', 'SignalAnswered'];
    expect(new Set([...sent, 'AgreementShared', 'DataRecalled'])).toEqual(new Set([...ungated, ...both]));
  });
});

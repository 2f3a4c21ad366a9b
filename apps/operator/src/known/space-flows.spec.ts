import { describe, expect, it } from '@jest/globals';
import { aMember, aSpace, type TestRecord, type TestSpace } from '#libs/testing';
import { SpaceFlows } from './space-flows.js';

describe('flows of a space', () => {
  it('count an accepted message once for each receiver, and never for its sender', async () => {
    const { flows, add, space } = await counting();
    const { value } = add(space.message('nl'));
    add(space.message('nl', { recipients: ['hu', 'nl'] }));

    expect(flows.pairs()).toEqual([
      { from: 'nl', to: 'hu', records: 1, bytes: value.length, lastMs: expect.any(Number) },
      { from: 'nl', to: 'ro', records: 1, bytes: value.length, lastMs: expect.any(Number) },
    ]);
    expect(flows.senders().get('nl')).toMatchObject({
      records: 2,
      verdicts: new Map([
        ['OK', 1],
        ['E_SENDER_KEY', 1],
      ]),
    });
  });

  it('count what no member proved to have sent for nobody', async () => {
    const { flows, add, space } = await counting();
    add(space.message('nl', {}, { signer: aMember('nl').recordSigner }));
    expect(flows.senders().size).toBe(0);
    expect(flows.unattributed).toMatchObject({ records: 1, verdicts: new Map([['E_KEY_UNKNOWN', 1]]) });
  });

  it('go on from numbers that were remembered', async () => {
    const { flows, add, space } = await counting();
    add(space.message('nl'));
    const later = new SpaceFlows();
    later.load(structuredClone(flows.numbers()));
    later.add(space.append(space.message('hu').value), 100);

    expect(later.pairs().map(({ from, to, records }) => [from, to, records])).toEqual([
      ['nl', 'hu', 1],
      ['nl', 'ro', 1],
      ['hu', 'nl', 1],
      ['hu', 'ro', 1],
    ]);
    expect(flows.pairs()).toHaveLength(2);
  });
});

async function counting(): Promise<{ flows: SpaceFlows; space: TestSpace; add: (record: TestRecord) => TestRecord }> {
  const space = await aSpace({ members: ['nl', 'hu', 'ro'] });
  const flows = new SpaceFlows();
  const add = (record: TestRecord): TestRecord => {
    flows.add(space.append(record.value), record.value.length);
    return record;
  };
  return { flows, space, add };
}

import { describe, expect, it } from '@jest/globals';
import { holderOf } from '#libs/spacelog';
import { certificateHolder } from '#libs/trust';
import { TakenWriters } from '../../apps/operator/src/acl/taken-writers.js';
import { eventually } from '../../apps/operator/src/operator.testing.js';
import { spaceIdText } from '../../apps/operator/src/space-id.js';
import {
  admin,
  appendRaw,
  beforeAnOperator,
  countries,
  everybodyIn,
  folder,
  page,
  restart,
  topicOf,
  writersOf,
} from './operator-stage.js';

beforeAnOperator();

describe('K5, N9: a member that floods', () => {
  it('is named with the rate where it signs, and with the writers where a log does not say who appends', async () => {
    const space = await everybodyIn();
    const others = space.log[1]!;
    const junk = Array.from({ length: 400 }, (_, index) => (index % 2 === 0 ? Buffer.from([9]) : others));
    for (let sent = 0; sent < junk.length; sent += 50) await appendRaw(space, junk.slice(sent, sent + 50));
    const { causes } = await eventually(
      async () => JSON.parse(await page('/api/v1/flows')),
      (board) => JSON.stringify(board).includes('"recordsPerSecond":40'),
    );
    expect(causes).toContainEqual(
      expect.objectContaining({
        cause: 'SPACE_FLOODED',
        space: spaceIdText(space.spaceId),
        values: { recordsPerSecond: 40, bytesPerSecond: expect.any(Number), writers: 'bg, hu, nl, ro' },
      }),
    );
    // The bytes of bg that were appended again blame nobody.
    expect(causes.some(({ cause }: { cause: string }) => cause === 'MEMBER_FLOODS')).toBe(false);
  });

  it('loses the right to append by one command, reads on, and gets it back', async () => {
    const space = await everybodyIn();
    const writers = new TakenWriters(folder);
    writers.take({ writer: 'bg', reason: 'floods', atMs: Date.now() });
    await eventually(
      () => writersOf(space),
      (found) => found.join() === 'hu,nl,ro',
    );
    const rules = (await admin.listRules()).filter(
      ({ principal, name }) => holderOf(principal) === 'bg' && name === topicOf(space),
    );
    expect(rules.map(({ operation }) => operation)).toEqual(['DESCRIBE', 'READ']);
    expect(await page('/api/v1/flows')).toContain('"cause":"WRITE_TAKEN"');

    await restart();
    expect(await writersOf(space)).toEqual(['hu', 'nl', 'ro']);
    expect(writers.give('bg')).toBe(true);
    await eventually(
      () => writersOf(space),
      (found) => found.join() === 'bg,hu,nl,ro',
    );
  });

  it('has a quota at the broker as every member has, and one that somebody changed is set back', async () => {
    const quotaOf = async (member: string) =>
      (await admin.listQuotas()).find(({ principal }) => holderOf(principal) === member);
    const { principal } = certificateHolder(countries.certificate('bg').certificatePem);
    const quota = { principal, bytesPerSecond: 4_194_304, requestPercentage: 50 };
    await eventually(
      () => quotaOf('bg'),
      (found) => found !== undefined,
    );
    expect(await quotaOf('bg')).toEqual(quota);
    await admin.setQuotas([{ ...quota, bytesPerSecond: null }]);
    await restart();
    await eventually(
      () => quotaOf('bg'),
      (found) => found?.bytesPerSecond === 4_194_304,
    );
    expect(await page('/api/v1/acl')).toContain(
      `"member":"bg","principal":"${principal}","bytesPerSecond":4194304,"requestPercentage":50,"takenFor":null`,
    );
  });
});

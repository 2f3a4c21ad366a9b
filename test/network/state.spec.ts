import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ParkedRecords, SpaceDirectory, SpaceRebuild, type StateDigest, StateDigests } from '#libs/exchange';
import type { LedgerGateway } from './ledger-gateway.js';
import { LedgerNetwork } from './ledger-network.js';

/** Where no feature keeps duties, none can differ. */
const NONE_DIFFERS = { missing: [], superfluous: [] };

let network: LedgerNetwork;

beforeAll(async () => {
  network = await LedgerNetwork.start(['bg', 'hu', 'nl']);
  await network.open('nl');
}, 60_000);

afterAll(() => network?.stop(), 30_000);

async function digestOf(gateway: LedgerGateway): Promise<StateDigest> {
  const space = await gateway.get(SpaceDirectory).get(network.spaceId);
  const digest = await gateway.get(StateDigests).of(space.spaceNo);
  if (!digest) throw new Error('the space is not followed');
  return digest;
}

async function rebuilt(id: string, keep = false) {
  const gateway = network.gateway(id);
  const space = await gateway.get(SpaceDirectory).get(network.spaceId);
  return gateway.get(SpaceRebuild).rebuild(space, { keep });
}

const effects = (id: string) =>
  network.gateway(id).query<{ message_id: string }>('select message_id from ledger order by position');

const subjects = async (id: string) => {
  const rows = await network.gateway(id).query<{ id: string }>('select id from message_subject order by position');
  return rows.map((row) => row.id);
};

describe('digests', () => {
  it('of public state are equal at all members at the same size; own state is what a member could open', async () => {
    await network.send('nl');
    await network.send('hu', { to: ['nl'] });
    await network.settle();
    const [bg, hu, nl] = await Promise.all(['bg', 'hu', 'nl'].map((id) => digestOf(network.gateway(id))));
    expect([hu?.size, hu?.public]).toEqual([nl?.size, nl?.public]);
    expect([bg?.size, bg?.public]).toEqual([nl?.size, nl?.public]);
    expect(hu?.own).toBe(nl?.own);
    expect(bg?.own).not.toBe(nl?.own);
  });

  it('change with every position, and the own one with every effect', async () => {
    const before = await digestOf(network.gateway('nl'));
    await network.send('nl');
    await network.settle();
    const after = await digestOf(network.gateway('nl'));
    expect(BigInt(after.size)).toBeGreaterThan(BigInt(before.size));
    expect(after.public).not.toBe(before.public);
    expect(after.own).not.toBe(before.own);
  });
});

describe('a rebuild from the own archive', () => {
  it.each(['bg', 'hu', 'nl'])('reaches the digests at which %s stands', async (id) => {
    const before = await digestOf(network.gateway(id));
    expect(await rebuilt(id)).toEqual({ before, after: before, duties: NONE_DIFFERS });
    expect(await digestOf(network.gateway(id))).toEqual(before);
  });

  it('shows where derived state is not what the log says, and mends it where that is kept', async () => {
    const good = await digestOf(network.gateway('hu'));
    await network
      .gateway('hu')
      .setup.database.transaction.runAsApplier((tx) => tx.query('update ledger set t = t + 1'));
    const bad = await digestOf(network.gateway('hu'));
    expect(bad).toEqual({ ...good, own: expect.not.stringContaining(good.own) });
    expect(await rebuilt('hu')).toEqual({ before: bad, after: good, duties: NONE_DIFFERS });
    expect(await digestOf(network.gateway('hu'))).toEqual(bad);
    await rebuilt('hu', true);
    expect(await digestOf(network.gateway('hu'))).toEqual(good);
  });

  it('refuses an archive whose verdicts are not those of its records', async () => {
    const change = (verdict: number) =>
      network
        .gateway('bg')
        .setup.database.transaction.runAsApplier((tx) =>
          tx.query('update log_record set verdict = $1 where position = 1', [verdict]),
        );
    await change(41);
    await expect(rebuilt('bg')).rejects.toMatchObject({ code: 'VERDICT', position: 1n });
    await change(0);
  });

  it('lets the follower go on behind it', async () => {
    await rebuilt('nl', true);
    const { messageId } = await network.send('hu');
    await network.settle();
    expect((await effects('nl')).at(-1)).toEqual({ message_id: messageId });
    expect((await digestOf(network.gateway('nl'))).public).toBe((await digestOf(network.gateway('hu'))).public);
  });
});

describe('a record that this build cannot apply', () => {
  const parkedAt = (id: string) => network.gateway(id).get(ParkedRecords).list(network.spaceId);

  async function parkOne(): Promise<{ messageId: string; position: bigint }> {
    const gateway = network.gateway('hu');
    const { messageId } = await network.send('nl');
    gateway.ledger.poisoned.add(messageId);
    await network.settle();
    const [row] = await parkedAt('hu');
    return { messageId, position: BigInt(row?.position ?? -1) };
  }

  const decision = (position: bigint) => ({ spaceId: network.spaceId, position, by: 'olga', reason: 'update came' });

  it('is parked, counted and cosigned, and nothing behind it waits', async () => {
    const { messageId, position } = await parkOne();
    const next = await network.send('nl');
    await network.settle();
    expect(await parkedAt('hu')).toEqual([
      expect.objectContaining({
        position: String(position),
        sender: 'nl',
        messageId,
        cause: 'DEFECT',
        reason: expect.stringMatching(/^TypeError: /),
      }),
    ]);
    const applied = (await effects('hu')).map((row) => row.message_id);
    expect([applied.includes(messageId), applied.at(-1)]).toEqual([false, next.messageId]);
    expect((await digestOf(network.gateway('hu'))).public).toBe((await digestOf(network.gateway('nl'))).public);
    const digest = await digestOf(network.gateway('hu'));
    expect(await rebuilt('hu')).toEqual({ before: digest, after: digest, duties: NONE_DIFFERS });
  });

  it('stays parked, with the reason of today, while it still cannot be applied', async () => {
    const [row] = await parkedAt('hu');
    network.clock.nowMs += 1000;
    const retrying = network
      .gateway('hu')
      .get(ParkedRecords)
      .retry(decision(BigInt(row?.position ?? -1)));
    await expect(retrying).rejects.toMatchObject({ code: 'STILL_PARKED' });
    const [again] = await parkedAt('hu');
    expect(again?.position).toBe(row?.position);
    expect(again?.parkedAt).not.toBe(row?.parkedAt);
  });

  it('has its effect when people try it again, once, and in every rebuild at that place', async () => {
    const hu = network.gateway('hu');
    const [row] = await parkedAt('hu');
    hu.ledger.poisoned.clear();
    await hu.get(ParkedRecords).retry(decision(BigInt(row?.position ?? -1)));
    expect(await parkedAt('hu')).toEqual([]);
    expect((await effects('hu')).filter(({ message_id: id }) => id === row?.messageId)).toHaveLength(1);
    expect((await subjects('hu')).filter((id) => id === row?.messageId)).toHaveLength(1);
    await network.send('nl');
    await network.settle();
    const digest = await digestOf(hu);
    expect(await rebuilt('hu', true)).toEqual({ before: digest, after: digest, duties: NONE_DIFFERS });
    await expect(hu.get(ParkedRecords).retry(decision(BigInt(row?.position ?? -1)))).rejects.toMatchObject({
      code: 'NOT_PARKED',
    });
  });

  it('is never applied once it is closed, in no rebuild either', async () => {
    const hu = network.gateway('hu');
    const { messageId, position } = await parkOne();
    hu.ledger.poisoned.clear();
    await hu.get(ParkedRecords).close(decision(position));
    expect(await parkedAt('hu')).toEqual([]);
    const digest = await digestOf(hu);
    expect(await rebuilt('hu', true)).toEqual({ before: digest, after: digest, duties: NONE_DIFFERS });
    expect((await effects('hu')).some(({ message_id: id }) => id === messageId)).toBe(false);
    const journal = await hu.query('select kind, by, reason from decision order by after_position, n');
    expect(journal).toEqual([
      { kind: 'retry', by: 'olga', reason: 'update came' },
      { kind: 'close', by: 'olga', reason: 'update came' },
    ]);
  });

  it('may be refused by this member when it is tried again; the sender is told', async () => {
    const hu = network.gateway('hu');
    const { messageId, position } = await parkOne();
    hu.ledger.poisoned.clear();
    hu.ledger.refused.add(messageId);
    await hu.get(ParkedRecords).retry(decision(position));
    await network.settle();
    const told = await network
      .gateway('nl')
      .query('select member, code from refusal_answer where refused_position = $1', [position.toString()]);
    expect(told).toEqual([{ member: 'hu', code: 64 }]);
    const digest = await digestOf(hu);
    expect(await rebuilt('hu')).toEqual({ before: digest, after: digest, duties: NONE_DIFFERS });
  });

  it('says what it is about where it has an effect or is refused, and a rebuild makes that again from nothing', async () => {
    const hu = network.gateway('hu');
    const known = await subjects('hu');
    const applied = (await effects('hu')).map(({ message_id: id }) => id);
    expect(known).toEqual(expect.arrayContaining([...applied, ...hu.ledger.refused]));
    const digest = await digestOf(hu);
    await hu.setup.database.transaction.runAsApplier((tx) => tx.query('delete from message_subject'));
    expect(await digestOf(hu)).toEqual(digest);
    await rebuilt('hu', true);
    expect(await subjects('hu')).toEqual(known);
  });

  it.each(['retry', 'close'] as const)('must be one: %s of anything else is NOT_PARKED', async (act) => {
    const parked = network.gateway('nl').get(ParkedRecords);
    await expect(parked[act](decision(1n))).rejects.toMatchObject({ code: 'NOT_PARKED' });
    const elsewhere = { ...decision(1n), spaceId: '018f0000-0000-7000-8000-0000000000aa' };
    await expect(parked[act](elsewhere)).rejects.toMatchObject({ code: 'SPACE_UNKNOWN' });
  });
});

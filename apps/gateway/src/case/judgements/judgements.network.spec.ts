import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { Verdict } from '#libs/contracts';
import { SpaceDirectory, SpaceRebuild } from '#libs/exchange';
import { eventually } from '../../../../../test/network/eventually.js';
import { type Country, PairCase } from './pair-case.testing.js';

/** Enough for a machine that is busy with other things. */
const SLOW_MS = 90_000;
const SOON_MS = 5000;
jest.setTimeout(SLOW_MS);

let stage: PairCase;

beforeAll(async () => {
  stage = await PairCase.start();
}, 300_000);

afterAll(() => stage?.peopled.stop(), SLOW_MS);

describe('what a country says of two records', () => {
  it('5 is read within five seconds by all who hold both, and by nobody else', async () => {
    const pair = [stage.a, stage.b] as const;
    const sent = await stage.judge(stage.as('nl'), pair, 'same');
    expect(sent).toMatchObject({ status: 202, body: { state: 'accepted' } });
    await stage.read(['nl', 'bg', 'ro'], pair, ['nl same'], SOON_MS);
    const { body } = await stage.pair(stage.as('bg'), pair);
    expect(body['words']).toMatchObject({
      said: [{ member: 'nl', verdict: 'same', reasons: ['document'], state: 'said', readers: ['bg', 'nl', 'ro'] }],
      own: 'bg',
      hearers: ['nl', 'ro'],
      lacks: null,
    });
    expect(await stage.rows('hu', 'select from judgement')).toEqual([]);
    expect(await stage.pair(stage.as('hu'), pair)).toMatchObject({ status: 404, body: { code: 'PAIR_NOT_FOUND' } });
  });

  it('23 is one of each country: of two officers at once one is told what stands', async () => {
    const pair = [stage.a, stage.b] as const;
    const { body } = await stage.pair(stage.as('bg'), pair);
    const said = { seen: body['seen'] };
    const answers = await Promise.all([
      stage.judge(stage.as('bg'), pair, 'unsure', said),
      stage.judge(stage.as('bg', 'liaison'), pair, 'unsure', said),
    ]);
    expect(answers.map(({ status }) => status)).toEqual(expect.arrayContaining([202, 412]));
    expect(answers.find(({ status }) => status === 412)?.body).toMatchObject({
      code: 'PAIR_MOVED_ON',
      verdict: 'unsure',
      author: expect.any(String),
      errors: [{ path: 'seen', hint: expect.stringMatching(/./) }],
    });
    await stage.read(['nl', 'bg', 'ro'], pair, ['bg unsure', 'nl same']);
    expect(await stage.rows('nl', `select from judgement where member = 'bg'`)).toHaveLength(1);
  });

  it('6 is taken back by its country, and nobody reads it any more', async () => {
    const pair = [stage.a, stage.b] as const;
    expect(await stage.judge(stage.as('bg', 'liaison'), pair, 'none')).toMatchObject({
      status: 202,
      body: { state: 'accepted' },
    });
    await stage.read(['nl', 'bg', 'ro'], pair, ['nl same']);
    const again = await stage.judge(stage.as('bg'), pair, 'none');
    expect(again).toMatchObject({ status: 409, body: { code: 'NOTHING_SAID' } });
  });

  it('6 is held for the seconds that its author wants, and leaves nothing where it is taken back meanwhile', async () => {
    const pair = [stage.a, stage.c] as const;
    const [as, other] = [stage.as('ro'), stage.as('ro', 'liaison')];
    const held = await stage.judge(as, pair, 'different', { hold: 10 });
    expect(held).toMatchObject({ status: 202, body: { state: 'held' } });
    expect(await stage.words('ro', pair)).toMatchObject([{ member: 'ro', verdict: 'different', state: 'held' }]);
    const { body } = await stage.pair(as, pair);
    const outdated = await stage.judge(other, pair, 'same', { seen: String(body['seen']).replace(/1$/, '0') });
    expect(outdated).toMatchObject({ status: 412, body: { verdict: 'different' } });
    expect((await as('DELETE', `spaces/${stage.spaceId}/holds/${String(held.body['holdId'])}`)).status).toBe(204);
    expect(await stage.words('ro', pair)).toEqual([]);
    expect(await stage.rows('ro', `select from judgement where member = 'ro'`)).toEqual([]);
  });

  it('16 waits for the prosecutor where no standing approval lets it leave, and says so beforehand', async () => {
    const pair = [stage.a, stage.c] as const;
    const [as, prosecutor] = [stage.as('hu'), stage.as('hu', 'prosecutor')];
    const text = 'Compared with birthDate 1970-05-14';
    const more = { reasons: ['other'], text };
    const { body } = await stage.pair(as, pair);
    const preview = await as('POST', `spaces/${stage.spaceId}/judgements/preview`, {
      left: pair[0],
      right: pair[1],
      verdict: 'unsure',
      seen: body['seen'],
    });
    expect(preview).toMatchObject({
      status: 200,
      body: { effects: [{ effect: 'gains', members: ['bg', 'nl', 'ro'] }] },
    });
    await eventually(async () => expect(await stage.isListed('hu', pair, 'open')).toBe(true), SLOW_MS);
    expect(await stage.isListed('hu', pair, 'waits')).toBe(false);
    const standing = await prosecutor('GET', 'approvals/standing');
    expect(standing.status).toBe(200);
    for (const { approvalId } of Object.values(standing.body) as { approvalId: string }[])
      await prosecutor('DELETE', `approvals/standing/${approvalId}`);
    const sent = await stage.judge(as, pair, 'same', more);
    expect(sent).toMatchObject({ status: 202, body: { state: 'waiting-for-approval' } });
    expect([await stage.isListed('hu', pair, 'open'), await stage.isListed('hu', pair, 'waits')]).toEqual([
      false,
      true,
    ]);
    const request = `approvals/requests/${String(sent.body['messageId'])}`;
    expect(await prosecutor('GET', request)).toMatchObject({
      status: 200,
      body: { type: 'judgement', content: { kind: 'pair-judged', verdict: 'same', reasons: ['other'], text } },
    });
    const decided = await prosecutor('POST', `${request}/decision`, { decision: 'approve', reason: 'Seen' });
    expect(decided.status).toBe(200);
    await stage.read(['nl', 'hu', 'bg', 'ro'], pair, ['hu same']);
  });

  it.each<[string, string, object, number, string]>([
    ['without a reason', 'same', { reasons: [] }, 422, 'REASON_REQUIRED'],
    ['for a reason of the other word', 'same', { reasons: ['namesake'] }, 422, 'REASON_REQUIRED'],
    ['for another reason without words', 'different', { reasons: ['other'] }, 422, 'REASON_REQUIRED'],
    ['that is none', 'perhaps', {}, 400, 'VALIDATION_FAILED'],
    ['without having looked', 'same', { seen: '9.9.9' }, 412, 'PAIR_MOVED_ON'],
  ])('5 is refused %s', async (_, verdict, more, status, code) => {
    const answer = await stage.judge(stage.as('nl'), [stage.a, stage.c], verdict, more);
    expect(answer).toMatchObject({ status, body: { code } });
  });

  it('5 is refused of a record that is not here, and of a record and itself', async () => {
    const seen = { seen: '1.1.0' };
    const hu = stage.as('hu');
    for (const pair of [
      [stage.a, stage.b],
      [stage.a, stage.a],
    ] as const) {
      expect(await stage.judge(hu, pair, 'unsure', seen)).toMatchObject({
        status: 404,
        body: { code: 'PAIR_NOT_HELD' },
      });
    }
    expect(await stage.judge(stage.as('nl', 'prosecutor'), [stage.a, stage.c], 'unsure')).toMatchObject({
      status: 403,
    });
  });
});

describe('B two owners at once, and a third country', () => {
  const HOLDERS = ['nl', 'bg', 'ro'] as const;
  const say = async (country: Country, pair: readonly [string, string], verdict: string, more: object = {}) => {
    expect(await stage.judge(stage.as(country), pair, verdict, more)).toMatchObject({ status: 202 });
  };

  it('B nothing stands as one before both owners say so, whatever a third country says', async () => {
    const { a, b, c } = stage;
    await say('nl', [a, b], 'none');
    await say('hu', [a, c], 'none');
    await say('nl', [a, b], 'same');
    await stage.read(HOLDERS, [a, b], ['nl same']);
    await say('ro', [a, b], 'same');
    await stage.read(HOLDERS, [a, b], ['nl same', 'ro same']);
    await stage.stands(HOLDERS, a, '');
    const { body } = await stage.pair(stage.as('bg'), [a, b]);
    expect(body['words']).toMatchObject({
      effects: { same: { kind: 'joins', left: 1, right: 1 }, different: { kind: 'keeps-apart' } },
    });
  });

  it('B joins at all who hold both within five seconds of the second word, and is unknown to who lacks one', async () => {
    const { a, b } = stage;
    await say('bg', [a, b], 'same');
    await stage.stands(HOLDERS, a, 'b', SOON_MS);
    await stage.stands(HOLDERS, b, 'a');
    await stage.stands(['hu'], a, '');
    const { body } = await stage.as('nl')('GET', `spaces/${stage.spaceId}/records`);
    const rows = body['items'] as { recordId: string; same: { recordId: string; owner: string }[] }[];
    expect(rows.find(({ recordId }) => recordId === a)?.same).toMatchObject([{ recordId: b, owner: 'bg' }]);
    expect(rows).toHaveLength(3);
  });

  it('B joins three by two pairs, and leaves them to stand alone with the way as one says different', async () => {
    const { a, b, c } = stage;
    await say('bg', [b, c], 'same');
    await say('ro', [b, c], 'same');
    await stage.stands(HOLDERS, a, 'bc');
    await stage.stands(['hu'], a, '');
    const refused = await stage.judge(stage.as('nl'), [a, c], 'different');
    expect(refused).toMatchObject({ status: 409, body: { code: 'WOULD_DISPUTE' } });
    await say('nl', [a, c], 'different', { anyway: true });
    const [left, right] = [a, c].toSorted();
    const way = left === a ? '!abc' : '!cba';
    expect(right).toBeDefined();
    for (const record of [a, b, c]) await stage.stands(HOLDERS, record, way);
    await stage.stands(['hu'], a, '');
    const { body } = await stage.as('ro')('GET', `spaces/${stage.spaceId}/records`);
    expect((body['items'] as { same: unknown[] }[]).map(({ same }) => same)).toEqual([[], [], []]);
    await say('ro', [a, c], 'same', { anyway: true });
    await stage.read(['nl', 'hu', 'bg', 'ro'], [a, c], ['nl different', 'ro same']);
    await stage.stands(HOLDERS, a, way);
  });

  it('B is exactly as before once a word is taken back', async () => {
    const { a, b, c } = stage;
    await say('bg', [b, c], 'none');
    await stage.stands(HOLDERS, a, 'b');
    await stage.stands(HOLDERS, c, '');
  });

  it('SC5 says nothing for another country, whoever sends it', async () => {
    const { a, c } = stage;
    await stage.say({ pair: [a, c], verdict: Verdict.SAME, revision: 1_000_000 }, ['nl', 'hu', 'bg', 'ro'], 'hu');
    await stage.read(['nl', 'ro'], [a, c], ['nl different', 'ro same', 'hu same']);
    await stage.stands(HOLDERS, a, 'b');
  });

  it('SC6 takes no number beyond all, and still counts behind the highest', async () => {
    const { a, c } = stage;
    const beyond = { pair: [a, c], verdict: Verdict.SAME, revision: 4_294_967_295 } as const;
    await expect(stage.say(beyond, ['nl'], 'hu')).rejects.toMatchObject({ code: 'MESSAGE_INVALID' });
    await say('hu', [a, c], 'none');
    await stage.read(['nl', 'ro'], [a, c], ['nl different', 'ro same']);
  });
});

it('row 13 a rebuild says the same', async () => {
  const { app } = stage.peopled.network.gateway('nl');
  const all = 'select * from judgement order by 1, 2, 3, 4, 5, 6';
  const groups = 'select * from identity_group order by 1, 2';
  const before = await stage.rows('nl', all);
  const grouped = await stage.rows('nl', groups);
  expect(before.length).toBeGreaterThan(3);
  const space = await app.get(SpaceDirectory, { strict: false }).get(stage.spaceId);
  if (!space) throw new Error('no space');
  await app.get(SpaceRebuild, { strict: false }).rebuild(space, { keep: true });
  await eventually(async () => expect(await stage.rows('nl', all)).toEqual(before));
  expect(await stage.rows('nl', groups)).toEqual(grouped);
});

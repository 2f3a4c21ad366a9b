import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { letLeaveAtOnce } from '../../../../../../test/network/standing-way-out.js';
import { AskedCase } from '../asked-case.testing.js';
import type { Kind } from './commitment-kind.js';
import { KINDS } from './kinds.table.js';

/** Enough for a machine that is busy with other things. */
const SLOW_MS = 60_000;
jest.setTimeout(SLOW_MS);

let asked: AskedCase;

beforeAll(async () => {
  asked = await AskedCase.open();
}, 240_000);

afterAll(() => asked?.peopled.stop(), SLOW_MS);

const nl = () => asked.as('nl', 'investigator');
const hu = () => asked.as('hu', 'liaison');
/** A release names something on the log, and has a spec of its own, as what the own country is asked for. */
const kinds: readonly Kind[] = Object.values(KINDS).filter(({ name, isOwn }) => name !== 'release' && !isOwn);
/** Those that are approved as what they are. */
const others = kinds.filter(({ disclosure }) => disclosure !== 'question');
/** Each way to end each kind. */
const ends = kinds.flatMap(({ name, codes }) =>
  (['done', 'decline'] as const).flatMap((move) => (codes[move] ?? []).map((rule) => ({ kind: name, move, ...rule }))),
);

describe('1 kinds of requests', () => {
  it.each(kinds)('$name is asked for, comes as what it is, and is on its way as that', async ({ name: kind }) => {
    const id = await asked.ask({ kind, text: `Please: ${kind}` });
    expect((await nl()('GET', asked.path(`/${id}`))).body).toMatchObject({ kind });
    await asked.stands(hu(), id, { kind, state: 'offered', text: `Please: ${kind}` });
  });

  it.each(ends)('$kind ends with $move, $code, and not without the words that it needs', async (end) => {
    const { kind, move, code, needsText = false } = end;
    const id = await asked.ask({ kind, text: `${move} ${code}` });
    await asked.stands(hu(), id, { state: 'offered' });
    if (needsText)
      expect(await asked.say(hu(), id, { move, code })).toMatchObject({ status: 422, body: { code: 'MOVE_LACKS' } });
    await asked.isSaid(hu(), id, { move, code, ...(needsText ? { text: 'Words' } : {}) });
    const state = move === 'done' ? 'done' : 'declined';
    for (const side of [nl(), hu()]) await asked.stands(side, id, { kind, state, outcome: code });
  });

  it.each(others)('$name takes no code of another kind', async ({ name: kind, codes }) => {
    const other = KINDS.information.codes.done?.find(({ code }) => !codes.done?.some((own) => own.code === code));
    const id = await asked.ask({ kind, text: 'Another code' });
    await asked.stands(hu(), id, { state: 'offered' });
    const said = await asked.say(hu(), id, { move: 'done', code: other?.code ?? '', text: 'Words' });
    expect(said).toMatchObject({ status: 422, body: { code: 'MOVE_LACKS' } });
  });
});

/** BG lets questions leave at once, RO all others. */
describe('a standing approval', () => {
  const bg = () => asked.as('bg', 'investigator');
  const askOf = (kind: string) =>
    bg()('POST', asked.path(), { kind, debtor: 'ro', term: 'd7', text: `Please: ${kind}` });

  beforeAll(async () => {
    const { peopled, spaceId } = asked;
    await letLeaveAtOnce(peopled, { spaceId, country: 'bg', recipients: ['ro'], types: ['question'] });
    await letLeaveAtOnce(peopled, {
      spaceId,
      country: 'ro',
      recipients: ['bg'],
      types: others.map(({ disclosure }) => disclosure),
    });
  });

  it('of questions lets a question leave at once', async () => {
    expect(await askOf('information')).toMatchObject({ status: 202, body: { state: 'accepted' } });
  });

  it.each(others)(
    'of others lets no $name leave, nor one of it the words that answer it',
    async ({ name: kind, disclosure, codes }) => {
      const sent = await askOf(kind);
      expect(sent).toMatchObject({ status: 202, body: { state: 'waiting-for-approval' } });
      const messageId = String(sent.body['messageId']);
      expect((await asked.as('bg', 'prosecutor')('GET', `approvals/requests/${messageId}`)).body).toMatchObject({
        type: disclosure,
        grounds: ['no-standing-approval'],
      });
      await asked.peopled.letGo('bg', messageId);
      const id = `bg.${messageId}`;
      const ro = asked.as('ro', 'investigator');
      await asked.stands(ro, id, { kind, state: 'offered' });
      const code = codes.done?.[0]?.code;
      const answer = await asked.say(ro, id, { move: 'done', code, text: 'Words' });
      expect(answer).toMatchObject({ status: 202, body: { state: 'waiting-for-approval' } });
      const answerId = String(answer.body['messageId']);
      expect((await asked.as('ro', 'prosecutor')('GET', `approvals/requests/${answerId}`)).body).toMatchObject({
        type: 'question',
        grounds: ['no-standing-approval'],
      });
      await asked.peopled.letGo('ro', answerId);
      await asked.stands(bg(), id, { kind, state: 'done', outcome: code });
    },
  );
});

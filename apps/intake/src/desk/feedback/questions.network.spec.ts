import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { fromBinary } from '@bufbuild/protobuf';
import { AuditEntrySchema } from '#libs/audit';
import { LANGUAGES } from '#libs/vocabulary';
import { type AtDesk, type DeskAnswer, TestIntake } from '../../intake.testing.js';

const STORY = 'The same man speaks for each of them and keeps the passports.';
const CALM = { danger: 'no', minor: 'no', story: STORY };
const SAID = 'Behind the weighbridge, at the blue gate.';
const WHERE = 'A question for you: Where was it, as exactly as you know?';
const RECEIVED = 'Your signal was received. A person reads it.';
const ANSWERED = 'Your answer was received';
const SHUT = 'This code and PIN open nothing here.';
const EXTRACT = 'Call Anna on +31 6 1234 5678, she sleeps there.';
const IMAGE = Array.from({ length: 6 }, () => 'iVBORw0KGgo'.repeat(6)).join('\n');

interface Told {
  readonly id: string;
  readonly access: { readonly code: string; readonly pin: string };
}

describe('questions to whoever reported', () => {
  let intake: TestIntake;
  let officer: AtDesk;
  let lead: AtDesk;

  beforeAll(async () => {
    intake = await TestIntake.start();
    officer = await intake.as('triage');
    lead = await intake.as('triage-lead');
  }, 120_000);

  afterAll(() => intake?.stop());

  async function told(form = 'citizen'): Promise<Told> {
    const visitor = await intake.visitor();
    const id = await intake.told({ ...CALM, seen: ['HOT.01'] }, Promise.resolve(visitor), form);
    return { id, access: visitor.access()! };
  }

  async function taken(form = 'citizen'): Promise<Told> {
    const one = await told(form);
    await officer('POST', `signals/${one.id}/screening`);
    return one;
  }

  const ask = (id: string, question = 'where', by = officer): Promise<DeskAnswer> =>
    by('POST', `signals/${id}/questions`, { question });
  const asked = async (id: string) =>
    (await officer('GET', `signals/${id}/questions`)).body['asked'] as { question: string; said: string | null }[];
  const opened = async (access: Told['access'], lang = 'en') => (await intake.visitor()).openBox(access, lang);
  const waiting = async (): Promise<string> => JSON.stringify((await officer('GET', 'feedback')).body['replied']);
  const codeOf = ({ status, body }: DeskAnswer): [number, unknown] => [status, body['code']];

  it('A16 F2 stands in the box in the language of its reader, and its answer is read at the desk alone', async () => {
    const { id, access } = await taken();
    expect((await ask(id)).status).toBe(204);
    expect((await opened(access, 'hu')).messages()[0]).toBe('Kérdés Önhöz: Hol történt, amilyen pontosan csak tudja?');
    const box = await opened(access);
    expect(box.messages()).toEqual([WHERE, RECEIVED]);
    expect(await asked(id)).toMatchObject([{ said: null, repliedAt: null }]);
    expect(await waiting()).not.toContain(id);
    await box.pressInBox('reply', { said: SAID });
    expect(box.heading()).toBe(ANSWERED);
    expect(await waiting()).toContain(id);
    const later = await opened(access);
    expect(later.messages()).toEqual([WHERE, RECEIVED]);
    expect(later.page).not.toMatch(/weighbridge|name="said"/);
    expect(await asked(id)).toMatchObject([
      { question: 'Where was it, as exactly as you know?', said: SAID, repliedAt: expect.any(String) },
    ]);
    expect(await waiting()).not.toContain(id);
    const rows: { bytes: Buffer }[] = await intake.database.dataSource.query(
      'select bytes from audit_entry where $1 = any(subjects)',
      [`signal:${id}`],
    );
    const acts = rows.map(({ bytes }) => fromBinary(AuditEntrySchema, bytes).act);
    expect(acts).toContain('signal.replies');
    const tables = await intake.database.dataSource.query(
      'select t::text as row from signal t union all select t::text from signal_event t union all select t::text from mailbox_item t',
    );
    expect(JSON.stringify(tables)).not.toContain('weighbridge');
  });

  it('is answered once by a page that is sent twice, and each question by its own answer', async () => {
    const { id, access } = await taken();
    await ask(id);
    await ask(id, 'again');
    const [box, other] = [await opened(access), await opened(access)];
    await box.pressInBox('reply', { said: SAID });
    await other.pressInBox('reply', { said: 'Somebody else.' });
    expect(other.page).toContain(SHUT);
    expect((await asked(id)).map(({ said }) => said)).toEqual([SAID, null]);
    const next = await opened(access);
    expect(next.page).toContain('Did you see it again since then?</label>');
    await next.pressInBox('reply', { said: '  ' });
    expect((await asked(id)).map(({ said }) => said)).toEqual([SAID, null]);
    await (await opened(access)).pressInBox('reply', { said: 'Each Monday.' });
    expect((await asked(id)).map(({ said }) => said)).toEqual([SAID, 'Each Monday.']);
  });

  it.each(LANGUAGES)('A26 reads every question in %s', async (lang) => {
    const { id, access } = await taken();
    const { body } = await officer('GET', `signals/${id}/questions`);
    const questions = body['questions'] as { code: string }[];
    for (const { code } of questions) expect((await ask(id, code)).status).toBe(204);
    const said = (await opened(access, lang)).messages();
    expect(said).toHaveLength(questions.length + 1);
    expect(new Set(said).size).toBe(said.length);
    expect(said.join(' ')).not.toMatch(/undefined|\{\w+\}|F[1-5]/);
  });

  it('is asked of what somebody took and nobody ended, by the list, where there is a box', async () => {
    const { id } = await told();
    expect(codeOf(await ask(id))).toEqual([409, 'SIGNAL_STATE']);
    await officer('POST', `signals/${id}/screening`);
    expect(codeOf(await ask(id, 'what-is-your-name'))).toEqual([422, 'REASON_UNKNOWN']);
    await intake.asOwner(`update signal set state = 'QUARANTINED' where signal_id = '${id}'`);
    expect(codeOf(await ask(id))).toEqual([409, 'QUARANTINED']);
    await intake.asOwner(`update signal set state = 'SCREENED' where signal_id = '${id}'`);
    await intake.asOwner(`delete from mailbox where signal_id = '${id}'`);
    expect(codeOf(await ask(id))).toEqual([404, 'MAILBOX_NOT_FOUND']);
    expect(await asked(id)).toEqual([]);
  });

  it('R14 is asked and read by the lead alone where an official may be involved', async () => {
    const { id } = await taken();
    await intake.database.dataSource.query("update signal set class = 'police', content = $2 where signal_id = $1", [
      id,
      { answers: { ...CALM, officialInvolved: 'yes' } },
    ]);
    expect(codeOf(await ask(id))).toEqual([403, 'RESTRICTED_QUEUE']);
    expect(codeOf(await officer('GET', `signals/${id}/questions`))).toEqual([403, 'RESTRICTED_QUEUE']);
    expect((await ask(id, 'where', lead)).status).toBe(204);
  });

  it('stands with its answer in a new box, and is answered in no box that was paused', async () => {
    const { id, access } = await taken();
    await ask(id);
    await (await opened(access)).pressInBox('reply', { said: SAID });
    await ask(id, 'when');
    const { body } = await officer('POST', `signals/${id}/mailbox`);
    const given = { code: String(body['code']), pin: String(body['pin']) };
    expect(await waiting()).toContain(id);
    expect((await asked(id)).map(({ said }) => said)).toEqual([SAID, null]);
    expect(await waiting()).not.toContain(id);
    const box = await opened(given);
    expect(box.page).toContain('When was it, and at what time of day?</label>');
    await officer('POST', `signals/${id}/mailbox/pause`);
    await box.pressInBox('reply', { said: 'At dawn.' });
    expect(box.page).toContain(SHUT);
    expect((await asked(id)).map(({ said }) => said)).toEqual([SAID, null]);
    expect(await waiting()).not.toContain(id);
  });

  it('is not said to be received by a box that was given anew meanwhile', async () => {
    const { id, access } = await taken();
    await ask(id);
    const box = await opened(access);
    await officer('POST', `signals/${id}/mailbox`);
    await box.pressInBox('reply', { said: SAID });
    expect(box.page).toContain(SHUT);
    expect((await asked(id)).map(({ said }) => said)).toEqual([null]);
  });

  it('waits on where another answer came while one was read', async () => {
    const { id, access } = await taken();
    await ask(id);
    await (await opened(access)).pressInBox('reply', { said: SAID });
    await intake.asOwner(`update mailbox set replied_at = now() + interval '1 minute' where signal_id = '${id}'`);
    expect((await asked(id)).map(({ said }) => said)).toEqual([SAID]);
    expect(await waiting()).toContain(id);
  });

  it('N09 is held while its answer says who somebody is, where the form that was filled in would be', async () => {
    const { id, access } = await taken('hotel');
    await ask(id);
    const box = await opened(access);
    for (const again of [1, 2]) {
      await box.pressInBox('reply', { said: EXTRACT });
      expect([again, box.page]).toEqual([again, expect.stringContaining('<mark>+31 6 1234 5678</mark>')]);
      expect(box.page).toContain('The marked words say who somebody is.');
    }
    expect((await asked(id)).map(({ said }) => said)).toEqual([null]);
    await box.pressInBox('reply', { said: SAID });
    expect(box.heading()).toBe(ANSWERED);
    expect((await asked(id)).map(({ said }) => said)).toEqual([SAID]);
  });

  it('is shown once what may say who somebody is, each time that it is another, and sent as it is then', async () => {
    const { id, access } = await taken();
    await ask(id);
    const box = await opened(access);
    for (const said of ['Call me.', EXTRACT].map((text) => `${text} +31 6 1234 5678`)) {
      await box.pressInBox('reply', { said });
      expect(box.page).toContain('You can also send them as they are.');
    }
    expect((await asked(id)).map(({ said }) => said)).toEqual([null]);
    await box.pressInBox('reply', { said: `${EXTRACT} +31 6 1234 5678` });
    expect(box.heading()).toBe(ANSWERED);
    expect((await asked(id)).map(({ said }) => said)).toEqual([`${EXTRACT} +31 6 1234 5678`]);
  });

  it.each([
    ['N17 an image in letters', IMAGE, 'This is a file, not text.'],
    ['N17 an image as it is', '\u0089PNG\u001a', 'This is a file, not text.'],
    ['a book', 'Behind the gate. '.repeat(130), 'Your answer is too long.'],
  ])('%s is no answer', async (_, said, why) => {
    const { id, access } = await taken();
    await ask(id);
    const box = await opened(access);
    await box.pressInBox('reply', { said });
    expect(box.page).toContain(why);
    expect(await asked(id)).toMatchObject([{ said: null, repliedAt: null }]);
  });

  it('shows no answer while the signal is in quarantine, and has it wait', async () => {
    const { id, access } = await taken();
    await ask(id);
    await (await opened(access)).pressInBox('reply', { said: SAID });
    await intake.asOwner(`update signal set state = 'QUARANTINED' where signal_id = '${id}'`);
    expect(await asked(id)).toEqual([]);
    expect(await waiting()).toContain(id);
  });

  it('T10 shows what the role of the door put into a box without its key as not readable', async () => {
    const { id } = await taken();
    await ask(id);
    const [{ place }] = await intake.database.dataSource.query(
      'select mailbox_id as place from mailbox where signal_id = $1',
      [id],
    );
    const door = new pg.Client({ connectionString: intake.database.as('door').url });
    await door.connect();
    const { rows } = await door.query('select door_box_reply($1, 1, $2) as added', [place, Buffer.alloc(1052, 7)]);
    await door.end();
    expect(rows).toEqual([{ added: true }]);
    expect(await asked(id)).toMatchObject([{ said: null, repliedAt: expect.any(String) }]);
  });
});

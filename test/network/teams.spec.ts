import { fromBinary } from '@bufbuild/protobuf';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { AuditEntrySchema } from '#libs/audit';
import pg from 'pg';
import type { Role } from '../../libs/people/src/person.js';
import { type Answer, PeopledNetwork } from './peopled-network.js';

/** Enough for a machine that is busy with other things. */
const SLOW_MS = 60_000;
jest.setTimeout(SLOW_MS);

const HOURS_4_MS = 4 * 3_600_000;
const REASON = 'A witness is in danger';

let peopled: PeopledNetwork;
let spaceId: string;
/** Forgets teams, and turns clocks. */
let owner: pg.Client;

beforeAll(async () => {
  peopled = await PeopledNetwork.start(['nl', 'hu']);
  spaceId = await peopled.openSpace();
  await peopled.agree(spaceId, 2);
  owner = new pg.Client({ connectionString: peopled.network.gateway('nl').database.owner.url });
  await owner.connect();
}, 180_000);

beforeEach(async () => {
  await owner.query('truncate case_grant, case_team');
  await owner.query(`delete from duty where kind = 'case-opened'`);
});

afterAll(async () => {
  await owner?.end();
  await peopled?.stop();
}, SLOW_MS);

const team = (role: Role, method: string, path = '', body?: object): Promise<Answer> =>
  peopled.as('nl', role)(method, `spaces/${spaceId}/team${path}`, body);
const limit = (role: Role) => team(role, 'PUT', '', { mode: 'team' });
const put = (role: Role, personId: string, place: object) => team(role, 'PUT', `/${personId}`, place);
const refused = (code: string, status = 403) => ({ status, body: { code } });
const places = async (role: Role = 'liaison') => {
  const { body } = await team(role, 'GET');
  return (body['people'] as { personId: string; kind: string }[]).map(({ personId, kind }) => `${personId} ${kind}`);
};

describe('a case of whose team nothing was said', () => {
  it('is of everybody, and any liaison officer or prosecutor may limit it', async () => {
    for (const [role, maySet] of [
      ['liaison', true],
      ['prosecutor', true],
      ['investigator', false],
      ['operations', false],
    ] as const) {
      expect((await team(role, 'GET')).body).toMatchObject({
        mode: 'everybody',
        setBy: null,
        you: { via: 'everybody', endsAt: null, maySet, mayStaff: false, mayNameLeads: false },
        people: [],
      });
    }
  });

  it('has no places to give, and no glass to break', async () => {
    expect(await put('liaison', 'sanne', { kind: 'member' })).toMatchObject(refused('TEAM_OF_EVERYBODY', 409));
    expect(await team('investigator', 'POST', '/break-glass', { reason: REASON })).toMatchObject(
      refused('BREAK_GLASS_NEEDLESS', 409),
    );
  });
});

describe('who limits a case to its team', () => {
  it('becomes its lead, and sees who could be on it', async () => {
    expect((await limit('liaison')).status).toBe(204);
    const { body } = await team('liaison', 'GET');
    expect(body).toMatchObject({
      mode: 'team',
      setBy: 'Femke Voorbeeld',
      you: { via: 'team', maySet: true, mayStaff: true, mayNameLeads: true },
      people: [{ personId: 'femke', name: 'Femke Voorbeeld', kind: 'lead', givenBy: 'Femke Voorbeeld', endsAt: null }],
    });
    const found = async (role: Role, kind: string, words: string) =>
      (await team(role, 'POST', '/candidates', { kind, words })).body;
    const maarten = { id: 'maarten', name: 'Maarten Voorbeeld', desk: 'OM Demo parket', roles: ['prosecutor'] };
    const sanne = { id: 'sanne', name: 'Sanne Voorbeeld', desk: 'AVIM Demo-Midden', roles: ['investigator'] };
    expect(await found('liaison', 'member', '')).toEqual([
      { ...maarten, mayLead: true },
      { ...sanne, mayLead: false },
    ]);
    expect(await found('liaison', 'member', ' demo-mid')).toMatchObject([{ id: 'sanne' }]);
    expect(await found('liaison', 'member', '%')).toEqual([]);
    expect(await found('liaison', 'lead', '')).toMatchObject([{ id: 'maarten' }]);
    expect(await found('prosecutor', 'lead', 'fem')).toMatchObject([{ id: 'femke' }]);
    expect(await found('prosecutor', 'member', '')).toMatchObject({ code: 'TEAM_NOT_LEAD' });
  });

  it('alone opens it again, and nobody keeps a place', async () => {
    await limit('liaison');
    await put('liaison', 'sanne', { kind: 'member' });
    expect(await team('prosecutor', 'PUT', '', { mode: 'everybody' })).toMatchObject(refused('TEAM_NOT_LEAD'));
    expect((await team('liaison', 'PUT', '', { mode: 'everybody' })).status).toBe(204);
    expect((await team('investigator', 'GET')).body).toMatchObject({ mode: 'everybody', you: { via: 'everybody' } });
    expect((await limit('prosecutor')).status).toBe(204);
    expect(await places('prosecutor')).toEqual(['maarten lead']);
  });
});

describe('a place on a team', () => {
  beforeEach(() => limit('liaison'));

  it('is given and taken by leads', async () => {
    expect(await team('investigator', 'GET')).toMatchObject({
      status: 403,
      body: { code: 'ACCESS_DENIED', action: 'team.read', reason: 'NOT_ON_TEAM', leads: [{ name: 'Femke Voorbeeld' }] },
    });
    expect((await put('liaison', 'sanne', { kind: 'member', reason: 'knows the victims' })).status).toBe(204);
    expect(await places('investigator')).toEqual(['femke lead', 'sanne member']);
    expect((await team('liaison', 'DELETE', '/sanne')).status).toBe(204);
    expect((await team('investigator', 'GET')).status).toBe(403);
    expect(await team('liaison', 'DELETE', '/sanne')).toMatchObject(refused('TEAM_GRANT_NOT_FOUND', 404));
  });

  it('is given by nobody to themselves, and by no other who is no lead', async () => {
    expect(await put('liaison', 'femke', { kind: 'member' })).toMatchObject(refused('TEAM_OWN_GRANT'));
    expect(await put('prosecutor', 'maarten', { kind: 'lead' })).toMatchObject(refused('TEAM_OWN_GRANT'));
    expect(await put('prosecutor', 'sanne', { kind: 'member' })).toMatchObject(refused('TEAM_NOT_LEAD'));
    await put('liaison', 'maarten', { kind: 'member' });
    expect(await put('prosecutor', 'sanne', { kind: 'member' })).toMatchObject(refused('TEAM_NOT_LEAD'));
    expect(await team('prosecutor', 'DELETE', '/femke')).toMatchObject(refused('TEAM_NOT_LEAD'));
  });

  it('is that of a lead for people who may staff cases, without an end', async () => {
    const soon = new Date(Date.now() + 60_000).toISOString();
    expect(await put('liaison', 'sanne', { kind: 'lead' })).toMatchObject(refused('TEAM_LEAD_ROLE', 422));
    expect(await put('liaison', 'maarten', { kind: 'lead', endsAt: soon })).toMatchObject(
      refused('TEAM_GRANT_ENDS', 422),
    );
    expect(await put('liaison', 'sanne', { kind: 'member', endsAt: '2020-01-01T00:00:00Z' })).toMatchObject(
      refused('TEAM_GRANT_ENDS', 422),
    );
    expect(await put('liaison', 'nobody', { kind: 'member' })).toMatchObject(refused('TEAM_PERSON_UNKNOWN', 404));
    expect((await put('liaison', 'sanne', { kind: 'member', endsAt: soon })).status).toBe(204);
    expect((await team('investigator', 'GET')).body['you']).toMatchObject({ via: 'team', endsAt: soon });
  });

  it('of the last lead stays', async () => {
    expect(await team('liaison', 'DELETE', '/femke')).toMatchObject(refused('TEAM_LAST_LEAD', 409));
    await put('liaison', 'maarten', { kind: 'lead' });
    expect((await put('prosecutor', 'femke', { kind: 'member' })).status).toBe(204);
    expect(await team('prosecutor', 'DELETE', '/maarten')).toMatchObject(refused('TEAM_LAST_LEAD', 409));
    expect(await places('prosecutor')).toEqual(['maarten lead', 'femke member']);
  });

  it('is left by whoever has it', async () => {
    await put('liaison', 'maarten', { kind: 'lead' });
    expect((await team('liaison', 'DELETE', '/femke')).status).toBe(204);
    expect(await places('prosecutor')).toEqual(['maarten lead']);
  });
});

describe('a prosecutor', () => {
  it('names a lead without being on its team, so that no case is orphaned', async () => {
    await limit('liaison');
    expect((await team('prosecutor', 'GET')).body).toMatchObject({
      you: { via: null, maySet: false, mayStaff: false, mayNameLeads: true },
      leads: [{ name: 'Femke Voorbeeld', phone: null }],
      people: [{ personId: 'femke' }],
    });
    await owner.query(`update case_grant set ended_at = now(), ended_by = 'x'`);
    expect((await put('prosecutor', 'femke', { kind: 'lead' })).status).toBe(204);
    expect(await places()).toEqual(['femke lead']);
  });

  it('attack 42: names one where no agreement is in force yet, or its period is over', async () => {
    const unagreed = await peopled.openSpace();
    const ask = (role: Role, method: string, path: string, body?: object) =>
      peopled.as('nl', role)(method, `spaces/${unagreed}/team${path}`, body);
    expect((await ask('liaison', 'PUT', '', { mode: 'team' })).status).toBe(204);
    expect((await ask('prosecutor', 'GET', '')).body).toMatchObject({ you: { via: null, mayNameLeads: true } });
    expect((await ask('prosecutor', 'PUT', '/femke', { kind: 'lead' })).status).toBe(204);
  });
});

describe('a lead who lost the role of one', () => {
  beforeEach(async () => {
    await limit('liaison');
    await put('liaison', 'maarten', { kind: 'lead' });
    await owner.query(`update person set roles = '{investigator}' where id = 'maarten'`);
  });

  afterEach(() => owner.query(`update person set roles = '{prosecutor}' where id = 'maarten'`));

  it('attack 42: is none to call, and none beside whom the last lead may go', async () => {
    const { body } = await team('investigator', 'GET');
    expect(body['leads']).toMatchObject([{ name: 'Femke Voorbeeld' }]);
    expect(await team('liaison', 'DELETE', '/femke')).toMatchObject(refused('TEAM_LAST_LEAD', 409));
    expect((await team('liaison', 'DELETE', '/maarten')).status).toBe(204);
  });
});

describe('a liaison officer who is not on the team', () => {
  beforeEach(() => limit('prosecutor'));
  const look = (role: Role, path: string) => peopled.as('nl', role)('GET', path);
  const OF_CASE = ['refusals', 'digests'].map((name) => `spaces/{}/${name}`);

  it.each([...OF_CASE, 'flows/messages?spaceId={}'])(
    'attack 43: S23.12 sees no flows of the case at %s',
    async (route) => {
      const path = route.replace('{}', spaceId);
      expect(await look('liaison', path)).toMatchObject({ status: 403, body: { reason: 'NOT_ON_TEAM' } });
      expect((await look('operations', path)).status).toBe(200);
      await put('prosecutor', 'femke', { kind: 'member' });
      expect((await look('liaison', path)).status).toBe(200);
    },
  );

  it('attack 43: finds nothing of it on the flow board', async () => {
    const said = async (role: Role) => {
      const progress: unknown = (await look(role, 'flows/members/nl/progress')).body;
      const { positions } = (await look(role, 'flows')).body as { positions: { member: string; size: number }[] };
      const spaces = progress as { spaceId: string; size: string }[];
      const sum = spaces.reduce((all, { size }) => all + Number(size), 0);
      // What is added up is what is shown one by one.
      expect(positions.find(({ member }) => member === 'nl')?.size ?? 0).toBe(sum);
      return spaces.some((one) => one.spaceId === spaceId);
    };
    expect([await said('liaison'), await said('operations')]).toEqual([false, true]);
    await put('prosecutor', 'femke', { kind: 'member' });
    expect(await said('liaison')).toBe(true);
  });
});

it('attack 43: somebody who is off the team stops to follow a record of the case, and begins with none', async () => {
  await limit('liaison');
  const path = `spaces/${spaceId}/records/018f0000-0000-7000-8000-0000000000bb/following`;
  expect((await peopled.as('nl', 'investigator')('DELETE', path)).status).toBe(204);
  expect((await peopled.as('nl', 'investigator')('PUT', path)).status).toBe(403);
});

it('attack 43: those who decide in a case that is kept to its team are on it', async () => {
  const deciders = async () =>
    (await peopled.as('nl', 'liaison')('GET', `approvals/outlook?spaceId=${spaceId}`)).body['deciders'];
  expect(await deciders()).toMatchObject([{ id: 'maarten' }]);
  await limit('liaison');
  expect(await deciders()).toEqual([]);
  await put('liaison', 'maarten', { kind: 'member' });
  expect(await deciders()).toEqual([
    { id: 'maarten', name: 'Maarten Voorbeeld', desk: expect.anything(), phone: null },
  ]);
});

describe('breaking the glass', () => {
  const open = (reason = REASON) => team('investigator', 'POST', '/break-glass', { reason });
  beforeEach(() => limit('liaison'));

  it('lets somebody read for four hours', async () => {
    const before = Date.now();
    const { status, body } = await open();
    expect(status).toBe(200);
    const endsAt = Date.parse(String(body['endsAt']));
    expect(endsAt).toBeGreaterThanOrEqual(before + HOURS_4_MS);
    expect(endsAt).toBeLessThanOrEqual(Date.now() + HOURS_4_MS);
    expect((await team('investigator', 'GET')).body['you']).toMatchObject({
      via: 'break-glass',
      endsAt: body['endsAt'],
    });
    expect(await places()).toEqual(['femke lead', 'sanne break-glass']);
    expect(await open()).toMatchObject(refused('BREAK_GLASS_NEEDLESS', 409));
    // As every change of a team, this one raises its version.
    await owner.query(`update case_grant set ends_at = now() where kind = 'break-glass'`);
    await owner.query('update case_team set version = version + 1');
    expect((await team('investigator', 'GET')).status).toBe(403);
  });

  it('takes a reason of ten characters, blanks around it left out', async () => {
    for (const reason of ['', 'too short', '   too short   '])
      expect(await open(reason)).toMatchObject(refused('BREAK_GLASS_REASON', 422));
  });

  it('is ended by a lead', async () => {
    await open();
    expect((await team('liaison', 'DELETE', '/sanne')).status).toBe(204);
    expect((await team('investigator', 'GET')).status).toBe(403);
  });

  it('attack 42: is told to those who may name a lead where the case has none, without its title', async () => {
    const opened = async (role: Role) => (await peopled.as('nl', role)('GET', 'inbox?kind=case-opened')).body['items'];
    await owner.query(`update case_grant set ended_at = now(), ended_by = 'x'`);
    await owner.query('update case_team set version = version + 1');
    await open();
    expect(await opened('prosecutor')).toMatchObject([
      { spaceId, spaceTitle: null, clearable: true, matter: { name: 'Sanne Voorbeeld', reason: REASON } },
    ]);
    expect([await opened('liaison'), await opened('operations')]).toEqual([[], []]);
  });

  it('attack 42: is told to its leads where no agreement is in force either', async () => {
    const unagreed = await peopled.openSpace();
    const ask = (role: Role, method: string, path: string, body: object) =>
      peopled.as('nl', role)(method, `spaces/${unagreed}/team${path}`, body);
    await ask('liaison', 'PUT', '', { mode: 'team' });
    expect((await ask('investigator', 'POST', '/break-glass', { reason: REASON })).status).toBe(200);
    const { body } = await peopled.as('nl', 'liaison')('GET', 'inbox?kind=case-opened');
    expect(body['items']).toMatchObject([{ spaceId: unagreed, matter: { name: 'Sanne Voorbeeld' } }]);
  });

  it('is done five times a day at most, in all cases', async () => {
    for (let i = 0; i < 5; i += 1) {
      expect((await open()).status).toBe(200);
      await team('liaison', 'DELETE', '/sanne');
    }
    expect(await open()).toMatchObject(refused('BREAK_GLASS_LIMIT', 429));
    await owner.query(`update case_grant set given_at = given_at - interval '1 day'`);
    expect((await open()).status).toBe(200);
  });
});

it('what happens to a team stands in the access log, with its reason', async () => {
  const entries = async () => {
    const { rows } = await owner.query<{ bytes: Buffer }>('select bytes from audit_entry order by entry_no');
    return rows.map(({ bytes }) => fromBinary(AuditEntrySchema, bytes));
  };
  const before = (await entries()).length;
  await limit('liaison');
  await put('liaison', 'maarten', { kind: 'member', reason: 'decides here' });
  await team('investigator', 'POST', '/break-glass', { reason: REASON });
  await team('liaison', 'DELETE', '/sanne');
  await team('investigator', 'POST', '/break-glass', { reason: 'too short' });
  expect((await entries()).slice(before)).toMatchObject([
    { act: 'team.set', spaceId, actor: { personId: 'femke' }, subjects: ['person:femke'], reason: 'team' },
    { act: 'team.grant', subjects: ['person:maarten'], reason: 'decides here' },
    { act: 'team.break-glass', actor: { personId: 'sanne' }, subjects: ['person:sanne'], reason: REASON },
    { act: 'team.remove', actor: { personId: 'femke' }, subjects: ['person:sanne'] },
  ]);
});

import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type AtDesk, TestIntake } from '../../intake.testing.js';

const CALM = { danger: 'no', minor: 'no', story: 'They leave with one van before it is light.' };
const POLICE = { ...CALM, suspect: 'Gábor Minta, drives the van', age: 'from18to25' };
const TO = ['INVESTIGATION'];

describe('what a signal says about people', () => {
  let intake: TestIntake;
  let officer: AtDesk;

  beforeAll(async () => {
    intake = await TestIntake.start();
    officer = await intake.as('triage');
  }, 120_000);

  afterAll(() => intake?.stop());

  beforeEach(() => intake.asOwner('delete from handover_out'));

  /** As if it had come by a form that the door does not open to everybody. */
  const weighed = async (form: string, answers: object): Promise<string> => {
    const id = await intake.told(CALM);
    await officer('POST', `signals/${id}/screening`);
    await officer('POST', `signals/${id}/weighing`, { outcome: 'ROUTE', reason: 'signs-add-up' });
    const change = 'update signal set class = $2, content = $3 where signal_id = $1';
    await intake.database.dataSource.query(change, [id, form, { answers }]);
    return id;
  };
  const send = async (id: string, body: object): Promise<[number, unknown]> => {
    const { status, body: said } = await officer('POST', `signals/${id}/routes`, body);
    return [status, said['code']];
  };
  const handed = async (): Promise<{ persons: { about: string }[] }[]> =>
    (await intake.database.dataSource.query('select body from handover_out order by seq')).map(
      ({ body }: { body: unknown }) => body,
    );
  const add = (id: string, persons: object[]): Promise<unknown> =>
    intake.database.dataSource.query(
      "insert into handover_out (caller, kind, signal_id, body) values ('gateway', 'INVESTIGATION', $1, $2)",
      [id, { persons }],
    );

  it('A06 goes along answer by answer, as a named officer chose, and is shown so', async () => {
    const id = await weighed('police', POLICE);
    const { body } = await officer('GET', `signals/${id}`);
    expect(body['persons']).toMatchObject([
      { field: 'age', about: 'concerned', said: '18 to 25' },
      { field: 'suspect', about: 'suspect', said: POLICE.suspect },
    ]);
    expect(body['targets']).toContainEqual(expect.objectContaining({ code: 'INVESTIGATION', takesPersons: true }));
    expect(body['targets']).toContainEqual(expect.objectContaining({ code: 'LABOUR', takesPersons: false }));
    expect(await send(id, { targets: ['LABOUR', 'INVESTIGATION'], persons: ['suspect'] })).toEqual([204, undefined]);
    expect(await handed()).toMatchObject([{ persons: [{ about: 'suspect', told: [{ said: POLICE.suspect }] }] }]);
    expect(JSON.stringify(await handed())).not.toContain('18 to 25');
    const { body: after } = await officer('GET', `signals/${id}`);
    expect((after['events'] as object[]).at(-1)).toMatchObject({
      kind: 'ROUTED',
      byName: 'Sanne Voorbeeld',
      detail: { persons: ['suspect'] },
    });
  });

  it('A06 stays where nobody chose it', async () => {
    const id = await weighed('police', POLICE);
    expect(await send(id, { targets: TO })).toEqual([204, undefined]);
    expect(await handed()).toMatchObject([{ persons: [] }]);
    expect(JSON.stringify(await handed())).not.toMatch(/Minta|18 to 25/);
  });

  it.each([
    ['an answer that tells of nobody', { targets: TO, persons: ['story'] }, 'PERSON_UNKNOWN'],
    ['an answer that was not given', { targets: TO, persons: ['companion'] }, 'PERSON_UNKNOWN'],
    ['where two take it', { targets: ['INVESTIGATION', 'FOREIGN'], persons: ['suspect'] }, 'PERSONS_STAY'],
    ['where nobody takes it', { targets: ['LABOUR'], persons: ['suspect'] }, 'PERSONS_STAY'],
  ])('A06 is refused for %s, and nothing goes', async (_, body, code) => {
    const id = await weighed('police', POLICE);
    expect(await send(id, body)).toEqual([422, code]);
    expect(await handed()).toEqual([]);
    expect((await officer('GET', `signals/${id}`)).body).toMatchObject({ state: 'WEIGHED', routes: [] });
  });

  it('A06 goes on no second time', async () => {
    const id = await weighed('police', POLICE);
    await send(id, { targets: TO });
    expect(await send(id, { targets: TO, persons: ['suspect'] })).toEqual([422, 'PERSONS_STAY']);
    expect(await handed()).toMatchObject([{ persons: [] }]);
  });

  it('N06 is refused where words about somebody who is no suspect say who that is', async () => {
    const switched = async (companion: string): Promise<string> => {
      const id = await weighed('counter-clerk', { ...CALM, companion });
      const made = { basis: 'Article 1 of the example act', authority: 'Example parket', decidedOn: '2026-11-28' };
      await (
        await intake.as('national-prosecutor')
      )('POST', `signals/${id}/switches`, made);
      return id;
    };
    const named = await switched('It was Violeta Popescu, about 20.');
    expect(await send(named, { targets: TO, persons: ['companion'] })).toEqual([422, 'PERSON_NAMED']);
    expect(await handed()).toEqual([]);
    const nameless = await switched('Answers every question for her.');
    expect(await send(nameless, { targets: TO, persons: ['companion'] })).toEqual([204, undefined]);
    expect(await handed()).toMatchObject([{ persons: [{ about: 'companion' }] }]);
  });

  it('N14 is handed over of nothing in quarantine, by the desk or by a program', async () => {
    const id = await weighed('police', POLICE);
    await intake.asOwner(`update signal set state = 'QUARANTINED' where signal_id = '${id}'`);
    expect(await send(id, { targets: TO, persons: ['suspect'] })).toEqual([409, 'QUARANTINED']);
    const persons = [{ about: 'suspect', told: [{ said: 'Gábor Minta' }], chosen: [] }];
    await expect(add(id, persons)).rejects.toThrow('is in quarantine');
  });

  it.each(['concerned', 'victim', null])(
    'N06 waits for nobody in words about %j, whatever a program chose',
    async (about) => {
      const id = await weighed('police', POLICE);
      const told = [{ said: 'Violeta Primerova' }];
      await expect(add(id, [{ about, told, chosen: [] }])).rejects.toThrow('handover_names_no_victim');
      await expect(add(id, [{ told, chosen: [] }])).rejects.toThrow('handover_names_no_victim');
      await add(id, [
        { about: 'suspect', told, chosen: [] },
        { about: 'concerned', told: [], chosen: [{}] },
      ]);
    },
  );
});

import { expect, it } from '@jest/globals';
import type { AtDesk, TestIntake } from '../../apps/intake/src/intake.testing.js';
import { eventually } from './eventually.js';
import type { SignalStage } from './signal-passing.js';
import { signalTaking } from './signal-taking.js';

const SUSPECT = 'Gábor Minta, drives the van';
const ANSWERS = { danger: 'no', minor: 'no', suspect: SUSPECT, age: 'from18to25', place: 'at the canal' };

/** A signal of the police, told at the desk, whose officer chose what of it is said about people. */
export function handedPersonsSuite(
  stage: () => Pick<SignalStage, 'peopled' | 'spaceId'> & { readonly intake: TestIntake; readonly officer: AtDesk },
): void {
  const { investigator, takeUp, drafts, enter, inbox } = signalTaking(stage);
  const space = () => stage().spaceId;
  const handed = async (persons: readonly string[]): Promise<string> => {
    const { intake, officer } = stage();
    const id = await intake.told({ danger: 'no', minor: 'no', story: 'At the gate', place: 'at the canal' });
    const change = "update signal set class = 'police', content = $2 where signal_id = $1";
    await intake.database.dataSource.query(change, [id, { answers: ANSWERS }]);
    await officer('POST', `signals/${id}/screening`);
    await officer('POST', `signals/${id}/weighing`, { outcome: 'ROUTE', reason: 'signs-add-up' });
    const sent = await officer('POST', `signals/${id}/routes`, { targets: ['INVESTIGATION'], persons });
    expect(sent.status).toBe(204);
    await eventually(async () => expect(JSON.stringify(await inbox())).toContain(id));
    return id;
  };
  const NAMED = [
    { property: 'name', value: 'Gábor Minta' },
    { property: 'notes', value: `A suspect, as far as known: ${SUSPECT}` },
  ];

  it('A06 becomes drafts of the people whom an officer of the desk chose, and of nobody else', async () => {
    const [both, one, none] = [await handed(['suspect', 'age']), await handed(['suspect']), await handed([])];
    const people = async (id: string) => {
      expect((await takeUp(id)).status).toBe(204);
      return (await drafts(id)).filter(({ type }) => type === 'person');
    };
    expect(await people(both)).toMatchObject([
      { statements: [{ property: 'notes', value: expect.stringMatching(/: 18 to 25$/) }] },
      { statements: NAMED },
    ]);
    expect(await people(one)).toMatchObject([{ state: 'open', statements: NAMED }]);
    expect(await people(none)).toEqual([]);
    const { body } = await investigator()('GET', `signals/${none}`);
    expect(JSON.stringify([body, await drafts(none)])).not.toMatch(/Minta|18 to 25/);
  });

  it('N06 enters no draft for another country that says a name which a record protects, and without it enters it', async () => {
    const victim = { property: 'name', value: 'Ilona Mintaszerző', handling: { code: 'H1' } };
    const record = {
      type: 'person',
      release: [],
      legalBasis: 'Demo code of criminal procedure, art. 5',
      statements: [{ ...victim, sensitivities: ['victim-identity'] }],
    };
    expect((await investigator()('POST', `spaces/${space()}/records`, record)).status).toBe(202);
    const { dataSource } = stage().peopled.network.gateway('nl').database;
    const stands = "select 1 from record_claim where is_sensitive and value = 'Ilona Mintaszerző'";
    await eventually(async () => expect(await dataSource.query(stands)).toHaveLength(1));
    const id = await handed(['suspect']);
    await takeUp(id);
    const draft = (await drafts(id)).find(({ type }) => type === 'person');
    const says = (value: string, release: readonly string[]) =>
      enter(draft!.draftId, release, {
        type: 'person',
        statements: [
          { property: 'name', value: 'Gábor Minta', handling: { code: 'H1' } },
          { property: 'notes', value, handling: { code: 'H1' } },
        ],
      });
    for (const said of ['He keeps Ilonát Mintaszerzőt there.', 'Там е Илона Минтасерзьо, ilona mintaszerzo.'])
      expect(await says(said, ['hu'])).toMatchObject({
        status: 422,
        body: { code: 'TEXT_NAMES_PROTECTED', errors: [{ path: 'statements[1].value' }] },
      });
    expect(await drafts(id)).toContainEqual(expect.objectContaining({ type: 'person', state: 'open' }));
    expect(await says('He keeps a woman there.', ['hu'])).toMatchObject({ status: 202 });
  });
}

import { randomUUID } from 'node:crypto';
import { expect, it } from '@jest/globals';
import { eventually } from './eventually.js';
import { signalForging } from './signal-forging.js';
import { signalPassing, type SignalStage } from './signal-passing.js';

/** Signals and answers that a country forges past its own gateway, played on the network of a suite that stands. */
export function forgedSignalsSuite(stage: () => SignalStage): void {
  const { space, investigator, hu, passedAt, passedToHu, TOLD } = signalPassing(stage);

  const { submit, use, forged } = signalForging(stage);

  it('is answered by the country alone that it went to, once and in its space; a copied id takes the place of none', async () => {
    const { passed } = await passedToHu();
    const signalId = passed.slice('nl.'.length);
    const other = await stage().peopled.openSpace('hu');
    await stage().peopled.agree(other, 2);
    await submit('ro', use(signalId, ['nl']));
    await submit('hu', use(signalId, ['nl', 'ro']));
    await submit('hu', use(signalId, ['nl'], other));
    await submit('hu', use(randomUUID(), ['nl']));
    await submit('ro', forged(signalId, 'Another story of RO', ['hu']));
    await submit('nl', { ...forged(signalId, 'Another story of NL', ['hu']), messageId: randomUUID() });
    await submit('nl', forged(randomUUID(), 'To two at once', ['hu', 'ro']));
    const last = randomUUID();
    await submit('ro', forged(last, 'The last one', ['hu']));
    const toNl = randomUUID();
    await submit('ro', { ...forged(last, 'To NL under the same id', ['nl']), messageId: randomUUID() });
    await submit('ro', forged(toNl, 'To NL', ['nl']));
    await eventually(async () => expect((await passedAt(hu(), `ro.${last}`)).status).toBe(200));
    const stands = await passedAt(hu(), passed);
    expect(stands.body).toMatchObject({ state: 'new', answer: null, signal: { seen: TOLD.seen } });
    expect((await passedAt(hu(), `ro.${signalId}`)).body).toMatchObject({ signal: { seen: 'Another story of RO' } });
    expect((await passedAt(hu(), passed, '/answer', { outcome: 'NONE' })).status).toBe(202);
    await eventually(async () =>
      expect((await passedAt(investigator(), passed)).body).toMatchObject({ state: 'answered' }),
    );
    await submit('hu', use(signalId, ['nl']));
    const then = await passedToHu();
    expect((await passedAt(hu(), then.passed, '/answer', { outcome: 'PICTURE' })).status).toBe(409);
    expect((await passedAt(hu(), then.passed, '/answer', { outcome: 'NONE' })).status).toBe(202);
    await eventually(async () =>
      expect((await passedAt(investigator(), then.passed)).body).toMatchObject({ state: 'answered' }),
    );
    for (const as of [investigator(), hu()])
      expect((await passedAt(as, passed)).body).toMatchObject({ answer: { outcome: 'NONE' } });
    const list = JSON.stringify((await hu()('GET', `spaces/${space()}/passed-signals`)).body);
    expect(list.split(last)).toHaveLength(2);
    expect(list).not.toContain(toNl);
    await eventually(async () =>
      expect((await passedAt(investigator(), `ro.${toNl}`)).body).toMatchObject({ recipient: 'nl', state: 'new' }),
    );
    expect((await passedAt(investigator(), `ro.${last}`)).status).toBe(404);
    const { items } = (await hu()('GET', 'inbox?kind=passed-signal')).body as { items: { matter: object }[] };
    expect(items.map(({ matter }) => matter)).toContainEqual({
      kind: 'passed-signal',
      passed: null,
      member: 'ro',
      waiting: 2,
    });
  });
}

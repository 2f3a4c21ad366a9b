import { eventually, expect } from '../eventually.js';
import type { Act, Stage } from '../stage.js';
import { PHONE } from './share.act.js';

interface Statement {
  readonly messageId: string;
  readonly index: number;
  readonly property: string;
  readonly value: string;
  readonly retractedIn: number | null;
}

const NEW_PHONE = '+0003670000002';

/** HU is killed, NL corrects the phone, HU returns and catches up by itself. */
export const outage: Act = {
  name: 'Outage',
  async play(stage) {
    await stage.supervisor.kill('hu');
    await correctPhone(stage);
    const service = stage.network.services.get('hu');
    expect(service !== undefined, 'the gateway of hu', 'no such part');
    await stage.supervisor.ensure(service);
    const began = performance.now();
    const phones = await eventually('the corrected phone at hu', async () => {
      const live = await livePhones(stage);
      return live.length === 1 && live[0]?.value === NEW_PHONE ? live : null;
    });
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    expect(phones.length === 1, 'one live phone at hu', `${phones.length}`);
    return [`HU is killed, NL corrects the phone, HU returns: caught up in ${seconds} s, nothing lost or doubled`];
  },
};

async function correctPhone(stage: Stage): Promise<void> {
  const path = `spaces/${stage.spaceId}/records/${stage.recordId}`;
  const { value, etag } = await stage.cast.investigator.nl.getTagged<{ statements: Statement[] }>(path);
  const phone = value.statements.find((statement) => statement.property === 'phone' && statement.retractedIn === null);
  expect(phone?.value === PHONE, `the phone ${PHONE}`, phone?.value ?? 'none');
  await stage.cast.investigator.nl.patch(path, etag, {
    legalBasis: 'Demo code of criminal procedure, art. 5',
    retract: [{ messageId: phone.messageId, index: phone.index }],
    assert: [{ property: 'phone', value: NEW_PHONE }],
  });
}

async function livePhones(stage: Stage): Promise<Statement[]> {
  const record = await stage.cast.investigator.hu.get<{ statements: Statement[] }>(
    `spaces/${stage.spaceId}/records/${stage.recordId}`,
  );
  return record.statements.filter((statement) => statement.property === 'phone' && statement.retractedIn === null);
}

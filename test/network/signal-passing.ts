import { expect } from '@jest/globals';
import { eventually } from './eventually.js';
import type { PeopledNetwork } from './peopled-network.js';

/** NL, HU and RO in a case, and an intake of NL. */
export interface SignalStage {
  readonly peopled: PeopledNetwork;
  readonly spaceId: string;
  /** A signal that stands at NL. */
  readonly handedOver: () => Promise<string>;
}

/** What people of the three do to pass a signal, and to look at one that was passed. */
export function signalPassing(stage: () => SignalStage) {
  const handedOver = () => stage().handedOver();
  const space = () => stage().spaceId;
  const investigator = () => stage().peopled.as('nl', 'investigator');
  const prosecutor = () => stage().peopled.as('nl', 'prosecutor');
  const atGateway = () => stage().peopled.network.gateway('nl').database.dataSource;
  /** How many NL passed, which is noted as each is sent. */
  const sent = (): Promise<unknown> => atGateway().query('select count(*) from signal_passing');
  const hu = (role: 'investigator' | 'prosecutor' = 'investigator') => stage().peopled.as('hu', role);
  const ro = () => stage().peopled.as('ro', 'investigator');
  const TOLD = { reporter: 'public', seen: 'Six men leave with one van before it is light.', onward: false } as const;
  const pass = (signalId: string, more: object = {}, as = investigator(), path = '') =>
    as('POST', `spaces/${space()}/passed-signals${path}`, { signalId, recipient: 'hu', ...TOLD, ...more });
  const passedAt = (as: ReturnType<typeof hu>, passed: string, path = '', body?: object) =>
    as(body ? 'POST' : 'GET', `spaces/${space()}/passed-signals/${passed}${path}`, body);
  const waitingAt = async (as: ReturnType<typeof hu>, kind: string) =>
    JSON.stringify((await as('GET', `inbox?kind=${kind}`)).body);

  /** One that HU reads, as NL calls it. */
  async function passedToHu(more: object = {}): Promise<{ readonly id: string; readonly passed: string }> {
    const id = await handedOver();
    const { body } = await pass(id, more);
    await stage().peopled.letGo('nl', String(body['messageId']));
    const passed = `nl.${String(body['messageId'])}`;
    await eventually(async () => expect((await passedAt(hu(), passed)).status).toBe(200));
    return { id, passed };
  }

  return {
    handedOver,
    space,
    investigator,
    prosecutor,
    atGateway,
    sent,
    hu,
    ro,
    pass,
    passedAt,
    waitingAt,
    passedToHu,
    TOLD,
  };
}

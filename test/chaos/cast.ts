import type { ApiSession } from '../../apps/cli/src/demo/api-session.js';
import { signInAs } from '../../apps/cli/src/demo/cast.js';
import { describeAccess } from '../../apps/cli/src/local/access.js';
import type { Role } from '../../apps/cli/src/local/people.table.js';
import { COUNTRIES, type Country } from '../../apps/cli/src/local/ports.js';
import { waitUntil } from '../../apps/cli/src/local/wait-until.js';
import { agreedSpace } from '../e2e/agreed-space.js';
import type { Cluster } from './cluster.js';

export const LEGAL_BASIS = 'Demo code of criminal procedure, art. 5';

/** Topics on three brokers take their time on a machine that has just started them. */
const JOIN_MS = 120_000;

interface Space {
  readonly kind: string;
  readonly takingPart: readonly string[];
}

interface Created {
  readonly messages: readonly { readonly messageId: string; readonly state: string }[];
}

/** The people of the four countries, signed in once. */
export class Cast {
  private readonly sessions = new Map<string, Promise<ApiSession>>();

  constructor(private readonly cluster: Cluster) {}

  as(country: string, role: Role): Promise<ApiSession> {
    const key = `${country} ${role}`;
    const access = describeAccess(this.cluster.home, this.cluster.ports);
    const session = this.sessions.get(key) ?? signInAs(access, country, role);
    this.sessions.set(key, session);
    return session;
  }

  /** Everybody takes part in `network` and in a space under an agreement, in which persons may go to all without being asked about. */
  async agree(): Promise<string> {
    await (await this.as('nl', 'prosecutor')).post('spaces/network', {});
    for (const country of COUNTRIES) {
      const session = await this.as(country, 'operations');
      const isComplete = async (): Promise<boolean> => {
        const network = (await session.get<Space[]>('spaces')).find((space) => space.kind === 'network');
        return COUNTRIES.every((member) => network?.takingPart.includes(member));
      };
      if (!(await waitUntil(isComplete, { timeoutMs: JOIN_MS, everyMs: 500 })))
        throw new Error(`${country} does not see all in the network space`);
    }
    const spaceId = await agreedSpace(this, COUNTRIES);
    await Promise.all(COUNTRIES.map((country) => this.approve(country, spaceId)));
    return spaceId;
  }

  /** The first message to each is let go by hand, all later ones by the standing approval. */
  private async approve(country: Country, spaceId: string): Promise<void> {
    const prosecutor = await this.as(country, 'prosecutor');
    const investigator = await this.as(country, 'investigator');
    const others = COUNTRIES.filter((other) => other !== country);
    await prosecutor.post('approvals/standing', {
      spaceId,
      types: ['person'],
      recipients: others,
      highestHandling: 'H3',
      starts: '2020-01-01',
      ends: '2999-12-31',
      reason: 'The investigators of LANTAARN II share persons at once',
    });
    const created = await investigator.post<Created>(`spaces/${spaceId}/records`, {
      type: 'person',
      release: others,
      legalBasis: LEGAL_BASIS,
      statements: [{ property: 'name', value: 'Minta Példa' }],
    });
    for (const { messageId } of created.messages)
      await prosecutor.post(`approvals/requests/${messageId}/decision`, {
        decision: 'approve',
        reason: 'First message',
      });
  }
}

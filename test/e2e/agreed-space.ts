import { eventually } from '../../apps/cli/src/demo/eventually.js';
import type { PlayedNetwork, SpaceView } from './played-network.js';

interface Drafts {
  readonly drafts: readonly {
    readonly messageId: string;
    readonly position: string;
    readonly identity: string;
    readonly commitment: string;
  }[];
}

/** Opens a space of these countries, the first of them drafts, and each signs through its own API; all take part once this answers. */
export async function agreedSpace(
  network: Pick<PlayedNetwork, 'as'>,
  countries: readonly [string, ...string[]],
): Promise<string> {
  const [first, ...others] = countries;
  const prosecutor = await network.as(first, 'prosecutor');
  const { spaceId } = await prosecutor.post<{ spaceId: string }>('spaces', { members: others });
  await takingPart(network, { spaceId, countries, revision: 1 });
  const liaison = await network.as(first, 'liaison');
  const draft = await liaison.post<{ messageId: string }>(`spaces/${spaceId}/agreement-drafts`, {
    title: 'LANTAARN II',
    purpose: 'Trafficking of two people for labour exploitation',
    offences: ['trafficking in human beings'],
    starts: '2020-01-01',
    ends: '2999-12-31',
    members: countries.map((member) => ({ member, authority: `Demo authority ${member.toUpperCase()}` })),
    switches: [],
  });
  const decision = { decision: 'approve', reason: 'Read and weighed' };
  await prosecutor.post(`approvals/requests/${draft.messageId}/decision`, decision);
  await Promise.all(
    countries.map(async (country) => {
      const session = await network.as(country, 'prosecutor');
      let shown: Drafts['drafts'][number] | undefined;
      await eventually(`the draft at ${country}`, async () => {
        const { drafts } = await session.get<Drafts>(`spaces/${spaceId}`);
        shown = drafts.find(({ messageId }) => messageId === draft.messageId);
        return shown !== undefined;
      });
      const { position, identity, commitment } = shown ?? {};
      await session.post(`spaces/${spaceId}/charter/signature`, { space: spaceId, position, identity, commitment });
    }),
  );
  await takingPart(network, { spaceId, countries, revision: 2 });
  return spaceId;
}

interface Expected {
  readonly spaceId: string;
  readonly countries: readonly string[];
  readonly revision: number;
}

async function takingPart(
  network: Pick<PlayedNetwork, 'as'>,
  { spaceId, countries, revision }: Expected,
): Promise<void> {
  const members = countries.toSorted().join();
  for (const country of countries) {
    const session = await network.as(country, 'operations');
    await eventually(`${members} under revision ${revision} at ${country}`, async () => {
      const space = await session.get<SpaceView>(`spaces/${spaceId}`);
      return space.revision === revision && space.takingPart.join() === members;
    });
  }
}

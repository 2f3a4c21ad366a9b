import { COUNTRIES, type Country } from '../../local/ports.js';
import type { ApiSession } from '../api-session.js';
import { eventually } from '../eventually.js';
import type { Act, Stage } from '../stage.js';
import { postDesks } from './post-desks.js';

interface DraftPlace {
  readonly position: string;
  readonly identity: string;
  readonly commitment: string;
}

interface Space {
  readonly spaceId: string;
  readonly kind: string;
  readonly revision: number;
  readonly takingPart: readonly string[];
  readonly drafts: readonly (DraftPlace & { readonly messageId: string })[];
}

const AUTHORITY: Record<Country, string> = {
  nl: 'Openbaar Ministerie (Demo)',
  hu: 'Legfőbb Ügyészség (Demo)',
  bg: 'Прокуратура (Демо)',
  ro: 'DIICOT (Demo)',
};

/** NL, HU and RO agree; BG joins later. */
export const agree: Act = {
  name: 'Agree',
  async play(stage) {
    const { prosecutor, operations } = stage.cast;
    const [spaceId, mailboxId] = await Promise.all([
      openMailbox(stage, ['hu', 'ro']),
      openMailbox(stage, ['hu', 'ro', 'bg']),
      openNetwork(prosecutor.nl, stage),
    ]);
    const draft = await draftAgreement(stage, spaceId, ['nl', 'hu', 'ro']);
    await signAll(stage, { countries: ['nl', 'hu', 'ro'], spaceId, mailboxId: spaceId, draft });
    await takingPart(operations.nl, spaceId, { members: ['hu', 'nl', 'ro'], revision: 2 });

    const wider = await draftAgreement(stage, mailboxId, ['nl', 'hu', 'ro', 'bg']);
    await signAll(stage, { countries: ['nl', 'hu', 'ro', 'bg'], spaceId, mailboxId, draft: wider });
    await Promise.all(
      Object.values(operations).map((session) =>
        takingPart(session, spaceId, { members: ['bg', 'hu', 'nl', 'ro'], revision: 3 }),
      ),
    );
    stage.spaceId = spaceId;
    await postDesks(stage, spaceId);
    await giveStandingApproval(prosecutor.nl, spaceId);
    return [
      'NL, HU, RO sign the agreement; BG joins later. Its clauses now decide who sees what',
      'each country posts its desks: whom to call there, by day and by night',
      'the prosecutor of NL lets persons and vehicles up to H1 go to HU and RO until the end of the year',
    ];
  },
};

async function giveStandingApproval(session: ApiSession, spaceId: string): Promise<void> {
  const today = new Date().toISOString().slice(0, 10);
  await session.post('approvals/standing', {
    spaceId,
    types: ['person', 'vehicle'],
    recipients: ['hu', 'ro'],
    highestHandling: 'H1',
    starts: today,
    ends: `${today.slice(0, 4)}-12-31`,
    reason: 'The investigators of LANTAARN share persons and vehicles at once',
  });
}

async function openNetwork(session: ApiSession, stage: Stage): Promise<void> {
  const spaces = await session.get<Space[]>('spaces');
  if (!spaces.some((space) => space.kind === 'network')) await session.post('spaces/network', {});
  await Promise.all(
    Object.entries(stage.cast.operations).map(([country, operations]) =>
      eventually(`all four in the network space, seen by ${country}`, async () => {
        const network = (await operations.get<Space[]>('spaces')).find((space) => space.kind === 'network');
        return COUNTRIES.every((member) => network?.takingPart.includes(member));
      }),
    ),
  );
}

async function openMailbox(stage: Stage, others: readonly Country[]): Promise<string> {
  const { spaceId } = await stage.cast.prosecutor.nl.post<{ spaceId: string }>('spaces', { members: others });
  await takingPart(stage.cast.prosecutor.nl, spaceId, { members: [...others, 'nl'].sort(), revision: 1 });
  return spaceId;
}

async function takingPart(
  session: ApiSession,
  spaceId: string,
  { members, revision }: { members: readonly string[]; revision: number },
): Promise<void> {
  await eventually(`${members.join(', ')} taking part under revision ${revision}`, async () => {
    const space = await session.get<Space>(`spaces/${spaceId}`);
    return space.revision === revision && space.takingPart.join() === members.join();
  });
}

/** The liaison officer of NL drafts; a draft is free text, so the prosecutor lets it go. */
async function draftAgreement({ cast }: Stage, spaceId: string, members: readonly Country[]): Promise<string> {
  const year = new Date().getUTCFullYear();
  const { messageId } = await cast.liaison.nl.post<{ messageId: string }>(`spaces/${spaceId}/agreement-drafts`, {
    title: 'LANTAARN',
    purpose: 'Trafficking of five people for labour and sexual exploitation in four countries',
    offences: ['trafficking in human beings'],
    starts: `${year}-01-01`,
    ends: `${year + 1}-12-31`,
    members: members.map((member) => ({ member, authority: AUTHORITY[member] })),
    switches: [
      { name: 'permitted-uses', values: ['investigation', 'prosecution'], clause: '4.1' },
      { name: 'history-for-joiners', values: ['no'], clause: '6.3' },
      { name: 'default-handling', values: ['H1'], clause: '7.1' },
      { name: 'liaison-may-share', values: ['yes'], clause: '5.2' },
    ],
  });
  const decision = { decision: 'approve', reason: 'Read and weighed' };
  await cast.prosecutor.nl.post(`approvals/requests/${messageId}/decision`, decision);
  return messageId;
}

interface Signing {
  readonly countries: readonly Country[];
  readonly spaceId: string;
  /** Where the draft was sent. */
  readonly mailboxId: string;
  readonly draft: string;
}

/** Each signs as soon as it has read the draft and knows the space; a joiner does so when the others have signed. */
async function signAll(stage: Stage, { countries, ...what }: Signing): Promise<void> {
  await Promise.all(countries.map((country) => sign(stage, country, what)));
}

async function sign(stage: Stage, country: Country, { spaceId, mailboxId, draft }: Omit<Signing, 'countries'>) {
  const session = stage.cast.prosecutor[country];
  let shown: DraftPlace | undefined;
  await eventually(`the draft at ${country}`, async () => {
    const mailbox = await session.get<Space>(`spaces/${mailboxId}`);
    shown = mailbox.drafts.find(({ messageId }) => messageId === draft);
    return shown !== undefined;
  });
  await eventually(`the space at ${country}`, async () => (await session.get<Space>(`spaces/${spaceId}`)).revision > 0);
  await eventually(`a signature of ${country}`, async () => {
    if (!shown) return false;
    const { position, identity, commitment } = shown;
    await session.post(`spaces/${spaceId}/charter/signature`, { space: mailboxId, position, identity, commitment });
    return true;
  });
}

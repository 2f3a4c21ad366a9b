import type { ApiSession } from '../../api-session.js';
import { approve } from '../../approve.js';
import { eventually, expect } from '../../eventually.js';
import { sentBy } from '../../log-as.js';
import type { Stage, ToldSignal } from '../../stage.js';

/** Invented; NL keeps her record at home. */
const VICTIM = 'Kata Pelda';
const NAMELESS = 'He took the pay of a woman too.';
const LEGAL_BASIS = 'Demo code of criminal procedure, art. 5';

interface Draft {
  readonly draftId: string;
  readonly type: string;
  readonly state: string;
  readonly statements: readonly { readonly property: string; readonly value: string }[];
}

interface Sent {
  readonly recordId: string;
  readonly messages: readonly { readonly messageId: string; readonly state: string }[];
}

/** A note of a signal is held back as long as it says the name of a victim, and goes to another country without it. */
export async function leaveVictimOut(stage: Stage, signal: ToldSignal): Promise<readonly string[]> {
  const note = await openNote(stage, signal);
  await protectedAtHome(stage);
  const { recordId, messageId } = await entered(stage, note);
  await approve(stage, 'nl', messageId);
  const path = `spaces/${stage.spaceId}/records/${recordId}`;
  const read = JSON.stringify(await eventually('the note at hu', () => stage.cast.investigator.hu.get<object>(path)));
  expect(read.includes(NAMELESS) && !/Kata|Peld|Ката/.test(read), 'the note and no victim at HU', read);
  return [
    'with the name of a victim that NL protects, inflected or in Cyrillic, the note of the signal is refused for HU: nothing left',
    'without it, it waits for the prosecutor; approved by hand, HU reads it',
  ];
}

/** The note that came of the signal and that nobody entered yet. */
async function openNote({ cast, spaceId }: Stage, { signalId }: ToldSignal): Promise<Draft> {
  const path = `spaces/${spaceId}/signal-drafts?signalId=${signalId}`;
  const { items } = await cast.investigator.nl.get<{ items: readonly Draft[] }>(path);
  const note = items.find(({ type, state }) => type === 'note' && state === 'open');
  expect(note !== undefined, 'an open draft of a note', JSON.stringify(items));
  return note;
}

/** Once its record stands at NL, the name of the victim is protected there. */
async function protectedAtHome({ cast, spaceId }: Stage): Promise<void> {
  const { nl } = cast.investigator;
  const name = { property: 'name', value: VICTIM, handling: { code: 'H1' }, sensitivities: ['victim-identity'] };
  const record = { type: 'person', release: [], legalBasis: LEGAL_BASIS, statements: [name] };
  const { messages } = await nl.post<Sent>(`spaces/${spaceId}/records`, record);
  const delivery = `spaces/${spaceId}/messages/${messages[0]?.messageId}/delivery`;
  await eventually('the record of a victim stored at nl', async () => {
    const { countries } = await nl.get<{ countries: { member: string; latencyMs: number | null }[] }>(delivery);
    return countries.some(({ member, latencyMs }) => member === 'nl' && latencyMs !== null);
  });
}

async function entered(
  stage: Stage,
  { draftId, type, statements }: Draft,
): Promise<{ readonly recordId: string; readonly messageId: string }> {
  const { nl } = stage.cast.investigator;
  const path = `spaces/${stage.spaceId}/signal-drafts/${draftId}/record`;
  const saying = (said: string) => ({
    type,
    release: ['hu'],
    legalBasis: LEGAL_BASIS,
    statements: [...statements, { property: 'text', value: said }],
  });
  const sent = await sentBy(stage, 'nl');
  for (const said of ['He took the pay of Katának Peldának too.', 'Взема парите на Ката Пелда.'])
    await refused(nl, [path, saying(said)], 'TEXT_NAMES_PROTECTED');
  const now = await sentBy(stage, 'nl');
  expect(now === sent, `${sent} messages of NL on the log`, `${now}`);
  const { recordId, messages } = await nl.post<Sent>(path, saying(NAMELESS));
  const [message] = messages;
  expect(message?.state === 'waiting-for-approval', 'a note that waits for approval', message?.state ?? 'none');
  return { recordId, messageId: message.messageId };
}

async function refused(person: ApiSession, [path, body]: readonly [string, object], code: string): Promise<void> {
  const answer = await person.send(path, JSON.stringify(body));
  const text = await answer.text();
  expect(!answer.ok && text.includes(code), `${path} to be refused: ${code}`, `${answer.status} ${text}`);
}

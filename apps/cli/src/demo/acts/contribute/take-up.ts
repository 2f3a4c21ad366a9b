import { setTimeout as delay } from 'node:timers/promises';
import { approve } from '../../approve.js';
import { eventually, expect } from '../../eventually.js';
import { logEnd } from '../../log-as.js';
import type { Stage, ToldSignal } from '../../stage.js';

const LEGAL_BASIS = 'Demo code of criminal procedure, art. 5';
const USED = 'It was used in a case.';

/** A message that left would be on the log within a few of them. */
const QUIET_LOOKS = 10;
const QUIET_PAUSE_MS = 50;

interface Draft {
  readonly draftId: string;
  readonly type: string;
  readonly statements: readonly { readonly property: string; readonly value: string }[];
}

interface Entered {
  readonly recordId: string;
  readonly messages: readonly { readonly messageId: string; readonly state: string }[];
}

interface Opened {
  readonly takenUp: { readonly byName: string } | null;
  readonly answer: { readonly state: string } | null;
}

/** A signal becomes drafts of a case, and one of them leaves by the gate. */
export async function takeUp(stage: Stage, signal: ToldSignal): Promise<readonly string[]> {
  const end = await logEnd(stage);
  const byName = await takenByOne(stage, signal);
  const drafts = await draftsOf(stage, signal);
  await quiet(stage, end);
  const place = drafts.find(({ type }) => type === 'place');
  expect(place?.statements[0]?.value === signal.place, `a draft of ${signal.place}`, JSON.stringify(drafts));
  const { recordId, messageId } = await entered(stage, place);
  await quiet(stage, end);
  const path = `spaces/${stage.spaceId}/records/${recordId}`;
  const early = await stage.cast.investigator.hu.look(path);
  expect(early.status === 404, 'no record at HU before the prosecutor decides', `${early.status}`);
  await approve(stage, 'nl', messageId);
  const read = await eventually('the place at hu', () => stage.cast.investigator.hu.get<object>(path));
  expect(JSON.stringify(read).includes(signal.place), `${signal.place} at HU`, 'a record without it');
  expect(!JSON.stringify(read).includes(signal.signalId), 'nothing of the signal at HU', 'its id');
  return [
    `two people of NL take the signal up at once: ${byName} does, the other is told so; it waits for nobody any more`,
    `it became ${drafts.length} drafts that stand in NL alone: the log of the case did not grow`,
    'the draft of the place, entered for HU, waits for the prosecutor, on no wire; approved by hand, HU reads it',
  ];
}

/** What became of it goes back to whoever told it. */
export async function answer(stage: Stage, signal: ToldSignal): Promise<string> {
  const seconds = await answered(stage, signal);
  return `NL answers that it was used: after ${seconds} s the clerk reads it in her mailbox, without a name`;
}

async function takenByOne({ cast, spaceId }: Stage, { signalId }: ToldSignal): Promise<string> {
  const body = JSON.stringify({ signalId });
  const both = [cast.investigator.nl, cast.prosecutor.nl];
  const answers = await Promise.all(both.map((person) => person.send(`spaces/${spaceId}/take-ups`, body)));
  const came = answers.map(({ status }) => status).toSorted((a, b) => a - b);
  expect(came.join() === '204,409', 'one of two to take it up', came.join());
  const { takenUp: taken } = await cast.investigator.nl.get<Opened>(`signals/${signalId}`);
  for (const person of both) {
    const inbox = JSON.stringify(await person.get('inbox?kind=handed-signal'));
    expect(!inbox.includes(signalId), 'it to wait for nobody any more', 'it still in an inbox');
  }
  return taken?.byName ?? 'nobody';
}

async function draftsOf({ cast, spaceId }: Stage, { signalId }: ToldSignal): Promise<readonly Draft[]> {
  const path = `spaces/${spaceId}/signal-drafts?signalId=${signalId}`;
  const { items } = await cast.investigator.nl.get<{ items: readonly Draft[] }>(path);
  const types = items.map(({ type }) => type).join(', ');
  expect(types === 'place, note', 'a place and a note', types);
  return items;
}

async function entered(
  { cast, spaceId }: Stage,
  { draftId, type, statements }: Draft,
): Promise<{ readonly recordId: string; readonly messageId: string }> {
  const record = { type, release: ['hu'], legalBasis: LEGAL_BASIS, statements };
  const path = `spaces/${spaceId}/signal-drafts/${draftId}/record`;
  const { recordId, messages } = await cast.investigator.nl.post<Entered>(path, record);
  const [message] = messages;
  expect(message?.state === 'waiting-for-approval', 'a draft that waits for approval', message?.state ?? 'none');
  return { recordId, messageId: message.messageId };
}

async function quiet(stage: Stage, end: bigint): Promise<void> {
  for (let look = 0; look < QUIET_LOOKS; look += 1) {
    const now = await logEnd(stage);
    expect(now === end, `${end} positions of the log`, `${now}`);
    await delay(QUIET_PAUSE_MS);
  }
}

async function answered({ cast }: Stage, { signalId, readBox }: ToldSignal): Promise<string> {
  const began = performance.now();
  await cast.investigator.nl.post(`signals/${signalId}/answer`, { outcome: 'USED' });
  await eventually('intake to take the answer', async () => {
    const { answer } = await cast.investigator.nl.get<Opened>(`signals/${signalId}`);
    return answer?.state === 'told';
  });
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  const box = await readBox();
  expect(box.includes(USED), `"${USED}" in the mailbox`, 'a mailbox without it');
  expect(!/Voorbeeld|JIT/.test(box), 'no name in the mailbox', 'one');
  return seconds;
}

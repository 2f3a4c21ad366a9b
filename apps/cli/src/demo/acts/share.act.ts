import { randomBytes } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { COUNTRIES, type Country } from '../../local/ports.js';
import { eventually, expect } from '../eventually.js';
import { logEnd } from '../log-as.js';
import type { Act, Stage } from '../stage.js';

interface Created {
  readonly recordId: string;
  readonly messages: readonly { readonly messageId: string; readonly state: string }[];
}

interface RecordView {
  readonly statements: readonly { readonly property: string; readonly value: string }[];
}

interface Delivery {
  readonly countries: readonly { readonly member: string; readonly state: string; readonly latencyMs: number | null }[];
}

/** Values in all that the search of the broker looks for. */
const PLANTED = 74;
const NOTED = 'Jegyzett Minta';
const LEGAL_BASIS = 'Demo code of criminal procedure, art. 5';

/** A message that left would be on the log within a few of them. */
const QUIET_LOOKS = 10;
const QUIET_PAUSE_MS = 50;

export const NAME = 'Gabor Minta';
export const PHONE = '+0003670000001';

/** NL shares a person with HU and RO; BG holds a sealed stub. */
export const share: Act = {
  name: 'Share',
  async play(stage) {
    const end = await logEnd(stage);
    const created = await sharePerson(stage, [
      { property: 'name', value: NAME },
      { property: 'phone', value: PHONE },
    ]);
    stage.recordId = created.recordId;
    stage.messageId = created.messages[0]?.messageId ?? '';
    const waited = await approvedByHand(stage, created, end);
    const [hu, ro] = await Promise.all([readAt(stage, 'hu'), readAt(stage, 'ro')]);
    const stub = await sealedAt(stage);
    const stored = await storedTimes(stage);
    await shareNotes(stage);
    return [
      `NL shares ${NAME} with HU and RO, not with BG`,
      waited,
      `HU reads: ${hu}    RO reads: ${ro}    BG: ${stub}`,
      `stored by ${stored}`,
    ];
  },
};

interface Claim {
  readonly property: string;
  readonly value: string;
}

async function sharePerson(stage: Stage, statements: readonly Claim[]): Promise<Created> {
  stage.planted.push(...statements.map(({ value }) => value));
  return stage.cast.investigator.nl.post<Created>(`spaces/${stage.spaceId}/records`, {
    type: 'person',
    release: ['hu', 'ro'],
    legalBasis: LEGAL_BASIS,
    statements,
  });
}

/** A person with notes that no other text holds, with letters that the spellings of a leak would change. */
async function shareNotes(stage: Stage): Promise<void> {
  const named = { property: 'name', value: NOTED };
  const notes = Array.from({ length: PLANTED - stage.planted.length - 1 }, (_, i) => ({
    property: 'notes',
    value: `Feljegyzés ${i}: ${randomBytes(12).toString('base64url')} – ő, „ţ”`,
  }));
  const { recordId } = await sharePerson(stage, [named, ...notes]);
  await Promise.all(
    (['hu', 'ro'] as const).map((country) =>
      eventually(`the notes at ${country}`, () =>
        stage.cast.investigator[country].get(`spaces/${stage.spaceId}/records/${recordId}`),
      ),
    ),
  );
}

/** Nothing was ever sent to HU and RO, so this one waits whatever stands; meanwhile the log does not grow. */
async function approvedByHand(stage: Stage, created: Created, end: bigint): Promise<string> {
  const [message] = created.messages;
  expect(message?.state === 'waiting-for-approval', 'a message that waits for approval', message?.state ?? 'none');
  const request = `approvals/requests/${message.messageId}`;
  const { grounds } = await stage.cast.prosecutor.nl.get<{ grounds: readonly string[] }>(request);
  expect(grounds.join() === 'new-recipient', 'a new recipient as the ground', grounds.join());
  for (let look = 0; look < QUIET_LOOKS; look += 1) {
    const now = await logEnd(stage);
    expect(now === end, `${end} positions of the log while it waits`, `${now}`);
    await delay(QUIET_PAUSE_MS);
  }
  await stage.cast.prosecutor.nl.post(`${request}/decision`, {
    decision: 'approve',
    reason: 'First message of the case',
  });
  return 'the first message to them waits for the prosecutor, on no wire; approved by hand, it goes';
}

async function readAt(stage: Stage, country: Country): Promise<string> {
  const path = `spaces/${stage.spaceId}/records/${stage.recordId}`;
  const record = await eventually(`the record at ${country}`, () =>
    stage.cast.investigator[country].get<RecordView>(path),
  );
  const value = (property: string): string =>
    record.statements.find((statement) => statement.property === property)?.value ?? 'nothing';
  expect(value('name') === NAME && value('phone') === PHONE, `${NAME} at ${country}`, value('name'));
  return `${value('name')}, ${value('phone').slice(0, 4)}…`;
}

async function sealedAt(stage: Stage): Promise<string> {
  const stub = await eventually('a sealed stub at bg', async () => {
    const stubs = await stage.cast.investigator.bg.get<{ sender: string; length: number }[]>(
      `spaces/${stage.spaceId}/sealed-records`,
    );
    return stubs.find(({ sender }) => sender === 'nl') ?? null;
  });
  const held = await stage.cast.investigator.bg.get<{ items: unknown[] }>(`spaces/${stage.spaceId}/records`);
  expect(held.items.length === 0, 'no record at bg', `${held.items.length} records`);
  return `sealed, ${Math.ceil(stub.length / 1024)} KiB`;
}

async function storedTimes({ cast, spaceId, messageId }: Stage): Promise<string> {
  const delivery = await eventually('the record stored by all four', async () => {
    const found = await cast.investigator.nl.get<Delivery>(`spaces/${spaceId}/messages/${messageId}/delivery`);
    return found.countries.every(({ latencyMs }) => latencyMs !== null) && found.countries.length === COUNTRIES.length
      ? found
      : null;
  });
  return (['nl', 'hu', 'ro', 'bg'] as const)
    .map((country) => {
      const row = delivery.countries.find(({ member }) => member === country);
      return `${country.toUpperCase()} ${row?.latencyMs ?? '?'} ms`;
    })
    .join(', ');
}

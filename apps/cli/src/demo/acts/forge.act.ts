import { logTopic } from '#libs/spacelog';
import { COUNTRIES } from '../../local/ports.js';
import { eventually } from '../eventually.js';
import { logAs } from '../log-as.js';
import type { Act, Stage } from '../stage.js';

interface Refusal {
  readonly position: string;
  readonly code: string;
}

/** Somebody on the way changes one byte: all refuse, and the next record goes on. */
export const forge: Act = {
  name: 'Forge',
  async play(stage) {
    const position = await appendChanged(stage);
    await Promise.all(
      COUNTRIES.map((country) =>
        eventually(`E_BODY at ${country}`, async () => {
          const refusals = await stage.cast.operations[country].get<Refusal[]>(`spaces/${stage.spaceId}/refusals`);
          return refusals.some((refusal) => BigInt(refusal.position) === position && refusal.code === 'E_BODY');
        }),
      ),
    );
    await nextRecord(stage);
    return ['one byte changed on the way: refused by all four, E_BODY; the next record goes on'];
  },
};

/** Appends a copy of the newest record with its last byte changed, with the certificate of the country that sent it. */
async function appendChanged(stage: Stage): Promise<bigint> {
  const log = logAs(stage, 'nl');
  const topic = logTopic(stage.spaceId, 0n);
  const reader = log.reader('joinder.nl.demo');
  const writer = log.writer();
  try {
    const end = (await reader.ends([topic])).get(topic)?.end ?? 0n;
    await reader.assign([{ topic, offset: end - 1n }]);
    const [newest] = await eventually('the newest record', async () => {
      const records = reader.take(topic, 1);
      return records.length > 0 ? records : null;
    });
    const value = Uint8Array.from(newest?.value ?? []);
    const last = value.length - 1;
    value[last] = (value[last] ?? 0) ^ 1;
    const [offset] = await writer.append(topic, [{ value, headers: {} }]);
    return offset ?? 0n;
  } finally {
    await reader.close();
    await writer.close();
  }
}

async function nextRecord(stage: Stage): Promise<void> {
  const { recordId } = await stage.cast.investigator.nl.post<{ recordId: string }>(`spaces/${stage.spaceId}/records`, {
    type: 'vehicle',
    release: ['hu'],
    legalBasis: 'Demo code of criminal procedure, art. 5',
    statements: [{ property: 'registrationNumber', value: 'DEMO-001' }],
  });
  await eventually('the next record at hu', () =>
    stage.cast.investigator.hu.get(`spaces/${stage.spaceId}/records/${recordId}`),
  );
}

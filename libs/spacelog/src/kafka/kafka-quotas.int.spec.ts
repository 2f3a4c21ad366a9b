import { expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { testKafka } from '../../test/test-kafka.js';
import { KafkaSpaceLog } from './kafka-space-log.js';

it('K5 quotas of a principal are set, listed, changed and removed at the broker', async () => {
  const admin = new KafkaSpaceLog(testKafka()).admin();
  const principal = `member-${randomUUID()}`;
  const found = async () => (await admin.listQuotas()).filter((quota) => quota.principal === principal);
  try {
    expect(await found()).toEqual([]);
    await admin.setQuotas([{ principal, bytesPerSecond: 4_194_304, requestPercentage: 50 }]);
    await untilEqual(found, [{ principal, bytesPerSecond: 4_194_304, requestPercentage: 50 }]);
    await admin.setQuotas([{ principal, bytesPerSecond: 65_536, requestPercentage: null }]);
    await untilEqual(found, [{ principal, bytesPerSecond: 65_536, requestPercentage: null }]);
    await admin.setQuotas([{ principal, bytesPerSecond: null, requestPercentage: null }]);
    await untilEqual(found, []);
  } finally {
    await admin.close();
  }
});

/** A broker shows what its controller took a moment later. */
async function untilEqual(ask: () => Promise<unknown>, expected: unknown): Promise<void> {
  const deadlineMs = Date.now() + 4_000;
  while (JSON.stringify(await ask()) !== JSON.stringify(expected) && Date.now() < deadlineMs);
  expect(await ask()).toEqual(expected);
}

import { afterEach, describe, expect, it } from '@jest/globals';
import { Controller } from '@nestjs/common';
import type { INestMicroservice } from '@nestjs/common';
import { EventPattern, Payload } from '@nestjs/microservices';
import { Test } from '@nestjs/testing';
import { until } from '../test/log-contract.js';
import { MemoryLog } from './memory/memory-log.js';
import { LOG_ARRIVED, NOTES_ARRIVED, type SpaceArrival, SpaceLogTransport } from './space-log.transport.js';
import { logTopic, notesTopic } from './topics.js';

const SPACE = '018f0000-0000-7000-8000-0000000000aa';
const TOPIC = logTopic(SPACE, 0n);
const NOTES = notesTopic(SPACE);

@Controller()
class Follower {
  readonly arrivals: string[] = [];

  @EventPattern(LOG_ARRIVED)
  recordsArrived(@Payload() { spaceId }: SpaceArrival): void {
    this.arrivals.push(`log ${spaceId}`);
    if (this.arrivals.length === 1) throw new Error('a handler that fails');
  }

  @EventPattern(NOTES_ARRIVED)
  notesArrived(@Payload() { spaceId }: SpaceArrival): void {
    this.arrivals.push(`notes ${spaceId}`);
  }
}

/** Hears records, and no notes. */
@Controller()
class Deaf {
  @EventPattern(LOG_ARRIVED)
  recordsArrived(@Payload() _arrival: SpaceArrival): void {}
}

describe('the transport of the space log', () => {
  let app: INestMicroservice | undefined;
  afterEach(async () => {
    await app?.close();
    app = undefined;
  });

  const start = async (
    controller: typeof Follower | typeof Deaf,
    transport: SpaceLogTransport,
  ): Promise<INestMicroservice> => {
    const module = await Test.createTestingModule({ controllers: [controller] }).compile();
    app = module.createNestMicroservice({ strategy: transport, logger: false });
    return app;
  };

  it('hands arrivals to the handler, also after it failed, and until the application closes', async () => {
    const log = new MemoryLog(() => 1n);
    await log.admin().createTopic(TOPIC, 'log', { replication: 1 });
    const transport = new SpaceLogTransport(log);
    const reader = transport.openReader('g');
    await log.admin().createTopic(NOTES, 'notes', { replication: 1 });
    await reader.assign([TOPIC, NOTES].map((topic) => ({ topic, offset: 0n })));
    const running = await start(Follower, transport);
    await running.listen();

    const writer = log.writer();
    await writer.append(TOPIC, [{ value: Buffer.from('0'), headers: {} }]);
    await writer.append(TOPIC, [{ value: Buffer.from('1'), headers: {} }]);
    await writer.append(NOTES, [{ value: Buffer.from('a note'), headers: {} }]);
    const { arrivals } = running.get(Follower);
    await until(() => arrivals.length === 3, 'three arrivals');
    expect(arrivals).toEqual([`log ${SPACE}`, `log ${SPACE}`, `notes ${SPACE}`]);
    expect(reader.take(TOPIC, 10)).toHaveLength(2);

    await running.close();
    await writer.append(TOPIC, [{ value: Buffer.from('2'), headers: {} }]);
    expect(arrivals).toHaveLength(3);
  });

  it('does not start where nobody would hear it', async () => {
    const running = await start(Deaf, new SpaceLogTransport(new MemoryLog(() => 1n)));
    await expect(running.listen()).rejects.toThrow("no handler has the event pattern 'space.notes'");
  });
});

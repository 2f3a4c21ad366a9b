import { afterEach, describe, expect, it } from '@jest/globals';
import { Controller } from '@nestjs/common';
import type { INestMicroservice } from '@nestjs/common';
import { EventPattern, Payload } from '@nestjs/microservices';
import { Test } from '@nestjs/testing';
import { until } from '../test/log-contract.js';
import type { Arrival } from './log-reader.js';
import { MemoryLog } from './memory/memory-log.js';
import { SPACE_EVENT, SpaceLogTransport } from './space-log.transport.js';
import { logTopic } from './topics.js';

const TOPIC = logTopic('018f0000-0000-7000-8000-0000000000aa', 0n);

@Controller()
class Follower {
  readonly arrivals: Arrival[] = [];

  @EventPattern(SPACE_EVENT)
  arrived(@Payload() arrival: Arrival): void {
    this.arrivals.push(arrival);
    if (this.arrivals.length === 1) throw new Error('a handler that fails');
  }
}

@Controller()
class Deaf {}

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
    await reader.assign([{ topic: TOPIC, offset: 0n }]);
    const running = await start(Follower, transport);
    await running.listen();

    const writer = log.writer();
    await writer.append(TOPIC, [{ value: Buffer.from('0'), headers: {} }]);
    await writer.append(TOPIC, [{ value: Buffer.from('1'), headers: {} }]);
    const { arrivals } = running.get(Follower);
    await until(() => arrivals.length === 2, 'two arrivals');
    expect(arrivals).toEqual([
      { topic: TOPIC, waiting: 1 },
      { topic: TOPIC, waiting: 2 },
    ]);
    expect(reader.take(TOPIC, 10)).toHaveLength(2);

    await running.close();
    await writer.append(TOPIC, [{ value: Buffer.from('2'), headers: {} }]);
    expect(arrivals).toHaveLength(2);
  });

  it('does not start where nobody would hear it', async () => {
    const running = await start(Deaf, new SpaceLogTransport(new MemoryLog(() => 1n)));
    await expect(running.listen()).rejects.toThrow("no handler has the event pattern 'space'");
  });
});

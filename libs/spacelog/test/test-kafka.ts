import type { KafkaOptions, LogSink } from '../src/index.js';

/** A sink that keeps what it is told, for specs about it. */
export class KeptLog implements LogSink {
  readonly lines: { level: keyof LogSink; fields: object; message: string }[] = [];

  debug(fields: object, message: string): void {
    this.lines.push({ level: 'debug', fields, message });
  }

  info(fields: object, message: string): void {
    this.lines.push({ level: 'info', fields, message });
  }

  warn(fields: object, message: string): void {
    this.lines.push({ level: 'warn', fields, message });
  }

  error(fields: object, message: string): void {
    this.lines.push({ level: 'error', fields, message });
  }
}

/** The brokers that the launcher of the services has started. @throws Error when it has not */
export function testBrokers(): string[] {
  const brokers = process.env['JOINDER_TEST_KAFKA_BROKERS'] ?? '';
  if (brokers === '') throw new Error('JOINDER_TEST_KAFKA_BROKERS names no brokers: run `npm run services` first');
  return brokers.split(',');
}

export function testKafka(sink: LogSink = new KeptLog()): KafkaOptions {
  return { brokers: testBrokers(), clientId: 'joinder-test', sink };
}

// Loaded before a gateway: what it sends does not wait for what it sent before, through the idempotent producer of kafkajs and its
// retries. Where an answer is lost, that producer gives the sequence number of the record to the one that waits behind it; the broker
// takes that for a copy, acknowledges it and never stores it, and stores the first one twice.
//
// Nothing is lost by it for good: a gateway looks at the position that was acknowledged, finds another record there, and sends again
// from behind the newest that arrived (own-stream.spec.ts). What left in between stands on the log out of turn, and shows the defect.
import { Kind } from '../../../dist/libs/contracts/src/index.js';
import { PublisherWorker } from '../../../dist/libs/exchange/src/publisher/publisher.worker.js';
import { KafkaClient } from '../../../dist/libs/spacelog/src/kafka/kafka-client.js';
import { KafkaLogWriter } from '../../../dist/libs/spacelog/src/kafka/kafka-log-writer.js';

const ORDINARY = [Kind.BUSINESS, Kind.SENDER_KEY];
const { value: sendAndWait } = Object.getOwnPropertyDescriptor(PublisherWorker.prototype, 'send');

/** What opens a space or an epoch, and the agreement before it, is sent as ever, so that there is a space in which people send. */
PublisherWorker.prototype.send = async function sendAtOnce(space, batch) {
  const isNetwork = space.spaceId === this.context.lists.networkSpaceId;
  if (isNetwork || !batch.every(({ kind }) => ORDINARY.includes(kind))) return sendAndWait.call(this, space, batch);
  const records = batch.map(({ identity }) => ({ identity, isEpoch: false }));
  space.stream.sending(records);
  this.session.writer
    .append(
      space.logTopic,
      batch.map((row) => this.logValueOf(space, row)),
    )
    .then((offsets) => {
      const positions = offsets.map((offset) => offset + space.space.base);
      space.stream.acknowledged(records, positions);
    })
    .catch(() => this.sendAgain(space).catch(() => undefined));
  return true;
};

/** The first send to a topic is alone: kafkajs asks where that is, and would change the order without any fault. */
KafkaLogWriter.prototype.append = async function appendAtOnce(topic, values) {
  this.opening ??= this.connect();
  this.firsts ??= new Map();
  try {
    this.session ??= await this.opening;
    const first = this.firsts.get(topic);
    if (first === undefined) {
      const sent = this.send(topic, values);
      this.firsts.set(topic, sent);
      return await sent;
    }
    await first;
    return (await Promise.all(values.map((value) => this.send(topic, [value])))).flat();
  } catch (error) {
    this.opening = null;
    this.firsts.clear();
    throw error;
  }
};

KafkaLogWriter.prototype.connect = async function connectIdempotent() {
  const client = new KafkaClient(this.options);
  const producer = client.kafka.producer({
    idempotent: true,
    maxInFlightRequests: 5,
    allowAutoTopicCreation: false,
    createPartitioner: () => () => 0,
    retry: { initialRetryTime: 300, retries: 5 },
  });
  await producer.connect();
  return { client, producer, isUsed: false };
};

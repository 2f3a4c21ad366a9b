import { createRequire } from 'node:module';
import { carry } from './carried-records.js';
import { decodeBatches } from './record-batch.js';
import { refusalOfCode, toRecord } from './refused-read.js';
import type { WireRecord } from './wire-record.js';

/**
 * kafkajs 2.2.4 with four of its parts replaced. Everything in this library gets kafkajs from here.
 *
 * - The request queue of every connection re-arms a timer of 1 ms for ever, which costs an idle process several per cent of a core
 *   (https://github.com/tulios/kafkajs/issues/1556). Here the timer runs only while a request waits.
 * - Fetched batches are not checked against their CRC, and compressed ones are inflated without limit. Here `decodeBatches` reads them,
 *   and what it read passes the driver as one message (`carry`).
 * - A refusal that concerns one topic of a fetch ends the consumer, or moves it to another offset. Here it reaches the topic alone.
 * - The end of a log is asked for without what open transactions hold back. Nobody may use transactions here; one that is open
 *   all the same must not make a log look shorter than what was read of it.
 *
 * All reach into kafkajs' own files, so any other version is refused until somebody has read it.
 */
const KNOWN_VERSION = '2.2.4';
const IDLE_CHECK_MS = 10;

/** What the replaced method touches of kafkajs' RequestQueue. */
export interface RequestQueue {
  readonly pending: readonly unknown[];
  readonly throttledUntil: number;
  throttleCheckTimeoutId: NodeJS.Timeout | null;
  checkPendingRequests(): void;
  scheduleCheckPendingRequests(): void;
}

/** What the replaced function touches of kafkajs' Decoder. */
interface WireDecoder {
  readInt32(): number;
  canReadBytes(length: number): boolean;
  readBytes(length: number): Buffer;
}

/** What the replaced function touches of a decoded fetch answer. */
interface FetchAnswer {
  readonly responses: readonly { readonly partitions: readonly { errorCode: number; messages: WireRecord[] }[] }[];
}

const require = createRequire(import.meta.url);

const installed: { readonly version: string } = require('kafkajs/package.json');
requireKnownVersion(installed.version);
stopIdleTimers();
checkFetchedBatches();
keepRefusalsApart();
ignoreTransactions();

const kafkajs: typeof import('kafkajs') = require('kafkajs');
/** The parts of kafkajs that this library uses, once its files are replaced. */
export const {
  AclOperationTypes,
  AclPermissionTypes,
  AclResourceTypes,
  ConfigResourceTypes,
  Kafka,
  logLevel,
  ResourcePatternTypes,
} = kafkajs;

/** Refuses a version of kafkajs whose files nobody compared with what is replaced here. @throws Error */
export function requireKnownVersion(version: string): void {
  if (version === KNOWN_VERSION) return;
  throw new Error(`kafkajs ${KNOWN_VERSION} is expected, found ${version}: read kafkajs.ts against it first`);
}

function stopIdleTimers(): void {
  const queues: { readonly prototype: RequestQueue } = require('kafkajs/src/network/requestQueue');
  queues.prototype.scheduleCheckPendingRequests = function scheduleCheckPendingRequests(this: RequestQueue): void {
    if (this.throttleCheckTimeoutId !== null || this.pending.length === 0) return;
    const throttledMs = this.throttledUntil - Date.now();
    this.throttleCheckTimeoutId = setTimeout(
      () => {
        this.throttleCheckTimeoutId = null;
        this.checkPendingRequests();
      },
      throttledMs > 0 ? throttledMs : IDLE_CHECK_MS,
    );
  };
}

function checkFetchedBatches(): void {
  const path = require.resolve('kafkajs/src/protocol/requests/fetch/v4/decodeMessages');
  const isInUse = Object.keys(require.cache).includes(path);
  if (isInUse) throw new Error('kafkajs was in use before its decoder could be replaced');
  require(path);
  const loaded: NodeJS.Module | undefined = require.cache[path];
  if (loaded === undefined) throw new Error('the decoder of kafkajs cannot be replaced here');
  loaded.exports = decodePartition;
}

/** Stands in for kafkajs' decodeMessages. */
async function decodePartition(decoder: WireDecoder): Promise<WireRecord[]> {
  const length = decoder.readInt32();
  if (length <= 0 || !decoder.canReadBytes(length)) return [];
  const { records, refusal } = decodeBatches(decoder.readBytes(length));
  return [...carry(records), ...(refusal === null ? [] : [toRecord(refusal)])];
}

/** Every later version of the answer takes this function over as it loads, which happens at the first fetch. */
function keepRefusalsApart(): void {
  const answers: {
    parse(answer: FetchAnswer): Promise<FetchAnswer>;
  } = require('kafkajs/src/protocol/requests/fetch/v0/response');
  const parse = answers.parse.bind(answers);
  answers.parse = async (answer) => {
    for (const partition of answer.responses.flatMap(({ partitions }) => partitions)) {
      const refusal = refusalOfCode(partition.errorCode);
      if (refusal === null) continue;
      partition.errorCode = 0;
      partition.messages = [toRecord(refusal)];
    }
    return parse(answer);
  };
}

function ignoreTransactions(): void {
  const levels: { READ_UNCOMMITTED: number; READ_COMMITTED: number } = require('kafkajs/src/protocol/isolationLevel');
  levels.READ_COMMITTED = levels.READ_UNCOMMITTED;
}

import { jest } from '@jest/globals';
import { describeLogContract } from '../../test/log-contract.js';
import { testKafka } from '../../test/test-kafka.js';
import { KafkaSpaceLog } from './kafka-space-log.js';

jest.setTimeout(30_000);

describeLogContract('on Kafka', () => new KafkaSpaceLog(testKafka()));

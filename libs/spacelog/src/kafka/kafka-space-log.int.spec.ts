import { describeLogContract } from '../../test/log-contract.js';
import { testKafka } from '../../test/test-kafka.js';
import { KafkaSpaceLog } from './kafka-space-log.js';

describeLogContract('on Kafka', () => new KafkaSpaceLog(testKafka()));

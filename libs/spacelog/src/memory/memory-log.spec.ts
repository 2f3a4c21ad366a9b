import { describeLogContract } from '../../test/log-contract.js';
import { MemoryLog } from './memory-log.js';

describeLogContract('in memory', () => new MemoryLog(() => BigInt(Date.now())));

import { afterAll, beforeAll, jest } from '@jest/globals';
import { answeringSuite } from './recalls/answering.suite.js';
import { hidingSuite } from './recalls/hiding.suite.js';
import { provingSuite } from './recalls/proving.suite.js';
import { purgingSuite } from './recalls/purging.suite.js';
import { RecallCase } from './recalls/recall-case.js';

/** Enough for a machine that is busy with other things. */
const SLOW_MS = 240_000;
jest.setTimeout(SLOW_MS);

let stage: RecallCase;

beforeAll(async () => {
  stage = await RecallCase.start();
}, 240_000);

afterAll(() => stage?.peopled.stop(), SLOW_MS);

hidingSuite(() => stage);
answeringSuite(() => stage);
provingSuite(() => stage);
// Last, as it has one country stop to purge what NL recalls.
purgingSuite(() => stage);

import { afterAll, beforeAll, jest } from '@jest/globals';
import { acceptingSuite } from './proposals/accepting.suite.js';
import { answeringSuite } from './proposals/answering.suite.js';
import { attackSuite } from './proposals/attacks.suite.js';
import { ProposalCase } from './proposals/proposal-case.js';
import { crossingSuite } from './proposals/crossing.suite.js';
import { makingSuite } from './proposals/making.suite.js';

/** Enough for a machine that is busy with other things. */
const SLOW_MS = 60_000;
jest.setTimeout(SLOW_MS);

let stage: ProposalCase;

beforeAll(async () => {
  stage = await ProposalCase.start();
}, 240_000);

afterAll(() => stage?.peopled.stop(), SLOW_MS);

makingSuite(() => stage);
answeringSuite(() => stage);
acceptingSuite(() => stage);
crossingSuite(() => stage);
attackSuite(() => stage);

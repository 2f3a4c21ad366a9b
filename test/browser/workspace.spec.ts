import { afterAll, beforeAll, describe, jest } from '@jest/globals';
import { START_MS } from '../e2e/joinder-run.js';
import { mainPathSuite } from './main-path.suite.js';
import { manyRecordsSuite } from './many-records.suite.js';
import { outageSuite } from './outage.suite.js';
import { releaseSuite } from './release.suite.js';
import { safetySuite } from './safety.suite.js';
import { screensSuite } from './screens.suite.js';
import { Stage } from './stage.js';

jest.setTimeout(60_000);

/** Real browsers as people of four countries, before the network on which the demo was played. */
describe('the workspace', () => {
  const stage = new Stage();
  beforeAll(() => stage.set(), START_MS);
  afterAll(() => stage.clear(), START_MS);

  mainPathSuite(stage);
  screensSuite(stage);
  safetySuite(stage);
  releaseSuite(stage);
  manyRecordsSuite(stage);
  outageSuite(stage);
});

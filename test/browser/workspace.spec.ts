import { afterAll, beforeAll, describe, jest } from '@jest/globals';
import { START_MS } from '../e2e/joinder-run.js';
import { answerSuite } from './answer.suite.js';
import { boardCaseSuite } from './board-case.suite.js';
import { directorySuite } from './directory.suite.js';
import { firstRowSuite } from './first-row.suite.js';
import { firstStepSuite } from './first-step.suite.js';
import { flowsSuite } from './flows.suite.js';
import { frameSuite } from './frame.suite.js';
import { layersSuite } from './layers.suite.js';
import { mainPathSuite } from './main-path.suite.js';
import { maintenanceSuite } from './maintenance.suite.js';
import { noticeSuite } from './notice.suite.js';
import { numberSuite } from './number.suite.js';
import { omniboxSuite } from './omnibox.suite.js';
import { questionSuite } from './question.suite.js';
import { quietPages } from './quiet-pages.js';
import { railSuite } from './rail.suite.js';
import { releaseSuite } from './release.suite.js';
import { safetySuite } from './safety.suite.js';
import { screensSuite } from './screens.suite.js';
import { signInSuite } from './sign-in.suite.js';
import { Stage } from './stage.js';
import { teamSuite } from './team.suite.js';

jest.setTimeout(60_000);

/** Real browsers as people of four countries, before the network on which the demo was played: the screens, the boards, and what people ask each other. */
describe('the workspace', () => {
  const stage = new Stage();
  beforeAll(() => stage.set(), START_MS);
  afterAll(() => stage.clear(), START_MS);

  signInSuite(stage);
  firstRowSuite(stage);
  mainPathSuite(stage);
  // Before RO has a team, which shuts the case for whoever is not on it.
  numberSuite(stage);
  teamSuite(stage);
  frameSuite(stage);
  railSuite(stage);
  omniboxSuite(stage);
  noticeSuite(stage);
  layersSuite(stage);
  screensSuite(stage);
  flowsSuite(stage);
  boardCaseSuite(stage);
  maintenanceSuite(stage);
  directorySuite(stage);
  firstStepSuite(stage);
  safetySuite(stage);
  releaseSuite(stage);
  answerSuite(stage);
  questionSuite(stage);

  quietPages('workspace');
});

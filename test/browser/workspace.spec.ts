import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { START_MS } from '../e2e/joinder-run.js';
import { answerSuite } from './answer.suite.js';
import { boardFaultsSuite } from './board-faults.suite.js';
import { caseSuite } from './case.suite.js';
import { commentSuite } from './comment.suite.js';
import { decideSuite } from './decide.suite.js';
import { editInPlaceSuite } from './edit-in-place.suite.js';
import { boardCaseSuite } from './board-case.suite.js';
import { firstStepSuite } from './first-step.suite.js';
import { flowsSuite } from './flows.suite.js';
import { formSuite } from './form.suite.js';
import { frameSuite } from './frame.suite.js';
import { heardSuite } from './heard.suite.js';
import { listSuite } from './list.suite.js';
import { mainPathSuite } from './main-path.suite.js';
import { maintenanceSuite } from './maintenance.suite.js';
import { manyRecordsSuite } from './many-records.suite.js';
import { narrowSuite } from './narrow.suite.js';
import { noticeSuite } from './notice.suite.js';
import { numberSuite } from './number.suite.js';
import { omniboxSuite } from './omnibox.suite.js';
import { outageSuite } from './outage.suite.js';
import { phoneNoteSuite } from './phone-note.suite.js';
import { printSuite } from './print.suite.js';
import { questionSuite } from './question.suite.js';
import { recordSuite } from './record.suite.js';
import { releaseSuite } from './release.suite.js';
import { safetySuite } from './safety.suite.js';
import { screensSuite } from './screens.suite.js';
import { shareSuite } from './share.suite.js';
import { Stage } from './stage.js';
import { takeUpSuite } from './take-up.suite.js';
import { teamSuite } from './team.suite.js';
import { Visitor } from './visitor.js';

jest.setTimeout(60_000);

/** Layout shift of a visit (https://web.dev/articles/cls). */
const MOST_SHIFT = 0.02;

/** Real browsers as people of four countries, before the network on which the demo was played. */
describe('the workspace', () => {
  const stage = new Stage();
  beforeAll(() => stage.set(), START_MS);
  afterAll(() => stage.clear(), START_MS);

  mainPathSuite(stage);
  teamSuite(stage);
  frameSuite(stage);
  omniboxSuite(stage);
  numberSuite(stage);
  noticeSuite(stage);
  screensSuite(stage);
  flowsSuite(stage);
  boardCaseSuite(stage);
  maintenanceSuite(stage);
  firstStepSuite(stage);
  safetySuite(stage);
  releaseSuite(stage);
  answerSuite(stage);
  questionSuite(stage);
  caseSuite(stage);
  listSuite(stage);
  recordSuite(stage);
  narrowSuite(stage);
  printSuite(stage);
  formSuite(stage);
  editInPlaceSuite(stage);
  shareSuite(stage);
  commentSuite(stage);
  manyRecordsSuite(stage);
  decideSuite(stage);
  heardSuite(stage);
  phoneNoteSuite(stage);
  // A service comes, for which the gateway of NL is started again.
  takeUpSuite(stage);
  outageSuite(stage);
  // Its last fault ends nowhere.
  boardFaultsSuite(stage);

  it('13 of twenty visits at most one moved by more than 0.02 while somebody was there', () => {
    const far = [...Visitor.moved].filter(([, { by }]) => by > MOST_SHIFT);
    const told = far.map(([visit, { by, what }]) => `${visit.replace(/^\S+ /, '')} ${by.toFixed(3)}: ${what}`);
    expect(told.length > Visitor.moved.size / 20 ? told : []).toEqual([]);
  });

  it('23 no page wrote an error, a warning or a refusal of its policy', () => {
    expect(Visitor.heard).toEqual([]);
  });
});

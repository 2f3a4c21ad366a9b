import { afterAll, beforeAll, describe, jest } from '@jest/globals';
import { START_MS } from '../e2e/joinder-run.js';
import { boardFaultsSuite } from './board-faults.suite.js';
import { bulkSuite } from './bulk.suite.js';
import { caseSuite } from './case.suite.js';
import { commentSuite } from './comment.suite.js';
import { decideSuite } from './decide.suite.js';
import { editInPlaceSuite } from './edit-in-place.suite.js';
import { formReadsSuite } from './form-reads.suite.js';
import { formSuite } from './form.suite.js';
import { heardSuite } from './heard.suite.js';
import { judgeSuite } from './judge.suite.js';
import { listSuite } from './list.suite.js';
import { manyLabelsSuite } from './many-labels.suite.js';
import { manyRecordsSuite } from './many-records.suite.js';
import { narrowSuite } from './narrow.suite.js';
import { outageSuite } from './outage.suite.js';
import { phoneNoteSuite } from './phone-note.suite.js';
import { printSuite } from './print.suite.js';
import { proposalSuite } from './proposal.suite.js';
import { quietPages } from './quiet-pages.js';
import { recordSuite } from './record.suite.js';
import { remarkSuite } from './remark.suite.js';
import { shareSuite } from './share.suite.js';
import { Stage } from './stage.js';
import { takeUpSuite } from './take-up.suite.js';
import { viewsSuite } from './views.suite.js';

jest.setTimeout(60_000);

/** As the workspace, before a network of its own: the records of a case, and what becomes of them. */
describe('the work in a case', () => {
  const stage = new Stage();
  beforeAll(() => stage.set(), START_MS);
  afterAll(() => stage.clear(), START_MS);

  caseSuite(stage);
  listSuite(stage);
  recordSuite(stage);
  narrowSuite(stage);
  printSuite(stage);
  formSuite(stage);
  formReadsSuite(stage);
  editInPlaceSuite(stage);
  shareSuite(stage);
  commentSuite(stage);
  manyRecordsSuite(stage);
  decideSuite(stage);
  heardSuite(stage);
  phoneNoteSuite(stage);
  bulkSuite(stage);
  manyLabelsSuite(stage);
  remarkSuite(stage);
  proposalSuite(stage);
  judgeSuite(stage);
  viewsSuite(stage);
  // A service comes, for which the gateway of NL is started again.
  takeUpSuite(stage);
  outageSuite(stage);
  // Its last fault ends nowhere.
  boardFaultsSuite(stage);

  quietPages('case-work');
});

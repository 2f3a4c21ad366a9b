import { afterAll, beforeAll, describe } from '@jest/globals';
import { branchesSuite } from '../../../../test/browser/branches.suite.js';
import { counterSuite } from '../../../../test/browser/counter.suite.js';
import { doorSuite } from '../../../../test/browser/door.suite.js';
import { TestIntake } from '../intake.testing.js';

describe('the door of intake, in a browser', () => {
  let intake: TestIntake;

  beforeAll(async () => {
    intake = await TestIntake.start();
  }, 120_000);

  afterAll(() => intake?.stop());

  branchesSuite(() => intake);
  counterSuite(() => intake);
  doorSuite(() => intake);
});

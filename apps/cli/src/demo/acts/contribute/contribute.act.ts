import type { Act } from '../../stage.js';
import { askPlate } from './plate.js';
import { findRecruiter, openAssets } from './recruiter.js';
import { answer, takeUp } from './take-up.js';
import { leaveVictimOut } from './victim-name.js';

/** What was told at a counter becomes part of a case of four countries, and whoever told it reads what became of it. */
export const contribute: Act = {
  no: 15,
  name: 'Contribute',
  async play(stage) {
    const { signal, finding } = stage;
    if (!signal || !finding) throw new Error('no signal was told');
    return [
      ...(await takeUp(stage, signal)),
      await askPlate(stage, finding),
      ...(await leaveVictimOut(stage, signal)),
      await findRecruiter(stage),
      await openAssets(stage),
      await answer(stage, signal),
    ];
  },
};

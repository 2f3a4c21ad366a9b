import type { WebFeature } from '../../case/feature/web-feature.js';
import { lazyPart } from '../../lib/lazy-part.js';
import { TeamDoor } from './components/team-door.js';
import { KIND_TEXTS } from './teams.feature.texts.js';

/** Who of the own country is on a case. */
export const teamsFeature: WebFeature = {
  name: 'teams',
  duties: [
    {
      kind: 'case-opened',
      group: 'answer',
      label: KIND_TEXTS.opened,
      place: 9,
      row: lazyPart(() => import('./components/case-opened-duty.js'), 'CaseOpenedDuty'),
    },
  ],
  casePanel: lazyPart(() => import('./components/team-panel.js'), 'TeamPanel'),
  caseDoor: TeamDoor,
};

import type { Effect } from '#libs/protocol';

import { hex } from './bytes.js';
import type { Replay } from './replay.js';
import type { RuleFact } from './report.js';

/** Says in words what changed the rules, so that a reader sees on which lists, charters and forks a proof rests. */
export function restsOn({ ruleChanges }: Replay): readonly RuleFact[] {
  return ruleChanges.map(({ position, effects }) => ({
    position: position.toString(),
    what: effects.flatMap(wordsOf).join('; '),
  }));
}

function wordsOf(effect: Effect): string[] {
  switch (effect.kind) {
    case 'listsAdopted':
      return effect.lists.map(({ version, hashHex }) => `trust list ${version}, ${hashHex}`);
    case 'charterActs':
      return [
        `charter ${effect.charter.charter.revision} of ${effect.charter.charter.members.join(', ')}, ${hex(effect.charter.hash)}`,
      ];
    case 'takesPart':
      return [`${effect.member} signs the charter`];
    case 'frozen':
      return [`${effect.sender} forked and is frozen`];
    case 'unfrozen':
      return [`${effect.sender} goes on in a new epoch`];
    default:
      return [];
  }
}

import { type EventLog, logEvents } from '#libs/observability';
import type { Effect } from '#libs/protocol';
import type { FollowedSpace } from '../known/followed-space.js';

const events = logEvents('operator', {
  charterActs: 'info',
  listsAdopted: 'info',
  listConflict: 'error',
  memberFrozen: 'error',
  memberUnfrozen: 'info',
  spaceHalted: 'error',
});

/** Writes what people should know of the effects of judged records. */
export function reportEffects(log: EventLog, space: FollowedSpace, effects: readonly Effect[]): void {
  for (const effect of effects) report(log, space.id, effect);
}

/** Writes that a space cannot be judged further. */
export function reportHalt(log: EventLog, space: FollowedSpace): void {
  const { nextPosition: position } = space.state;
  log.write(events.spaceHalted, { space: space.id, position, code: space.halted ?? '' });
}

function report(log: EventLog, space: string, effect: Effect): void {
  switch (effect.kind) {
    case 'charterActs': {
      const { charter, actedAt: position } = effect.charter;
      return log.write(events.charterActs, {
        space,
        position,
        version: String(charter.revision),
        count: charter.members.length,
      });
    }
    case 'listsAdopted':
      return log.write(events.listsAdopted, { space, version: String(effect.lists.at(-1)?.version ?? '') });
    case 'listConflict':
      return log.write(events.listConflict, { space, version: String(effect.conflict.standing.version) });
    case 'frozen':
      return log.write(events.memberFrozen, { space, member: effect.sender, seq: effect.evidence.sequence });
    case 'unfrozen':
      return log.write(events.memberUnfrozen, { space, member: effect.sender });
    case 'charterPublished':
    case 'voteForgotten':
    case 'partEnded':
    case 'epochOpened':
    case 'head':
    case 'message':
    case 'senderKey':
    case 'takesPart':
      return undefined;
  }
}

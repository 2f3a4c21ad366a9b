import { describe, expect, it } from '@jest/globals';
import { type Role, ROLES } from '#libs/people';
import { ServiceRoles } from '#libs/service';
import { gateway } from './gateway.features.js';

describe('the features of a gateway', () => {
  it('let each role do what is its work', () => {
    const doing = (role: Role) =>
      [...gateway.actions].flatMap(([action, { roles }]) => (roles.includes(role) ? [action] : []));
    const [writes, reads] = [
      ['record.create', 'record.change', 'record.release', 'request.send', 'identity.judge', 'check.send'],
      [
        'agreement.read',
        'record.read',
        'contribution.send',
        'recall.send',
        'record.unfollow',
        'team.read',
        'case.break-glass',
      ],
    ];
    const expected: Readonly<Record<(typeof ROLES)[number], readonly string[]>> = {
      investigator: [
        ...reads,
        ...writes,
        'agreement.comment',
        'handed-signal.read',
        'handed-signal.take-up',
        'passed-signal.read',
        'passed-signal.send',
      ],
      liaison: [
        ...reads,
        ...writes,
        'agreement.comment',
        'history.share',
        'case.staff',
        'people.name',
        'agreement.draft',
        'space.open',
        'flows.read',
        'freeze.read',
        'desk-channel.keep',
      ],
      prosecutor: [
        ...reads,
        'case.name-lead',
        'agreement.comment',
        'history.share',
        'case.staff',
        'people.name',
        'agreement.draft',
        'space.open',
        'freeze.read',
        'approval.decide',
        'recall.hold',
        'handed-signal.read',
        'handed-signal.read-restricted',
        'handed-signal.take-up',
        'passed-signal.read',
        'passed-signal.send',
        'agreement.sign',
        'network.open',
      ],
      operations: [
        'agreement.read',
        'record.unfollow',
        'team.read',
        'freeze.read',
        'freeze.decide',
        'network.open',
        'flows.read',
        'keys.read',
        'trust.publish',
        'parked.decide',
        'causes.acknowledge',
        'maintenance.post',
        'desk-channel.keep',
      ],
    };
    for (const role of ROLES) expect([role, doing(role).toSorted()]).toEqual([role, expected[role].toSorted()]);
  });

  it('put under the agreement what works on the records of a case', () => {
    const under = [...gateway.actions].filter(([, spec]) => spec.under === 'agreement').map(([action]) => action);
    const records = ['record.read', 'record.create', 'record.change', 'record.release'];
    expect(under.toSorted()).toEqual(
      [
        ...records,
        'approval.decide',
        'check.send',
        'contribution.send',
        'handed-signal.take-up',
        'passed-signal.read',
        'passed-signal.send',
        'history.share',
        'identity.judge',
        'recall.hold',
        'recall.send',
        'request.send',
      ].toSorted(),
    );
    const actions = new ServiceRoles(gateway.roles, gateway.actions);
    expect(actions.sending.toSorted()).toEqual([
      'check.send',
      'contribution.send',
      'history.share',
      'identity.judge',
      'passed-signal.send',
      'recall.send',
      'record.release',
      'request.send',
    ]);
    expect(actions.sharing.toSorted()).toEqual(['history.share', 'record.release']);
  });

  it('ask for no place on a team where they work by ids alone, and let an emergency read', () => {
    const actions = new ServiceRoles(gateway.roles, gateway.actions);
    const ofFlows = ['keys.read', 'parked.decide', 'causes.acknowledge', 'maintenance.post', 'desk-channel.keep'];
    const ofOperations = [...ofFlows, 'freeze.read', 'freeze.decide', 'trust.publish'];
    const ofTeams = ['team.read', 'case.staff', 'case.name-lead', 'case.break-glass'];
    expect(actions.withoutTeam.toSorted()).toEqual(
      [...ofOperations, ...ofTeams, 'network.open', 'record.unfollow', 'space.open'].toSorted(),
    );
    expect(actions.reading.toSorted()).toEqual(['agreement.read', 'flows.read', 'record.read']);
    const rolesWithout = ROLES.filter((role) => !actions.needsPlace('flows.read', [role]));
    expect(rolesWithout).toEqual(['operations']);
  });
});

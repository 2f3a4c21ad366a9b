import { describe, expect, it } from '@jest/globals';
import type { Decision, Role } from '#libs/people';
import type { Action } from '#libs/vocabulary';
import type { AccessContext } from './access-context.js';
import { agreementRules } from './agreement-rules.js';
import { anAgreement } from './an-agreement.testing.js';
import { ROLES_OF_TEST } from './service-roles.testing.js';
import { SpacePolicy } from './space-policy.js';

type Switches = NonNullable<Parameters<typeof anAgreement>[0]>;

interface Asked {
  readonly role?: Role;
  readonly action?: Action;
  readonly today?: string;
  readonly context?: Omit<AccessContext, 'spaceNo'>;
}

const RELEASE = { type: 'person', recipients: ['hu'], handling: 1, purposes: ['investigation'] };

function policyOf(agreement: ReturnType<typeof anAgreement>, role: Role): SpacePolicy {
  const rules = agreementRules(agreement, { member: 'nl', role, actions: ROLES_OF_TEST });
  return new SpacePolicy(ROLES_OF_TEST.of(role), rules);
}

function decide(agreement: ReturnType<typeof anAgreement>, asked: Asked = {}): Decision {
  const { role = 'investigator', action = 'record.release', today = '2026-06-01', context = {} } = asked;
  return policyOf(agreement, role).decide(action, { ...RELEASE, ...context, today });
}

const granted = (clause: string | null = null): Decision => ({ allowed: true, clause, reason: 'GRANTED' });
const denied = (reason: string, clause: string | null = null) => ({ allowed: false, clause, reason });

describe('what roles open', () => {
  it('denies what a role does not open before any clause is looked at', () => {
    expect(decide(anAgreement({ RECORD_TYPES: [] }), { role: 'operations' })).toEqual(denied('ROLE'));
  });
});

describe('what an agreement narrows', () => {
  it.each<[string, Switches, Asked, Decision | ReturnType<typeof denied>]>([
    ['says nothing', {}, {}, granted()],
    ['names the type', { RECORD_TYPES: ['person', 'vehicle'] }, {}, granted('7.8')],
    ['names other types', { RECORD_TYPES: ['vehicle'] }, {}, denied('RECORD_TYPE', '7.8')],
    ['names other types', { RECORD_TYPES: ['vehicle'] }, { action: 'record.create' }, denied('RECORD_TYPE', '7.8')],
    ['names other types, for a correction', { RECORD_TYPES: ['vehicle'] }, { action: 'record.change' }, granted()],
    ['names no type', { RECORD_TYPES: [] }, {}, denied('RECORD_TYPE', '7.8')],
    ['lets liaison share', { LIAISON_MAY_SHARE: ['yes'] }, { role: 'liaison' }, granted('7.10')],
    [
      'keeps liaison from sharing',
      { LIAISON_MAY_SHARE: ['no'] },
      { role: 'liaison' },
      denied('LIAISON_SHARING', '7.10'),
    ],
    ['says neither yes nor no', { LIAISON_MAY_SHARE: [] }, { role: 'liaison' }, denied('LIAISON_SHARING', '7.10')],
    ['says yes and no', { LIAISON_MAY_SHARE: ['yes', 'no'] }, { role: 'liaison' }, denied('LIAISON_SHARING', '7.10')],
    ['says nothing about liaison', {}, { role: 'liaison' }, granted()],
    [
      'keeps liaison from sharing, not from reading',
      { LIAISON_MAY_SHARE: ['no'] },
      { role: 'liaison', action: 'record.read' },
      granted(),
    ],
    [
      'keeps liaison from sharing, not from asking',
      { LIAISON_MAY_SHARE: ['no'] },
      { role: 'liaison', action: 'request.send' },
      granted(),
    ],
    [
      'asks a member that it does not name',
      {},
      { action: 'request.send', context: { recipients: ['ro'] } },
      denied('RECIPIENT_NOT_NAMED'),
    ],
    ['keeps liaison alone from sharing', { LIAISON_MAY_SHARE: ['no'] }, {}, granted()],
    ['permits the use', { PERMITTED_USES: ['investigation', 'prosecution'] }, {}, granted('7.1')],
    ['permits another use', { PERMITTED_USES: ['prosecution'] }, {}, denied('PERMITTED_USE', '7.1')],
    [
      'permits one of two uses',
      { PERMITTED_USES: ['prosecution'] },
      { context: { purposes: ['prosecution', 'migration control'] } },
      denied('PERMITTED_USE', '7.1'),
    ],
    ['says nothing about victims', {}, { context: { victimIdentity: true } }, denied('VICTIM_IDENTITY')],
    [
      'keeps victims at home',
      { VICTIM_IDENTITY: ['no'] },
      { context: { victimIdentity: true } },
      denied('VICTIM_IDENTITY', '7.9'),
    ],
    ['lets victims be named', { VICTIM_IDENTITY: ['yes'] }, { context: { victimIdentity: true } }, granted('7.9')],
    [
      'lets investigators name victims',
      { VICTIM_IDENTITY: ['investigator'] },
      { context: { victimIdentity: true } },
      granted('7.9'),
    ],
    [
      'lets liaison name victims',
      { VICTIM_IDENTITY: ['liaison'] },
      { context: { victimIdentity: true } },
      denied('VICTIM_IDENTITY', '7.9'),
    ],
    ['keeps victims at home, not minors', { VICTIM_IDENTITY: ['no'] }, { context: { sensitive: true } }, granted()],
    ['names all recipients', {}, { context: { recipients: ['bg', 'hu'] } }, granted()],
    ['misses one recipient', {}, { context: { recipients: ['hu', 'ro'] } }, denied('RECIPIENT_NOT_NAMED')],
    ['says nothing of joiners', {}, { role: 'liaison', action: 'history.share' }, denied('HISTORY')],
    [
      'refuses history',
      { HISTORY_FOR_JOINERS: ['no'] },
      { role: 'liaison', action: 'history.share' },
      denied('HISTORY', '7.3'),
    ],
    ['shares history', { HISTORY_FOR_JOINERS: ['yes'] }, { role: 'liaison', action: 'history.share' }, granted('7.3')],
    [
      'shares history without victims',
      { HISTORY_FOR_JOINERS: ['yes'] },
      { role: 'liaison', action: 'history.share', context: { victimIdentity: true } },
      denied('VICTIM_IDENTITY'),
    ],
  ])('%s %p', (_, switches, asked, expected) => {
    expect(decide(anAgreement(switches), asked)).toEqual(expected);
  });

  it('denies a creation that forgets to say its type', () => {
    const policy = policyOf(anAgreement({ RECORD_TYPES: ['person'] }), 'investigator');
    expect(policy.decide('record.create', { today: '2026-06-01' })).toEqual(denied('RECORD_TYPE', '7.8'));
    expect(policy.decide('record.create', { today: '2026-06-01', isEntering: true })).toEqual(granted('7.8'));
  });

  it.each(['record.read', 'record.change', 'approval.decide'] as const)(
    'knows nobody of a member it does not name: %s',
    (action) => {
      const role = action === 'approval.decide' ? 'prosecutor' : 'investigator';
      const agreement = anAgreement({}, { members: ['bg', 'hu'] });
      expect(decide(agreement, { role, action, context: { recipients: [] } })).toEqual(denied('MEMBER_NOT_NAMED'));
    },
  );

  it.each<[string, Decision | ReturnType<typeof denied>]>([
    ['2025-12-31', denied('AGREEMENT_NOT_STARTED')],
    ['2026-01-01', granted()],
    ['2026-12-31', granted()],
    ['2027-01-01', denied('AGREEMENT_EXPIRED')],
  ])('gives access within its period only: %s', (today, expected) => {
    expect(decide(anAgreement(), { action: 'record.read', today })).toEqual(expected);
    expect(decide(anAgreement(), { action: 'approval.decide', role: 'prosecutor', today })).toEqual(expected);
  });
});

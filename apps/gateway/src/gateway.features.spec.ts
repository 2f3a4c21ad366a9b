import { describe, expect, it } from '@jest/globals';
import { catalogue } from '#libs/contracts';
import type { DomainErrors } from '#libs/http';
import { foldMember, isUngated, type MemberFeature, type MemberMessage } from '#libs/member';
import { ROLES } from '#libs/people';
import { migrationNumber } from '#libs/persistence';
import { FeatureError } from '#libs/service';
import { type Action, LANGUAGES } from '#libs/vocabulary';
import { gateway, gatewayFeatures } from './gateway.features.js';
import type { GatewayParts } from './gateway.parts.js';

type GatewayFeature = MemberFeature<GatewayParts>;

/** What the start of a gateway with these features is refused for. */
function problemsOf(features: readonly GatewayFeature[]): readonly string[] {
  try {
    foldMember(features, catalogue);
    return [];
  } catch (error) {
    if (error instanceof FeatureError) return error.problems;
    throw error;
  }
}

/** The features of a gateway with a change in one of them. */
function changed(name: string, change: (feature: GatewayFeature) => Partial<GatewayFeature>): GatewayFeature[] {
  return gatewayFeatures.map((feature) => (feature.name === name ? { ...feature, ...change(feature) } : feature));
}

function first<T>(all: readonly T[] | undefined): T {
  const [one] = all ?? [];
  if (one === undefined) throw new Error('the list is empty');
  return one;
}

/** Errors whose first code lost something. */
function without(errors: readonly DomainErrors[] = [], lose: (one: DomainErrors, code: string) => DomainErrors) {
  const [one, ...rest] = errors;
  return one ? [lose(one, first([...one.statuses.keys()])), ...rest] : [];
}

const migrating = gatewayFeatures.filter(({ migrations = [] }) => migrations.length > 0);
const owning = gatewayFeatures.filter(({ state }) => state !== undefined);
/** The real list, in which a feature says one thing less of a message. */
function untold(name: string, type: string, lost: keyof MemberMessage): GatewayFeature[] {
  return changed(name, ({ messages = {} }) => {
    const told = Object.entries(messages[type] ?? {}).filter(([part]) => part !== lost);
    return { messages: { ...messages, [type]: Object.fromEntries(told) as unknown as MemberMessage } };
  });
}

const applying = gatewayFeatures.filter(({ appliers = [] }) => appliers.length > 0);
const describing = gatewayFeatures.flatMap(({ name, messages = {} }) =>
  Object.keys(messages).map((type) => [type, name] as const),
);
const acting = gatewayFeatures.flatMap(({ name, actions = {} }) =>
  Object.keys(actions).map((action) => [action as Action, name] as const),
);
const waiting = gatewayFeatures.flatMap(({ name, duties = {} }) =>
  Object.keys(duties).map((kind) => [kind, name] as const),
);
const refusing = gatewayFeatures.filter(({ errors = [] }) => errors.length > 0);

describe('the features of a gateway', () => {
  it('fit together', () => {
    expect(problemsOf(gatewayFeatures)).toEqual([]);
    expect(waiting.map(([kind]) => kind).toSorted()).toEqual([
      'approval',
      'case-opened',
      'comment',
      'handed-signal',
      'invitation',
      'key-missing',
      'new-facts',
      'new-record',
      'pairs',
      'passed-answer',
      'passed-signal',
      'proposal',
      'proposal-news',
      'refused',
      'remark',
      'request',
      'request-due',
      'request-news',
      'request-unseen',
    ]);
    for (const kind of [migrating, owning, refusing]) expect(kind.length).toBeGreaterThan(6);
    expect(describing.map(([type]) => type).toSorted()).toEqual([...catalogue.keys()].toSorted());
  });

  it('let those know of a message who read what it is about', () => {
    expect(Object.fromEntries(gateway.sights)).toEqual({
      'joinder.agreement.v1.AgreementDrafted': 'agreement.read',
      'joinder.agreement.v1.AgreementCommented': 'agreement.read',
      'joinder.agreement.v1.AgreementShared': 'agreement.read',
      'joinder.agreement.v1.PeopleNamed': 'agreement.read',
      'joinder.contribution.v1.CommentPosted': 'record.read',
      'joinder.contribution.v1.RemarkMade': 'record.read',
      'joinder.contribution.v1.ProposalMade': 'record.read',
      'joinder.contribution.v1.ProposalSettled': 'record.read',
      'joinder.identity.v1.IdentityJudged': 'record.read',
      'joinder.check.v1.CheckAsked': 'record.read',
      'joinder.check.v1.CheckKeys': 'record.read',
      'joinder.check.v1.CheckAnswered': 'record.read',
      'joinder.commitment.v1.CommitmentOffered': 'record.read',
      'joinder.commitment.v1.CommitmentMoved': 'record.read',
      'joinder.directory.v1.DesksPosted': 'agreement.read',
      'joinder.exchange.v1.Refused': 'flows.read',
      'joinder.exchange.v1.Opened': 'flows.read',
      'joinder.exchange.v1.ContractSupported': 'flows.read',
      'joinder.operations.v1.OperationsPosted': 'flows.read',
      'joinder.record.v1.DataRecalled': 'record.read',
      'joinder.record.v1.HoldersWidened': 'record.read',
      'joinder.record.v1.RecordChanged': 'record.read',
      'joinder.record.v1.RecordSnapshot': 'record.read',
      'joinder.record.v1.SnapshotAsked': 'record.read',
      'joinder.request.v1.ReleaseAsked': 'record.read',
      'joinder.request.v1.ReleaseAnswered': 'record.read',
      'joinder.signal.v1.SignalPassed': 'passed-signal.read',
      'joinder.signal.v1.SignalAnswered': 'passed-signal.read',
    });
  });

  it('10 ring outside the hours of a desk for nothing but requests, their answers, what waits to be decided, and danger', () => {
    const urgent = [...gateway.duties].flatMap(([kind, spec]) => (spec.urgent ? [kind] : []));
    expect(urgent.toSorted()).toEqual(['approval', 'handed-signal', 'request', 'request-due', 'request-news']);
  });

  it('give migrations in the order of their numbers', () => {
    const numbers = gateway.migrations.map(migrationNumber);
    expect(numbers).toEqual(numbers.toSorted((a, b) => Number(a) - Number(b)));
    expect(new Set(numbers).size).toBe(numbers.length);
  });
});

describe('the start of a gateway is refused', () => {
  it.each(migrating.map((feature) => [feature.name, feature] as const))(
    'where another feature has the number of a migration of %s',
    (name, feature) => {
      const taken = first(feature.migrations);
      const features = changed('activity', () => ({ migrations: [taken] }));
      const number = String(migrationNumber(taken)).padStart(4, '0');
      const step = new taken().name;
      const [sentence, ...others] = problemsOf(features);
      expect(others).toEqual([]);
      expect(sentence).toContain(`migration ${number} twice: `);
      for (const owner of [name, 'activity']) expect(sentence).toContain(`${step} of ${owner}`);
    },
  );

  it.each(
    owning.flatMap(({ name, state = {} }) => Object.values(state).map((tables) => [first(tables), name] as const)),
  )('where table %s of %s belongs to another feature too', (table, owner) => {
    const [sentence, ...others] = problemsOf(changed('activity', () => ({ state: { F: [table] } })));
    expect(others).toEqual([]);
    expect(sentence).toMatch(new RegExp(`^table ${table} belongs to two features: `));
    expect(sentence).toContain(owner);
  });

  it.each(refusing.map((feature) => [feature.name, feature] as const))(
    'where a code of %s has no status',
    (name, feature) => {
      const code = first([...first(feature.errors).statuses.keys()]);
      const features = changed(name, ({ errors }) => ({
        errors: without(errors, (one, lost) => ({
          ...one,
          statuses: new Map([...one.statuses].filter(([other]) => other !== lost)),
        })),
      }));
      expect(problemsOf(features)).toEqual([expect.stringMatching(new RegExp(`^${code} has no status; `))]);
    },
  );

  it.each(refusing.flatMap(({ name }) => LANGUAGES.map((language) => [name, language] as const)))(
    'where a text of %s is missing in %s',
    (name, language) => {
      const features = changed(name, ({ errors }) => ({
        errors: without(errors, (one, code) => {
          const said = one.texts.get(code);
          if (said === undefined) throw new Error(`${code} has no texts`);
          return { ...one, texts: new Map([...one.texts, [code, { ...said, [language]: '' }]]) };
        }),
      }));
      expect(problemsOf(features)).toEqual([expect.stringMatching(new RegExp(`^\\w+ has no text in ${language}; `))]);
    },
  );

  it.each(acting)('where %s of %s opens for no role', (action, name) => {
    const features = changed(name, ({ actions = {} }) => ({
      actions: { ...actions, [action]: { ...actions[action], roles: [] } },
    }));
    expect(problemsOf(features)).toEqual([
      `action ${action} opens for no role; name those that may in the actions of ${name}`,
    ]);
  });

  it.each(acting)('where another feature declares %s of %s too', (action, name) => {
    const features = changed('activity', () => ({ actions: { [action]: { roles: ['operations'], under: 'role' } } }));
    const [sentence, ...others] = problemsOf(features);
    expect(others).toEqual([]);
    expect(sentence).toContain(`action ${action} is declared twice: `);
    for (const owner of [name, 'activity']) expect(sentence).toContain(owner);
  });

  it.each(ROLES.flatMap((role) => LANGUAGES.map((language) => [role, language] as const)))(
    'where role %s has no text in %s',
    (role, language) => {
      const features = changed('identity', ({ roles = {} }) => ({
        roles: { ...roles, [role]: { ...roles[role]!, [language]: '' } },
      }));
      expect(problemsOf(features)).toEqual([
        `role ${role} has no text in ${language}; add it to the roles of identity`,
      ]);
    },
  );

  it.each(ROLES)('where no feature has role %s, which opens actions', (role) => {
    const features = changed('identity', ({ roles = {} }) => ({
      roles: Object.fromEntries(Object.entries(roles).filter(([other]) => other !== role)),
    }));
    const opened = [...gateway.actions].filter(([, { roles }]) => roles.includes(role));
    expect(problemsOf(features)).toEqual(
      opened.map(
        ([action]) => `action ${action} opens for role ${role}, which no feature has; name it in the roles of one`,
      ),
    );
  });

  it.each(waiting)('where duty %s of %s has no spec', (kind, name) => {
    const features = changed(name, ({ duties = {} }) => ({
      duties: Object.fromEntries(Object.entries(duties).filter(([other]) => other !== kind)),
    }));
    expect(problemsOf(features)).toEqual([
      `duty ${kind} has no spec; say in the duties of its feature what it asks for`,
    ]);
  });

  it('where a duty waits for who may do something that nobody declares', () => {
    const features = changed('commitments', () => ({ actions: {}, causes: [] }));
    expect(problemsOf(features)).toContain(
      'duty request waits for who may request.send, which nobody declares; name it in the actions of its feature',
    );
  });

  it.each(waiting)('where another feature specifies duty %s of %s too', (kind) => {
    const features = changed('activity', () => ({ duties: { [kind]: { mustAct: true, clearable: true } } }));
    expect(problemsOf(features)).toEqual([expect.stringContaining(`duty ${kind} is specified twice: `)]);
  });

  it.each(
    applying.flatMap(({ name, appliers = [] }) => appliers.map((applier) => [applier.name, name, applier] as const)),
  )('where %s of %s is forgotten', (_, name, applier) => {
    const features = changed(name, ({ appliers = [] }) => ({ appliers: appliers.filter((one) => one !== applier) }));
    const unheard = applier.handlers.map(({ type }) => `${type.typeName} has no applier`);
    const problems = problemsOf(features).map((problem) => problem.split(';')[0]);
    expect(new Set(problems)).toEqual(new Set(unheard));
  });

  it.each(applying.map(({ name, appliers }) => [first(appliers).name, name, first(appliers)] as const))(
    'where another feature names %s of %s too',
    (applierName, _, applier) => {
      const problems = problemsOf(changed('activity', () => ({ appliers: [applier] })));
      expect(problems).toHaveLength(applier.handlers.length);
      for (const problem of problems) {
        expect(problem).toMatch(/^joinder\.\w+\.v1\.\w+ has more than one applier: /);
        expect(problem).toContain(applierName);
      }
    },
  );

  it.each(
    applying.flatMap(({ name, appliers = [] }) =>
      appliers.flatMap((applier) => applier.handlers.map(({ type }) => [type.typeName, name, applier] as const)),
    ),
  )('where nothing says what a message %s of %s is about', (typeName, name, applier) => {
    const silent: typeof applier = Object.create(applier, {
      handlers: {
        value: applier.handlers.map(({ type, about }) => (type.typeName === typeName ? { type } : { type, about })),
      },
    });
    const features = changed(name, ({ appliers = [] }) => ({
      appliers: appliers.map((one) => (one === applier ? silent : one)),
    }));
    expect(problemsOf(features)).toEqual([
      expect.stringContaining(`${typeName} has no handler that says what it is about; `),
    ]);
  });

  it.each(describing)('where %s of %s has no sight', (type, name) => {
    expect(problemsOf(untold(name, type, 'sight'))).toEqual([expect.stringContaining(`${type} has no sight; `)]);
  });

  it.each(describing)('where %s of %s has no gate', (type, name) => {
    expect(problemsOf(untold(name, type, 'gate'))).toEqual([
      expect.stringContaining(`${type} has no gate and no reason to need none; `),
    ]);
  });

  it.each(describing.filter(([type]) => isUngated(gateway.gates.get(type)!)))(
    'where %s of %s has no reason to need no gate',
    (type, name) => {
      const features = changed(name, ({ messages = {} }) => ({
        messages: { ...messages, [type]: { ...messages[type]!, gate: { reason: ' ' } } },
      }));
      expect(problemsOf(features)).toEqual([
        expect.stringContaining(`${type} has no gate and no reason to need none; `),
      ]);
    },
  );

  it('where a message is described that is not in the catalogue', () => {
    const features = changed('activity', () => ({
      messages: { 'joinder.unheard.v9.Of': { sight: 'record.read', gate: 'note' } },
    }));
    expect(problemsOf(features)).toEqual([
      expect.stringMatching(/^joinder\.unheard\.v9\.Of is not in the catalogue; take it out of activity/),
    ]);
  });

  it('with all problems at once', () => {
    const twice = changed('activity', () => ({ state: { F: ['record'] }, name: 'overview' }));
    expect(problemsOf(twice)).toHaveLength(2);
  });
});

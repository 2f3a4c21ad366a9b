import type { DomainErrors } from '#libs/http';
import { type MigrationClass, migrationNumber } from '#libs/persistence';
import { LANGUAGES, type Texts } from '#libs/vocabulary';
import type { Feature } from './feature.js';
import { type OwnedTable, ownedTables, ownedViews } from './owned-tables.js';

type Named = Pick<
  Feature,
  'name' | 'state' | 'views' | 'migrations' | 'errors' | 'roles' | 'actions' | 'duties' | 'causes'
>;

interface OwnedMigration {
  readonly owner: string;
  readonly migration: MigrationClass;
  readonly number: number;
}

/** Says in one sentence each what keeps these descriptors from being a service. */
export function featureProblems(features: readonly Named[]): readonly string[] {
  return [
    ...nameProblems(features),
    ...migrationProblems(features),
    ...tableProblems(features),
    ...roleProblems(features),
    ...actionProblems(features),
    ...dutyProblems(features),
    ...viewProblems(features),
    ...features.flatMap(({ errors = [] }) => errors.flatMap(errorProblems)),
  ];
}

function nameProblems(features: readonly Named[]): readonly string[] {
  return repeated(features, ({ name }) => name).map(
    ([name]) => `feature ${name} stands twice in the list; name one of them otherwise, or take it out`,
  );
}

function migrationProblems(features: readonly Named[]): readonly string[] {
  const all = features.flatMap(({ name, migrations = [] }) =>
    migrations.map((migration) => ({ owner: name, migration, number: migrationNumber(migration) })),
  );
  const unnumbered = all.filter(({ number }) => number === null);
  const numbered = all.filter((one): one is OwnedMigration => one.number !== null);
  return [
    ...unnumbered.map(
      ({ owner, migration }) =>
        `migration ${new migration().name} of ${owner} has no number; its name ends in thirteen digits`,
    ),
    ...repeated(numbered, ({ number }) => number).map(
      ([number, twice]) =>
        `migration ${String(number).padStart(4, '0')} twice: ${twice.map(nameOf).join(' and ')}; give one of them a free number`,
    ),
  ];
}

function nameOf({ owner, migration }: OwnedMigration): string {
  return `${new migration().name} of ${owner}`;
}

function tableProblems(features: readonly Named[]): readonly string[] {
  return repeated(ownedTables(features), ({ table }) => table).map(([table, places]) => {
    const owners = [...new Set(places.map(({ owner }) => owner))];
    return owners.length > 1
      ? `table ${table} belongs to two features: ${owners.join(' and ')}; name it in the state of its owner alone`
      : `table ${table} stands twice in the state of ${owners.join()}: ${classesOf(places)}; name it in one class`;
  });
}

function viewProblems(features: readonly Named[]): readonly string[] {
  const tables = new Set(ownedTables(features).map(({ table }) => table));
  const views = ownedViews(features);
  return [
    ...repeated(views, ({ view }) => view).map(
      ([view, places]) =>
        `view ${view} is published twice, by ${places.map(({ owner }) => owner).join(' and ')}; leave it to the owner of its tables`,
    ),
    ...views
      .filter(({ view }) => tables.has(view))
      .map(({ view, owner }) => `view ${view} of ${owner} has the name of a table; name it otherwise`),
  ];
}

function classesOf(places: readonly OwnedTable[]): string {
  return places.map(({ stateClass }) => stateClass).join(' and ');
}

function roleProblems(features: readonly Named[]): readonly string[] {
  const all = features.flatMap(({ name, roles = {} }) =>
    Object.entries(roles).map(([role, texts]) => ({ owner: name, role, texts })),
  );
  const known = new Set(all.map(({ role }) => role));
  const opened = features.flatMap(({ actions = {} }) =>
    Object.entries(actions).flatMap(([action, { roles }]) => roles.map((role) => ({ action, role }))),
  );
  return [
    ...all.flatMap(({ owner, role, texts }) =>
      missingLanguages(texts).map(
        (language) => `role ${role} has no text in ${language}; add it to the roles of ${owner}`,
      ),
    ),
    ...repeated(all, ({ role }) => role).map(([role, twice]) => {
      const owners = twice.map(({ owner }) => owner).join(' and ');
      return `role ${role} is declared twice: ${owners}; name it in the roles of its owner alone`;
    }),
    ...opened
      .filter(({ role }) => !known.has(role))
      .map(
        ({ action, role }) =>
          `action ${action} opens for role ${role}, which no feature has; name it in the roles of one`,
      ),
  ];
}

function actionProblems(features: readonly Named[]): readonly string[] {
  const all = features.flatMap(({ name, actions = {} }) =>
    Object.entries(actions).map(([action, { roles }]) => ({ owner: name, action, roles })),
  );
  return [
    ...all
      .filter(({ roles }) => roles.length === 0)
      .map(({ owner, action }) => `action ${action} opens for no role; name those that may in the actions of ${owner}`),
    ...repeated(all, ({ action }) => action).map(([action, twice]) => {
      const owners = twice.map(({ owner }) => owner).join(' and ');
      return `action ${action} is declared twice: ${owners}; name it in the actions of its owner alone`;
    }),
  ];
}

function dutyProblems(features: readonly Named[]): readonly string[] {
  const all = features.flatMap(({ name, duties = {} }) => Object.keys(duties).map((kind) => ({ owner: name, kind })));
  const caused = new Set(features.flatMap(({ causes = [] }) => causes));
  const specified = new Set(all.map(({ kind }) => kind));
  const declared = new Set(features.flatMap(({ actions = {} }) => Object.keys(actions)));
  const waiting = features.flatMap(({ duties = {} }) =>
    Object.entries(duties).flatMap(([kind, { actions = [] }]) => actions.map((action) => ({ kind, action }))),
  );
  return [
    ...[...caused]
      .filter((kind) => !specified.has(kind))
      .map((kind) => `duty ${kind} has no spec; say in the duties of its feature what it asks for`),
    ...waiting
      .filter(({ action }) => !declared.has(action))
      .map(
        ({ kind, action }) =>
          `duty ${kind} waits for who may ${action}, which nobody declares; name it in the actions of its feature`,
      ),
    ...repeated(all, ({ kind }) => kind).map(([kind, twice]) => {
      const owners = twice.map(({ owner }) => owner).join(' and ');
      return `duty ${kind} is specified twice: ${owners}; name it in the duties of its owner alone`;
    }),
  ];
}

function errorProblems({ errorClass, statuses, texts }: DomainErrors): readonly string[] {
  const unstated = [...texts.keys()].filter((code) => !statuses.has(code));
  return [
    ...unstated.map((code) => `${code} has no status; add it to the statuses of ${errorClass.name}`),
    ...[...statuses.keys()].flatMap((code) =>
      missingLanguages(texts.get(code)).map(
        (language) => `${code} has no text in ${language}; add it to the texts of ${errorClass.name}`,
      ),
    ),
  ];
}

function missingLanguages(texts: Partial<Texts> = {}): readonly string[] {
  return LANGUAGES.filter((language) => !texts[language]);
}

/** Groups of more than one with the same key. */
function repeated<T, K>(all: readonly T[], keyOf: (one: T) => K): readonly (readonly [K, readonly T[]])[] {
  const byKey = new Map<K, T[]>();
  for (const one of all) byKey.set(keyOf(one), [...(byKey.get(keyOf(one)) ?? []), one]);
  return [...byKey].filter(([, group]) => group.length > 1);
}

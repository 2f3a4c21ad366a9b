import { describe, expect, it } from '@jest/globals';
import { problemCodes } from '#libs/http';
import { apiDocument } from '#libs/service';
import { gatewayApi } from './gateway.api.js';
import { gateway } from './gateway.features.js';

const document = apiDocument({ ...gatewayApi, errors: gateway.errors });
const { paths, components } = document;
const apiProblems = problemCodes(gateway.errors);
const operations = Object.entries(paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
);

/** Every place of a document that leads to another one. */
function referencesIn(part: unknown): readonly string[] {
  if (typeof part !== 'object' || part === null) return [];
  return Object.entries(part).flatMap(([name, value]) =>
    name === '$ref' && typeof value === 'string' ? [value] : referencesIn(value),
  );
}

describe('the description of the API', () => {
  it('leads nowhere that it does not describe', () => {
    const references = referencesIn(document);
    expect(references.length).toBeGreaterThan(100);
    const known = [
      ...Object.keys(components.schemas).map((name) => `#/components/schemas/${name}`),
      '#/components/responses/Problem',
    ];
    expect(references.filter((reference) => !known.includes(reference))).toEqual([]);
  });

  it('describes each place of an address, and each operation under a name of its own', () => {
    const names = operations.map(({ operation }) => operation.operationId);
    expect(new Set(names).size).toBe(names.length);
    for (const { path, operation } of operations) {
      const places = (operation.parameters ?? []).filter(({ in: place }) => place === 'path').map(({ name }) => name);
      expect([path, places.sort()]).toEqual([
        path,
        [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '').sort(),
      ]);
    }
  });

  it('says of a change what it must be based on, and of a create what makes it happen once', () => {
    const headers = (id: string) =>
      operations
        .find(({ operation }) => operation.operationId === id)
        ?.operation.parameters?.filter(({ in: place }) => place === 'header');
    expect(headers('Record.change')).toMatchObject([{ name: 'If-Match', required: true }]);
    expect(headers('Record.create')).toMatchObject([{ name: 'Idempotency-Key', required: true }]);
  });

  it('says what the rules of bodies and queries say', () => {
    expect(components.schemas).toHaveProperty(
      'CreateRecordDto',
      expect.objectContaining({
        properties: expect.objectContaining({
          statements: {
            type: 'array',
            minItems: 1,
            maxItems: 200,
            items: { $ref: '#/components/schemas/StatementDto' },
          },
          legalBasis: { type: 'string', minLength: 1, maxLength: 200 },
        }),
        required: ['type', 'release', 'legalBasis', 'statements'],
      }),
    );
    expect(paths['/api/v1/spaces/{spaceId}/records']?.['get']?.parameters).toContainEqual({
      name: 'limit',
      in: 'query',
      required: false,
      schema: { type: 'integer', minimum: 1, maximum: 200, default: 50 },
    });
  });

  it('lists each code of a problem with its status and meaning, once', () => {
    expect(apiProblems.length).toBeGreaterThan(50);
    expect(new Set(apiProblems.map(({ code }) => code)).size).toBe(apiProblems.length);
    expect(apiProblems.filter(({ meaning }) => meaning === '')).toEqual([]);
    expect(apiProblems).toContainEqual({ code: 'BODY_TOO_LARGE', status: 413, meaning: expect.any(String) });
    expect(apiProblems).toContainEqual({ code: 'ACCESS_DENIED', status: 403, meaning: expect.any(String) });
  });
});

type Schema = Readonly<Record<string, unknown>>;

/** Bodies and their parts, and parameters, each with its place. */
function inputs(): readonly (readonly [place: string, schema: Schema])[] {
  const bodies = Object.entries<Schema>(components.schemas)
    .filter(([name]) => name.endsWith('Dto'))
    .flatMap(([name, schema]) =>
      Object.entries((schema['properties'] ?? {}) as Record<string, Schema>).flatMap(([member, one]) =>
        withItems(`${name}.${member}`, one),
      ),
    );
  const parameters = operations.flatMap(({ operation }) =>
    (operation.parameters ?? [])
      .filter(({ in: place }) => place !== 'header')
      .map(({ name, schema }) => [`${operation.operationId} ${name}`, schema] as const),
  );
  return [...bodies, ...parameters];
}

function withItems(place: string, schema: Schema): readonly (readonly [string, Schema])[] {
  const items = schema['items'] as Schema | undefined;
  return items ? [[place, schema], ...withItems(`${place}[]`, items)] : [[place, schema]];
}

/** Of patterns that say how long a text may be, none repeats without end. */
function isBounded(pattern: string): boolean {
  const bare = pattern.replaceAll(/\\.|\[[^\]]*\]/g, 'x');
  return bare.startsWith('^') && bare.endsWith('$') && !/[*+]|\{\d+,\}/.test(bare);
}

describe('what is sent', () => {
  /** Read by hand, and looked up rather than kept. */
  const READ_BY_HAND = [
    'SignIn.begin returnTo',
    'Inbox.done itemId',
    'Inbox.snooze itemId',
    'Team.put person',
    'Team.remove person',
    'Comment.withdraw comment',
    'Commitment.one commitment',
    'Commitment.move commitment',
    'Remark.withdraw remark',
    'Proposal.withdraw proposal',
    'Proposal.decline proposal',
    'Proposal.accept proposal',
    'Proposal.one proposal',
    'Recall.one recall',
    'Recall.confirm recall',
    'PassedSignal.open passed',
    'PassedSignal.accept passed',
    'PassedSignal.answer passed',
  ];

  it('has a limit wherever it is a text or a list', () => {
    const endless = inputs().filter(([, schema]) => {
      if (schema['type'] === 'array') return schema['maxItems'] === undefined;
      if (schema['type'] !== 'string' || schema['enum'] || schema['format'] === 'uuid') return false;
      const { pattern, maxLength } = schema;
      return maxLength === undefined && !(typeof pattern === 'string' && isBounded(pattern));
    });
    expect(endless.map(([place]) => place).filter((place) => !READ_BY_HAND.includes(place))).toEqual([]);
  });

  it('is matched at once, however long it is', () => {
    const patterns = new Set(inputs().flatMap(([, { pattern }]) => (typeof pattern === 'string' ? [pattern] : [])));
    expect(patterns.size).toBeGreaterThan(5);
    for (const pattern of patterns) {
      for (const unit of ['T', 'a', '0', '-', '2026-', 'a-', ' ', '+1']) {
        const before = performance.now();
        new RegExp(pattern).test(unit.repeat(100_000));
        expect([pattern, performance.now() - before < 200]).toEqual([pattern, true]);
      }
    }
  });
});

import { describe, expect, it } from '@jest/globals';
import { apiDocument, apiProblems } from './api-document.js';

const { paths, components } = apiDocument;
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
    const references = referencesIn(apiDocument);
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

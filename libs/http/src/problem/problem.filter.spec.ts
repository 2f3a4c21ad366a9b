import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Controller, ForbiddenException, Get, HttpException, Param, Res } from '@nestjs/common';
import type { Response as ExpressResponse } from 'express';
import { problemOf, startService, type TestService } from '../http.testing.js';
import { httpStatusTable } from './domain-errors.js';
import { HttpError } from './http-error.js';

type ParcelErrorCode = 'PARCEL_NOT_FOUND' | 'PARCEL_TOO_HEAVY';

class ParcelError extends Error {
  override readonly name = 'ParcelError';
  constructor(
    readonly code: ParcelErrorCode,
    message: string,
    readonly values: Record<string, number> = {},
    readonly members: Record<string, unknown> = {},
  ) {
    super(message);
  }
}

const parcelErrors = httpStatusTable(
  ParcelError,
  { PARCEL_NOT_FOUND: 404, PARCEL_TOO_HEAVY: 422 },
  {
    PARCEL_NOT_FOUND: {
      en: 'No parcel.',
      nl: 'Geen pakket.',
      hu: 'Nincs csomag.',
      bg: 'Няма пратка.',
      ro: 'Niciun colet.',
    },
    PARCEL_TOO_HEAVY: {
      en: 'At most {limit} kg.',
      nl: 'Hoogstens {limit} kg.',
      hu: 'Legfeljebb {limit} kg.',
      bg: 'Най-много {limit} кг.',
      ro: 'Cel mult {limit} kg.',
    },
  },
);

const deep = (path: string) => new HttpError('CONFLICT', 'x', [{ path, rule: 'isString', values: {} }]);

const THROWN: Record<string, () => unknown> = {
  missing: () => new ParcelError('PARCEL_NOT_FOUND', 'internal words about Ilonka'),
  heavy: () =>
    new ParcelError('PARCEL_TOO_HEAVY', 'x', { limit: 30 }, { compare: [{ field: 'weight' }], status: 200, code: 'X' }),
  forbidden: () => new ForbiddenException('internal words about Ilonka'),
  teapot: () => new HttpException('internal words about Ilonka', 418),
  defect: () => new TypeError('internal words about Ilonka'),
  'in-a-list': () => deep('asserts.0.names.12'),
  text: () => 'internal words about Ilonka',
  outage: () => Object.assign(new Error('internal words about Ilonka'), { code: '08006' }),
  'server-error': () => new HttpException('internal words about Ilonka', 502),
  stray: () => Object.assign(new ParcelError('PARCEL_NOT_FOUND', 'x'), { code: 'toString' }),
};

@Controller()
class ThrowingController {
  @Get('throw/:what')
  fail(@Param('what') what: string): never {
    throw THROWN[what]?.();
  }

  @Get('half')
  half(@Res() response: ExpressResponse): never {
    response.status(200).write('half of an ans');
    throw new HttpError('CONFLICT', 'x');
  }
}

describe('problem details', () => {
  let service: TestService;

  beforeAll(async () => {
    service = await startService([ThrowingController], {
      errors: [parcelErrors],
      isTransient: (error) => error instanceof Error && 'code' in error && error.code === '08006',
    });
  });

  beforeEach(() => {
    service.reported.length = 0;
  });

  afterAll(async () => {
    await service.close();
  });

  const get = (path: string, headers: Record<string, string> = {}): Promise<Response> =>
    fetch(`${service.address}${path}`, { headers });

  it('have the members of RFC 9457 and ours', async () => {
    const response = await get('/throw/missing');
    expect(response.status).toBe(404);
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(await problemOf(response)).toEqual({
      type: 'urn:joinder:problem:parcel-not-found',
      title: 'Not found',
      status: 404,
      code: 'PARCEL_NOT_FOUND',
      detail: 'No parcel.',
      errors: [{ path: '', rule: 'PARCEL_NOT_FOUND', hint: 'No parcel.' }],
      correlationId: response.headers.get('x-correlation-id'),
    });
  });

  it.each([
    ['en', 'Not found', 'No parcel.'],
    ['nl', 'Niet gevonden', 'Geen pakket.'],
    ['hu', 'Nem található', 'Nincs csomag.'],
    ['bg', 'Не е намерено', 'Няма пратка.'],
    ['ro', 'Nu a fost găsit', 'Niciun colet.'],
  ])('speak %s', async (language, title, detail) => {
    const response = await get('/throw/missing', { 'accept-language': language });
    expect(response.headers.get('content-language')).toBe(language);
    expect(response.headers.get('vary')).toContain('Accept-Language');
    expect(await problemOf(response)).toMatchObject({ title, detail });
  });

  it('fill values in and carry further members, which replace none of the standard', async () => {
    expect(await problemOf(await get('/throw/heavy'))).toMatchObject({
      code: 'PARCEL_TOO_HEAVY',
      status: 422,
      detail: 'At most 30 kg.',
      compare: [{ field: 'weight' }],
    });
  });

  it('name a place in a list in one form', async () => {
    const { errors } = await problemOf(await get('/throw/in-a-list'));
    expect(errors).toEqual([{ path: 'asserts[0].names[12]', rule: 'isString', hint: 'Give some text.' }]);
  });

  it('say of every request that cannot be taken what to mend', async () => {
    for (const what of ['missing', 'heavy', 'forbidden', 'teapot']) {
      const { errors } = await problemOf(await get(`/throw/${what}`));
      expect(errors).toEqual([{ path: '', rule: expect.any(String), hint: expect.stringMatching(/./) }]);
    }
  });

  it.each([
    ['forbidden', 403, 'FORBIDDEN'],
    ['teapot', 418, 'BAD_REQUEST'],
  ])('take the status and not the text of a framework: %s', async (what, _, code) => {
    const problem = await problemOf(await get(`/throw/${what}`));
    expect(problem.code).toBe(code);
    expect(JSON.stringify(problem)).not.toContain('Ilonka');
    expect(service.reported).toEqual([]);
  });

  it.each([
    ['/nowhere', 404, 'ROUTE_UNKNOWN'],
    ['/throw/%ff', 400, 'BAD_REQUEST'],
  ])('answer %s, which no handler saw', async (path, status, code) => {
    const response = await get(path);
    expect(response.status).toBe(status);
    expect(await problemOf(response)).toMatchObject({ code });
  });

  it.each([
    ['defect', 500, 'INTERNAL'],
    ['text', 500, 'INTERNAL'],
    ['stray', 500, 'INTERNAL'],
    ['server-error', 500, 'INTERNAL'],
    ['outage', 503, 'UNAVAILABLE'],
  ])('say nothing of a %s but report it under the correlation id', async (what, status, code) => {
    const response = await get(`/throw/${what}`);
    const problem = await problemOf(response);
    expect(response.status).toBe(status);
    expect(problem.code).toBe(code);
    expect(JSON.stringify(problem)).not.toMatch(/Ilonka|stack|\.ts/);
    expect(service.reported).toEqual([{ error: expect.anything(), correlationId: problem.correlationId }]);
  });

  it('have no detail where the cause is ours, and say when to come back from an outage', async () => {
    expect(await problemOf(await get('/throw/defect'))).not.toHaveProperty('detail');
    expect((await get('/throw/outage')).headers.get('retry-after')).toBe('2');
  });

  it('cut an answer off that has begun', async () => {
    await expect(get('/half').then((response) => response.text())).rejects.toThrow();
  });

  it('keep a correlation id of the caller only if it is a UUID', async () => {
    const id = '018f0000-0000-7000-8000-0000000000aa';
    const kept = await get('/throw/missing', { 'x-correlation-id': id.toUpperCase() });
    expect(kept.headers.get('x-correlation-id')).toBe(id);
    const replaced = await get('/throw/missing', { 'x-correlation-id': 'x" level=error' });
    expect(replaced.headers.get('x-correlation-id')).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7/);
  });
});

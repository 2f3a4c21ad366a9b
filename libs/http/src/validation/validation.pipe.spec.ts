import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsInt,
  IsObject,
  IsString,
  Matches,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { IsOptional } from './is-optional.js';
import { post, problemOf, startService, type TestService } from '../http.testing.js';
import { PageQuery } from '../paging/page-query.dto.js';

class NameDto {
  @IsString()
  @MaxLength(10)
  text: string;

  @IsOptional()
  @IsInt()
  @Min(3)
  order?: number;
}

class PersonDto {
  @IsIn(['victim', 'witness'])
  role: string;

  @IsArray()
  @ArrayMaxSize(3)
  @IsObject({ each: true })
  @ValidateNested({ each: true })
  @Type(() => NameDto)
  names: NameDto[];

  @IsOptional()
  @IsString({ each: true })
  tags?: string[];

  @IsOptional()
  @Matches(/^[A-Z]+$/)
  plate?: string;
}

class SearchQuery extends PageQuery {
  @IsOptional()
  @IsString()
  text?: string;
}

@Controller()
class PersonController {
  @Post('persons/search')
  search(@Body() query: SearchQuery): SearchQuery {
    return query;
  }

  @Post('persons')
  create(@Body() dto: PersonDto): object {
    return { isPerson: dto instanceof PersonDto, isName: dto.names[0] instanceof NameDto };
  }

  @Get('persons')
  list(@Query() query: SearchQuery): SearchQuery {
    return query;
  }
}

const GOOD = { role: 'victim', names: [{ text: 'Ilonka' }] };

describe('validation', () => {
  let service: TestService;

  beforeAll(async () => {
    service = await startService([PersonController], { bodyLimitBytes: 20_000 });
  });

  afterAll(async () => {
    await service.close();
  });

  const send = (body: unknown, headers: Record<string, string> = {}): Promise<Response> =>
    post(`${service.address}/persons`, body, headers);

  it.each([{ toString: 'x', valueOf: 'y' }, [], true])(
    'refuses %j where a number belongs, also in a body',
    async (limit) => {
      const response = await post(`${service.address}/persons/search`, { limit });
      expect([response.status, JSON.stringify(await response.json())]).toEqual([
        400,
        expect.stringContaining('"limit"'),
      ]);
    },
  );

  it('T32 takes null for what is left out', async () => {
    const response = await post(`${service.address}/persons/search`, { text: null, cursor: null });
    expect([response.status, await response.json()]).toEqual([201, { limit: 50 }]);
  });

  it('gives handlers instances of what they declared', async () => {
    const response = await send(GOOD);
    expect(response.status).toBe(201);
    expect(await response.json()).toEqual({ isPerson: true, isName: true });
  });

  it.each<[string, object, { path: string; rule: string; hint: string }]>([
    [
      'a value not of the list',
      { role: 'boss' },
      { path: 'role', rule: 'isIn', hint: 'Choose one of: victim, witness.' },
    ],
    ['an unknown field', { isAdmin: true }, { path: 'isAdmin', rule: 'unknownField', hint: 'There is no such field.' }],
    [
      'a field too long inside a list',
      { names: [{ text: 'a' }, { text: 'x'.repeat(11) }] },
      { path: 'names[1].text', rule: 'maxLength', hint: 'Use at most 10 characters.' },
    ],
    [
      'an unknown field inside',
      { names: [{ text: 'a', 'x.y': 1 }] },
      { path: 'names[0].x.y', rule: 'unknownField', hint: 'There is no such field.' },
    ],
    [
      'a number too small',
      { names: [{ text: 'a', order: 2 }] },
      { path: 'names[0].order', rule: 'min', hint: 'Give at least 3.' },
    ],
    [
      'too many',
      { names: Array(4).fill({ text: 'a' }) },
      { path: 'names', rule: 'arrayMaxSize', hint: 'Give at most 3 entries.' },
    ],
    ['an entry of another type', { tags: ['a', 1] }, { path: 'tags', rule: 'isString', hint: 'Give some text.' }],
    ['a pattern', { plate: 'abc' }, { path: 'plate', rule: 'matches', hint: 'This is not in the expected form.' }],
    [
      'a text where an object belongs',
      { names: ['Ilonka'] },
      { path: 'names[0]', rule: 'nestedValidation', hint: 'Give an object with fields, or a list of them.' },
    ],
  ])('refuses %s', async (_, change, error) => {
    const response = await send({ ...GOOD, ...change });
    expect(response.status).toBe(400);
    expect(await problemOf(response)).toMatchObject({
      code: 'VALIDATION_FAILED',
      errors: expect.arrayContaining([error]),
    });
  });

  it('speaks the language of the caller', async () => {
    const response = await send({ ...GOOD, role: 'boss' }, { 'accept-language': 'hu' });
    expect(await problemOf(response)).toMatchObject({
      detail: 'Néhány mező hibás.',
      errors: [{ hint: 'Válasszon ezek közül: victim, witness.' }],
    });
  });

  it.each<[string, string, number, string]>([
    ['nothing', '', 400, 'VALIDATION_FAILED'],
    ['null', 'null', 400, 'JSON_MALFORMED'],
    ['a list', '[]', 400, 'VALIDATION_FAILED'],
    ['a bare text', '"Ilonka"', 400, 'JSON_MALFORMED'],
    ['half of an object', '{"role": "Ilonka', 400, 'JSON_MALFORMED'],
    ['a deep list', `${'['.repeat(9_000)}${']'.repeat(9_000)}`, 400, 'JSON_TOO_DEEP'],
    ['a deep object', `${'{"names":'.repeat(40)}1${'}'.repeat(40)}`, 400, 'JSON_TOO_DEEP'],
    ['too much', JSON.stringify({ role: 'x'.repeat(20_000) }), 413, 'BODY_TOO_LARGE'],
  ])('refuses a body of %s', async (_, body, status, code) => {
    const response = await send(body);
    const problem = await problemOf(response);
    expect([response.status, problem.code]).toEqual([status, code]);
    expect(JSON.stringify(problem)).not.toContain('Ilonka');
  });

  it.each<[string, string, string]>([
    ['{"role": "Ilonka"\n"names": []}', 'jsonSyntax', 'Look at line 2, column 1.'],
    ['null', 'jsonObject', 'Send one JSON object, complete and in UTF-8.'],
    [JSON.stringify({ role: 'x'.repeat(20_000) }), 'bodySize', 'Send at most 19 KiB in one request.'],
    [
      '{"role": "a\\u0000b"}',
      'readableText',
      'Remove U+0000: it cannot be shown or changes the order in which the text is read.',
    ],
  ])('says of a body that cannot be read what to mend: %#', async (body, rule, hint) => {
    expect((await problemOf(await send(body))).errors).toMatchObject([{ rule, hint }]);
  });

  it('refuses an address that no store takes', async () => {
    const response = await fetch(`${service.address}/persons?text=%00`);
    expect(await problemOf(response)).toMatchObject({ status: 400, code: 'VALIDATION_FAILED' });
  });

  it.each(['__proto__', 'constructor', 'prototype'])('K11 refuses %s as any unknown field', async (key) => {
    for (const body of [
      `{"role":"victim","names":[{"text":"a","${key}":{"isAdmin":true}}]}`,
      `{"role":"victim","names":[],"${key}":{"isAdmin":true}}`,
      `{"role":"victim","names":[],"\\u00${key.charCodeAt(0).toString(16)}${key.slice(1)}":1}`,
    ]) {
      const problem = await problemOf(await send(body));
      expect(problem).toMatchObject({ status: 400, errors: [{ path: key, rule: 'unknownField' }] });
    }
    expect(Object.hasOwn(Object.prototype, 'isAdmin')).toBe(false);
    expect(Object.hasOwn(PersonDto.prototype, 'isAdmin')).toBe(false);
    expect(await (await send(GOOD)).json()).toEqual({ isPerson: true, isName: true });
  });

  it.each([
    ['text/plain', 415],
    ['application/x-www-form-urlencoded', 415],
    ['multipart/form-data; boundary=x', 415],
    ['application/jsonp', 415],
    ['application/merge-patch+json', 201],
    ['application/json; charset=utf-8', 201],
    ['application/json; charset=utf-16', 415],
    ['application/json; charset=utf-7', 415],
    ['application/json; charset="UTF-8"', 201],
  ])('answers the media type %s with %i', async (type, status) => {
    expect((await send(GOOD, { 'content-type': type })).status).toBe(status);
  });

  it.each([
    '{"role":"victim","role":"witness","names":[]}',
    '{"role":"victim","r\\u006fle":"witness","names":[]}',
    '{"role":"victim","names":[{"text":"a","role":1,"role":2}]}',
  ])('K11 refuses a name that comes twice: %s', async (body) => {
    expect(await problemOf(await send(body))).toMatchObject({
      status: 400,
      code: 'VALIDATION_FAILED',
      errors: [{ path: 'role', rule: 'doubledField', hint: 'Say this once.' }],
    });
  });

  it.each([
    ['names in texts', String.raw`{"role":"victim","names":[{"text":"a\"}{:"}]}`],
    ['the same name at several places', '{"role":"victim","names":[{"text":"a"},{"text":"b"}]}'],
  ])('takes %s', async (_, body) => {
    expect((await send(body)).status).toBe(201);
  });

  it.each(['PUT', 'DELETE', 'PATCH'])(
    'K11 answers %s, which the address does not take, with those that it takes',
    async (method) => {
      const response = await fetch(`${service.address}/persons?limit=1`, { method });
      expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD, POST']);
      expect((await fetch(`${service.address}/nobody`, { method })).status).toBe(404);
    },
  );

  it('refuses a zipped bomb by its opened size', async () => {
    const { gzipSync } = await import('node:zlib');
    const body = gzipSync(JSON.stringify({ role: 'x'.repeat(5_000_000) }));
    const response = await fetch(`${service.address}/persons`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'content-encoding': 'gzip' },
      body,
    });
    expect(body.length).toBeLessThan(20_000);
    expect(response.status).toBe(413);
  });

  it('lists at most fifty errors', async () => {
    const unknown = Object.fromEntries(Array.from({ length: 80 }, (_, i) => [`field${i}`, 1]));
    expect((await problemOf(await send({ ...GOOD, ...unknown }))).errors).toHaveLength(50);
  });

  it.each([
    ['', { limit: 50 }],
    ['?limit=200&text=a', { limit: 200, text: 'a' }],
  ])('reads the query %j', async (query, expected) => {
    expect(await (await fetch(`${service.address}/persons${query}`)).json()).toEqual(expected);
  });

  it.each([
    '?limit=0',
    '?limit=201',
    '?limit=1.5',
    '?limit=many',
    '?limit=',
    '?unknown=1',
    '?text=a&text=b',
    '?text[a]=b',
  ])('refuses the query %s', async (query) => {
    const response = await fetch(`${service.address}/persons${query}`);
    expect(await problemOf(response)).toMatchObject({ status: 400, code: 'VALIDATION_FAILED' });
  });
});

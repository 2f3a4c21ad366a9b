import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Body, Controller, Injectable, Post, UseGuards, type CanActivate } from '@nestjs/common';
import { BodyLimit } from './body-limit.js';
import { answerToHead, post, problemOf, startService, type TestService } from './http.testing.js';
import { HttpError } from './problem/http-error.js';
import { type ProblemTeller, TellProblem } from './problem/tell-problem.js';

@Controller('shelves/:shelfId/parcels')
class ParcelController {
  @Post()
  one(@Body() body: object): number {
    return JSON.stringify(body).length;
  }

  @Post('many')
  @BodyLimit(8000)
  many(@Body() body: object, @TellProblem() tell: ProblemTeller): object {
    const part = tell(new HttpError('CONFLICT', 'taken'));
    return { length: JSON.stringify(body).length, part, unknown: tell(new Error('a defect')) };
  }
}

/** Nobody is let in. */
@Injectable()
class ClosedGuard implements CanActivate {
  canActivate(): boolean {
    throw new HttpError('UNAUTHENTICATED', 'nobody is signed in');
  }
}

@Controller('closed')
@UseGuards(ClosedGuard)
class ClosedController {
  @Post()
  @BodyLimit(8000)
  closed(@Body() body: object): number {
    return JSON.stringify(body).length;
  }
}

let service: TestService;

beforeAll(async () => {
  service = await startService([ParcelController, ClosedController], { bodyLimitBytes: 1000 });
});

afterAll(() => service?.close());

const send = (path: string, letters: number) =>
  post(`${service.address}/${path}`, { text: 'x'.repeat(letters) }, { 'accept-language': 'nl' });

describe('the limit of a body', () => {
  it('is that of the service where a route says nothing, and what it says where it does', async () => {
    expect((await send('shelves/7/parcels', 900)).status).toBe(201);
    expect(await problemOf(await send('shelves/7/parcels', 1000))).toMatchObject({ code: 'BODY_TOO_LARGE' });
    expect((await send('shelves/7/parcels/many?x=1', 7000)).status).toBe(201);
    expect(await problemOf(await send('shelves/7/parcels/many', 8000))).toMatchObject({ code: 'BODY_TOO_LARGE' });
  });
});

describe('the body of a request that no guard lets in', () => {
  it('attack 41: is not waited for, so nothing of it is parsed', async () => {
    const answer = await answerToHead(`${service.address}/closed`, 7000);
    expect(answer).toContain('401 Unauthorized');
    expect(answer).toContain('UNAUTHENTICATED');
  });

  it('attack 41: is not looked at where the address is none', async () => {
    expect(await answerToHead(`${service.address}/elsewhere/shelves/7/parcels/many`, 7000)).toContain('404 Not Found');
  });
});

describe('a part of an answer that was refused', () => {
  it('is told as the whole would be, in the language of the caller; a defect is not', async () => {
    const answer = (await (await send('shelves/7/parcels/many', 1)).json()) as Record<string, unknown>;
    expect(answer).toMatchObject({
      part: { code: 'CONFLICT', status: 409, title: 'In strijd met de huidige toestand' },
      unknown: null,
    });
  });
});

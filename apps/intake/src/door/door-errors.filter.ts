import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException } from '@nestjs/common';
import type { Request, Response } from 'express';
import { correlationIdOf, HttpError, languageOf } from '#libs/http';
import type { DoorPages } from './pages/door-pages.service.js';

/** Answers what goes wrong as a page; nothing of the error reaches it. */
@Catch()
export class DoorErrors implements ExceptionFilter {
  constructor(
    private readonly pages: DoorPages,
    private readonly report: (error: unknown, correlationId: string) => void,
  ) {}

  catch(thrown: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<Request>();
    const response = http.getResponse<Response>();
    const status = statusOf(thrown);
    if (status >= 500) this.report(thrown, correlationIdOf(response));
    if (response.headersSent) return void response.destroy();
    const page = this.pages.message(languageOf(request.headers['accept-language']), {
      head: 'wrong',
      more: status === 404 ? 'unknownPage' : 'failed',
    });
    response.status(status).type('html').setHeader('cache-control', 'no-store').send(String(page));
  }
}

/** What a browser sends in another shape than its pages ask for is its own mistake. */
function statusOf(thrown: unknown): number {
  if (thrown instanceof HttpException) return thrown.getStatus();
  if (!(thrown instanceof HttpError)) return 500;
  return thrown.code === 'MEDIA_TYPE' ? 415 : 400;
}

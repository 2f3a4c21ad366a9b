import { type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { json, raw, type Request, type RequestHandler, type Response } from 'express';
import type { IncomingMessage } from 'node:http';
import type { Observable } from 'rxjs';
import { BODY_LIMIT } from './body-limit.js';
import { isDeep } from './is-deep.js';
import { hasBody, isJson } from './media-type.js';
import { HttpError, type Violation } from './problem/http-error.js';
import { unreadableText } from './readable-text.js';
import { ambiguousName } from './strict-json.js';

/** Limits of what a request may carry. */
export interface BodyOptions {
  readonly limitBytes: number;
  /** What handlers take as bytes: media types, each with how many bytes one may have. */
  readonly bytesOf?: Readonly<Record<string, number>>;
}

/**
 * Reads the body of a request once every guard let it in, up to a size or up to what its route says (`@BodyLimit`): whoever has no
 * session, no role or no place in a case makes this process parse nothing, and a limit of requests counts before the work is done.
 */
export class BodyReader implements NestInterceptor {
  private readonly readers = new Map<number, RequestHandler>();
  private readonly byteReaders: readonly RequestHandler[];

  /** @param refusalOf what a reader of Express refuses with, as errors that the problem filter knows */
  constructor(
    private readonly options: BodyOptions,
    private readonly refusalOf: (error: unknown) => unknown,
  ) {
    this.byteReaders = Object.entries(options.bytesOf ?? {}).map(([type, limit]) => raw({ type, limit }));
  }

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    if (context.getType() === 'http') await this.read(context);
    return next.handle();
  }

  private async read(context: ExecutionContext): Promise<void> {
    const http = context.switchToHttp();
    const exchange = { request: http.getRequest<Request>(), response: http.getResponse<Response>() };
    const limit: number | undefined = Reflect.getMetadata(BODY_LIMIT, context.getHandler());
    for (const reader of [this.readerOf(limit ?? this.options.limitBytes), ...this.byteReaders]) {
      await this.readBy(reader, exchange);
    }
    const refused = refusedIn(exchange.request);
    if (refused) throw refused;
  }

  private readerOf(limit: number): RequestHandler {
    const reader = this.readers.get(limit) ?? json({ limit, type: isJson, verify: noteAmbiguous });
    this.readers.set(limit, reader);
    return reader;
  }

  private readBy(reader: RequestHandler, { request, response }: { request: Request; response: Response }) {
    return new Promise<void>((resolve, reject) => {
      void reader(request, response, (error?: unknown) => {
        if (error === undefined) resolve();
        else reject(this.refusalOf(error));
      });
    });
  }
}

/** What is ambiguous in the bytes of a body; what a parser makes of them no longer shows it. */
const ambiguities = new WeakMap<IncomingMessage, Violation>();

function noteAmbiguous(request: IncomingMessage, _response: unknown, bytes: Buffer): void {
  const found = ambiguousName(bytes.toString('utf8'));
  if (found) ambiguities.set(request, found);
}

function refusedIn(request: IncomingMessage & { readonly body?: unknown }): HttpError | null {
  const { body } = request;
  if (body instanceof Uint8Array) return null;
  // Who ends a connection early is not answered as if nothing had been sent.
  if (body === undefined && hasBody(request)) return new HttpError('BAD_REQUEST', 'the body did not come whole');
  if (isDeep(body)) return new HttpError('JSON_TOO_DEEP', 'nested deeper than a body may be');
  const ambiguous = ambiguities.get(request);
  if (ambiguous) return new HttpError('VALIDATION_FAILED', 'a name that nobody can rely on', [ambiguous]);
  const found = unreadableText(body);
  return found ? new HttpError('VALIDATION_FAILED', 'text that cannot be read', [found]) : null;
}

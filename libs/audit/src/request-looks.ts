import { type ExecutionContext, Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import { correlationIdOf, HttpError } from '#libs/http';
import { AccessError, type Person } from '#libs/people';
import { Clock } from '#libs/work';
import { AccessLog } from './access-log.js';
import type { Act } from './acts.js';
import { announcedLook } from './announce-looks.js';
import type { Seen, SeenInCase } from './shows.js';

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Kinds of what a path names. */
const NAMED_IN_PATH: Readonly<Record<string, string>> = { recordId: 'record', messageId: 'message' };

/** The entry of the access log that one request makes. */
export interface RequestLook {
  /** Writes what the answer shows; the ids of the path where it does not say. @throws AuditError AUDIT_UNAVAILABLE */
  shown(seen: Seen | undefined): Promise<void>;
  /** Writes a denial with its reason; a request that fails for another reason is no look. @throws AuditError */
  refused(error: unknown): Promise<void>;
  /** Nothing more comes. */
  end(): void;
}

/** Writes of requests to the access log. */
@Injectable()
export class RequestLooks {
  constructor(
    private readonly log: AccessLog,
    private readonly clock: Clock,
  ) {}

  /** The look of a request at what its route shows, with the reason that the caller gives. */
  of(context: ExecutionContext, act: Act, reason?: string): RequestLook {
    const http = context.switchToHttp();
    const request = http.getRequest<Request>();
    const why = reason === undefined ? {} : { reason };
    const about = { act, ...why, ...aboutOf(request, http.getResponse<Response>()) };
    const look = announcedLook(request) ?? this.log.begin();
    return {
      shown: async (seen) => {
        const [first, ...others] = seenIn(about, seen ?? about.subjects);
        const at = this.clock.now();
        const looks = others.map((one) => ({ one, look: this.log.begin() }));
        await Promise.all([
          look.done({ ...about, ...first, at, denial: null }),
          ...looks.map((other) => other.look.done({ ...about, ...other.one, at, denial: null })),
        ]);
      },
      refused: async (error) => {
        if (!(error instanceof AccessError)) return;
        await look.done({ ...about, at: this.clock.now(), denial: error.members.reason });
      },
      end: () => look.end(),
    };
  }
}

/** One entry a case, so that whoever asks who looked at it is told; one without a case where nothing was shown. */
function seenIn({ spaceId }: About, seen: Seen): readonly Pick<About, 'spaceId' | 'subjects'>[] {
  const cases = seen.filter((one): one is SeenInCase => typeof one !== 'string');
  const subjects = seen.filter((one): one is string => typeof one === 'string');
  return cases.length > 0 ? cases : [{ spaceId, subjects }];
}

interface About {
  readonly actor: Person;
  readonly spaceId: string | null;
  readonly subjects: readonly string[];
  readonly requestId: string;
}

function aboutOf({ person, params, body }: Request, response: Response): About {
  if (!person) throw new HttpError('UNAUTHENTICATED', 'nobody is signed in');
  const subjects = Object.entries(params).flatMap(([name, id]) => {
    const kind = NAMED_IN_PATH[name];
    return kind === undefined || typeof id !== 'string' ? [] : [`${kind}:${id}`];
  });
  const spaceId = params['spaceId'] ?? caseIn(body);
  return {
    actor: person,
    spaceId: typeof spaceId === 'string' ? spaceId : null,
    subjects,
    requestId: correlationIdOf(response),
  };
}

/** The case that a question in a body is about; what is no id of one names none. */
function caseIn(body: unknown): string | undefined {
  if (typeof body !== 'object' || body === null || !('spaceId' in body)) return undefined;
  return typeof body.spaceId === 'string' && UUID.test(body.spaceId) ? body.spaceId : undefined;
}

import type { Request } from 'express';
import { HttpError, type Violation, unreadableText } from '#libs/http';

/** Header in which a caller says why, of routes that ask. A header holds ASCII: the words are UTF-8, percent-encoded (RFC 3986). */
export const REASON_HEADER = 'joinder-reason';

/** Characters, as of the reason to open a case in an emergency. */
const LONGEST = 500;

/** Reads why a caller looks; undefined where none is given. @throws HttpError VALIDATION_FAILED */
export function givenReason(request: Pick<Request, 'headers'>): string | undefined {
  const said = request.headers[REASON_HEADER];
  if (typeof said !== 'string') return undefined;
  const reason = decoded(said);
  if (reason === null) throw refusal({ path: REASON_HEADER, rule: 'matches', values: {} });
  const unreadable = unreadableText(reason);
  if (unreadable) throw refusal({ ...unreadable, path: REASON_HEADER });
  if (reason.length > LONGEST) throw refusal({ path: REASON_HEADER, rule: 'maxLength', values: { 0: LONGEST } });
  return reason;
}

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text).trim();
  } catch {
    return null;
  }
}

function refusal(violation: Violation): HttpError {
  return new HttpError('VALIDATION_FAILED', 'a reason is percent-encoded UTF-8', [violation]);
}

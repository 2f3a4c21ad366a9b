import type { Request } from './api/requests.js';
import { contentOf, legalBasesOf } from './request-content.js';

/** Groups by the places in which the server counts them; what is decided first stands first. */
export const URGENCIES = [
  'urgent',
  'new-recipient',
  'answers',
  'others',
] as const satisfies readonly Request['urgency'][];

export interface QueueGroup {
  readonly name: Request['urgency'];
  readonly requests: readonly Request[];
}

/** Most that one decision is about. */
export const MOST_ALIKE = 20;
const MOST_BEFORE = 3;

/** What waits for a person, in the order of the server. */
export function queueOf(waiting: readonly Request[]): readonly QueueGroup[] {
  return URGENCIES.map((name) => ({ name, requests: waiting.filter(({ urgency }) => urgency === name) })).filter(
    ({ requests }) => requests.length > 0,
  );
}

/** The one behind it in the order of the queue, else the first of the others; null where it was the last. */
export function nextOf(
  queue: readonly QueueGroup[],
  messageId: string,
  gone: readonly string[] = [messageId],
): string | null {
  const ids = queue.flatMap(({ requests }) => requests.map((one) => one.messageId));
  const at = ids.indexOf(messageId);
  const others = [...ids.slice(at + 1), ...ids.slice(0, Math.max(0, at))];
  return others.find((id) => !gone.includes(id)) ?? null;
}

/** Requests of equal clause, recipients and kind, itself first: the only ones that are decided by one word. */
export function alikeTo(request: Request, queue: readonly QueueGroup[]): readonly Request[] {
  const kind = kindOf(request);
  const others = queue.flatMap(({ requests }) => requests).filter((one) => one.messageId !== request.messageId);
  return [request, ...others.filter((one) => kindOf(one) === kind)].slice(0, MOST_ALIKE);
}

function kindOf(request: Request): string {
  const { spaceId, type, recipients, grounds, handling, urgent, inReplyTo, together } = request;
  const content = contentOf(request);
  const labels = content?.kind === 'record' ? content.record.asserts.map((one) => one.labels) : [];
  const marks = labels.map((of) => JSON.stringify([of.purpose, of.handling, of.sensitivities]));
  const clause = [
    grounds.toSorted(),
    legalBasesOf(request).toSorted(),
    [...new Set(marks)].toSorted(),
    handling,
    urgent,
  ];
  // What a line of a list does not say in full is decided by itself: what takes something back, texts, and answers with their questions.
  const isListed = content?.kind === 'record' && content.record.retracts.length === 0;
  const act = isListed && inReplyTo === null && together.length === 0 ? null : request.messageId;
  return JSON.stringify([spaceId, type, recipients.toSorted(), clause, act]);
}

/** The newest decisions about the same kind to one of the same countries. */
export function decidedAlike(request: Request, settled: readonly Request[]): readonly Request[] {
  return settled
    .filter(
      ({ state, type, spaceId, recipients }) =>
        (state === 'approved' || state === 'refused') &&
        type === request.type &&
        spaceId === request.spaceId &&
        recipients.some((member) => request.recipients.includes(member)),
    )
    .slice(0, MOST_BEFORE);
}

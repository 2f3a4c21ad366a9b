import type { Request } from './api/requests.js';

/** A request that waits for a prosecutor. */
export function aRequest(more: Partial<Request> = {}): Request {
  return {
    messageId: '83119518-2b26-58d5-817c-8291e4bb161a',
    spaceId: 's',
    state: 'waiting',
    type: 'person',
    recipients: ['xb'],
    handling: 'H1',
    grounds: ['no-standing-approval'],
    subject: null,
    author: { id: 'anna', name: 'Anna Voorbeeld' },
    requestedAt: '2026-11-25T08:00:00Z',
    urgent: false,
    urgency: 'others',
    inReplyTo: null,
    settled: null,
    mayDecide: true,
    deciders: [],
    left: null,
    recordId: null,
    recordName: null,
    content: { recordId: 'r', type: 1, version: 1, asserts: [], retracts: [] },
    together: [],
    ...more,
  };
}

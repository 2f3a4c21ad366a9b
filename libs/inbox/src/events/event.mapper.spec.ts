import { expect, it } from '@jest/globals';
import type { ChangeEventRow } from './change-event.repository.js';
import { MessageSights } from '../message-sights.js';
import { feedItem } from './event.mapper.js';

const MESSAGE = 'a message';
const SIGHTS = new MessageSights(
  new Map([
    ['joinder.record.v1.RecordChanged', 'record.read'],
    ['joinder.agreement.v1.AgreementDrafted', 'agreement.read'],
    ['joinder.exchange.v1.ContractSupported', 'flows.read'],
    ['joinder.request.v1.ReleaseAsked', 'record.read'],
  ]),
);
const row = (more: Partial<ChangeEventRow>): ChangeEventRow => ({
  tx: '7',
  event_no: '12',
  space_no: 3,
  space_id: 'a space',
  topic: '',
  subject: MESSAGE,
  detail: { sender: 'xb' },
  record_id: null,
  refused_message_id: null,
  refusal_code: null,
  refused_author: null,
  ...more,
});

const changed = (type: string, recordId: string | null = null) => ({
  kind: 'changed',
  spaceId: 'a space',
  type,
  messageId: MESSAGE,
  sender: 'xb',
  recordId,
});
const refused = (messageId: string, code: string, member: string | null) => ({
  kind: 'refused',
  spaceId: 'a space',
  messageId,
  code,
  member,
  mustAct: true,
});
const may = (...anyOf: string[]) => ({ kind: 'may', anyOf });
const person = (id: string) => ({ kind: 'person', id });

it.each<[Partial<ChangeEventRow>, object, object]>([
  [
    { topic: 'joinder.record.v1.RecordChanged', record_id: 'a record' },
    changed('joinder.record.v1.RecordChanged', 'a record'),
    may('record.read'),
  ],
  [
    { topic: 'joinder.agreement.v1.AgreementDrafted' },
    changed('joinder.agreement.v1.AgreementDrafted'),
    may('agreement.read'),
  ],
  [
    { topic: 'joinder.exchange.v1.ContractSupported' },
    changed('joinder.exchange.v1.ContractSupported'),
    may('flows.read'),
  ],
  [{ topic: 'joinder.request.v1.ReleaseAsked' }, changed('joinder.request.v1.ReleaseAsked'), may('record.read')],
  [{ topic: 'joinder.unheard.v9.Of' }, changed('joinder.unheard.v9.Of'), { kind: 'nobody' }],
  [{ topic: 'joinder.record.v9.Of' }, changed('joinder.record.v9.Of'), { kind: 'nobody' }],
  [
    { topic: 'joinder.exchange.v1.Opened' },
    { kind: 'delivery', spaceId: 'a space', member: 'xb', size: null },
    may('record.read', 'flows.read'),
  ],
  [
    {
      topic: 'joinder.exchange.v1.Refused',
      refused_message_id: 'the refused',
      refusal_code: 'E_POLICY',
      refused_author: 'anna',
    },
    refused('the refused', 'E_POLICY', 'xb'),
    person('anna'),
  ],
  [
    { topic: 'joinder.exchange.v1.Refused', refused_message_id: 'the refused', refusal_code: 'E_BASE' },
    refused('the refused', 'E_BASE', 'xb'),
    may('record.read', 'flows.read'),
  ],
  [
    { topic: 'message.refused', detail: { author: 'anna', code: 'E_SCHEMA' } },
    refused(MESSAGE, 'E_SCHEMA', null),
    person('anna'),
  ],
  [
    { topic: 'message.refused', detail: { author: 'anna', code: 'E_BASE' } },
    refused(MESSAGE, 'E_BASE', null),
    person('anna'),
  ],
  [
    { topic: 'approval.waiting', detail: { author: 'anna', state: 'waiting' } },
    { kind: 'approval-waiting', spaceId: 'a space', messageId: MESSAGE, mustAct: true },
    { kind: 'decides', except: 'anna' },
  ],
  [
    { topic: 'approval.settled', detail: { author: 'anna', state: 'refused' } },
    { kind: 'approval-settled', spaceId: 'a space', messageId: MESSAGE, state: 'refused' },
    person('anna'),
  ],
])('tells of %p', (stored, event, audience) => {
  expect(feedItem(row(stored), SIGHTS)).toEqual({ id: { tx: 7n, no: 12n }, spaceNo: 3, event, audience });
});

import { create } from '@bufbuild/protobuf';
import { describe, expect, it } from '@jest/globals';
import { ContractSupportedSchema, OpenedSchema, RecordChangedSchema, RefusedSchema } from '#libs/contracts';
import type { MessageNews, OpenedMessage } from '#libs/exchange';
import { MessageSights } from '#libs/inbox';
import { PRIVATE } from '#libs/protocol';
import { concludedEvent, messageEvents, spaceEvent } from './message-event.js';
import type { RefusedMessage } from './refused-messages.repository.js';

const SIGHTS = new MessageSights(
  new Map([
    ['joinder.record.v1.RecordChanged', 'record.read'],
    ['joinder.exchange.v1.ContractSupported', 'flows.read'],
  ]),
);

/** Position 4 is of Anna, position 5 of the gateway itself, at position 6 stands nothing of ours. */
const REFUSED = new Map<bigint, RefusedMessage>([
  [4n, { messageId: 'of Anna', author: 'anna' }],
  [5n, { messageId: 'of nobody', author: null }],
]);

/** What the message at position 9 says first. */
const OPENED = new Map([[9n, [4n, 5n]]]);

const AT = { spaceNo: 3, spaceId: 'a space', messageId: 'a message', sender: 'xb' };

function news(
  opened: Pick<OpenedMessage, 'message'> & Partial<OpenedMessage>,
  more: Partial<MessageNews> = {},
): MessageNews {
  const typeName = opened.message.$typeName;
  const place = { position: 9n, t: 0n, recipients: ['xa'], inReplyTo: null };
  return { opened: { ...AT, ...place, typeName, ...opened }, about: [], isRefused: false, ...more };
}

const told = (one: MessageNews, opened = OPENED) => messageEvents(one, { sights: SIGHTS, refused: REFUSED, opened });
const may = (...anyOf: string[]) => ({ kind: 'may', anyOf });
const changed = (type: string, recordId: string | null) => ({ kind: 'changed', ...AT_SPACE, type, recordId });
const AT_SPACE = { spaceId: 'a space', messageId: 'a message', sender: 'xb' };
const refused = (messageId: string, code: string) => ({
  kind: 'refused',
  spaceId: 'a space',
  messageId,
  code,
  member: 'xb',
  mustAct: true,
});

describe('what is told of a message', () => {
  it('goes to those who may know of its type, with what it is about', () => {
    const about = [
      { kind: 'position', id: '7' },
      { kind: 'record', id: 'a record' },
    ] as const;
    expect(told(news({ message: create(RecordChangedSchema) }, { about }))).toEqual([
      {
        spaceNo: 3,
        event: changed('joinder.record.v1.RecordChanged', 'a record'),
        audience: may('record.read'),
        about: ['position:7', 'record:a record', 'inbox'],
      },
    ]);
  });

  it('names the sight of the type', () => {
    expect(told(news({ message: create(ContractSupportedSchema) }))).toMatchObject([{ audience: may('flows.read') }]);
  });

  it.each(['joinder.unheard.v9.Of', 'joinder.record.v9.Of'])('goes to nobody where it is a %s', (typeName) => {
    const unheard = news({ message: create(RecordChangedSchema), typeName });
    expect(told(unheard)).toMatchObject([{ event: changed(typeName, null), audience: { kind: 'nobody' } }]);
  });

  it('is told where this member refuses it too', () => {
    expect(told(news({ message: create(RecordChangedSchema) }, { isRefused: true }))).toHaveLength(1);
  });

  it('says where others opened something', () => {
    expect(told(news({ message: create(OpenedSchema, { positions: [3n, 4n, 5n] }) }))).toEqual([
      {
        spaceNo: 3,
        event: { kind: 'delivery', spaceId: 'a space', member: 'xb', size: null },
        audience: may('record.read', 'flows.read'),
        about: ['position:4', 'position:5'],
      },
    ]);
  });

  it('is nothing where others say again that they opened something', () => {
    expect(told(news({ message: create(OpenedSchema, { positions: [4n] }) }), new Map())).toEqual([]);
  });

  it('tells each author what another member refused, and those who see states what nobody wrote', () => {
    const message = create(RefusedSchema, { position: 4n, morePositions: [5n, 6n], code: PRIVATE.E_POLICY });
    const events = told(news({ message }));
    expect(events).toEqual([
      {
        spaceNo: 3,
        event: refused('of Anna', 'E_POLICY'),
        audience: { kind: 'person', id: 'anna' },
        about: ['position:4', 'inbox'],
      },
      {
        spaceNo: 3,
        event: refused('of nobody', 'E_POLICY'),
        audience: may('record.read', 'flows.read'),
        about: ['position:5', 'inbox'],
      },
    ]);
  });

  it('is nothing for a refusal that this member refuses', () => {
    const message = create(RefusedSchema, { position: 4n, code: PRIVATE.E_POLICY });
    expect(told(news({ message }, { isRefused: true }))).toEqual([]);
  });
});

it('tells those who may read agreements that the space changed', () => {
  expect(spaceEvent(3, 'a space')).toEqual({
    spaceNo: 3,
    event: { kind: 'space-changed', spaceId: 'a space' },
    audience: may('agreement.read'),
    about: ['space:a space', 'inbox'],
  });
});

it('tells its author that the log refused an own message', () => {
  const concluded = {
    spaceId: 'a space',
    messageId: 'own',
    author: 'anna',
    code: PRIVATE.E_POLICY,
    subject: 'record:one',
    acceptedAt: new Date(0),
  };
  expect(concludedEvent(3, concluded)).toEqual({
    spaceNo: 3,
    event: {
      kind: 'refused',
      spaceId: 'a space',
      messageId: 'own',
      code: 'E_POLICY',
      member: null,
      mustAct: true,
    },
    audience: { kind: 'person', id: 'anna' },
    about: ['record:one', 'inbox'],
  });
});

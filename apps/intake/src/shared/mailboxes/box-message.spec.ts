import { expect, it } from '@jest/globals';
import { type BoxMessage, readMessage, writeMessage } from './box-message.js';

it.each<BoxMessage>([
  { kind: 'F1' },
  { kind: 'F3', to: ['LABOUR', 'ADMIN'] },
  { kind: 'F4', outcome: 'USED', reason: null },
  { kind: 'F4', outcome: 'NONE', reason: 'too-little' },
])('N22 reads %j as it was written', (message) => {
  expect(readMessage(writeMessage(message))).toEqual(message);
});

it('N22 writes nothing that a receipt has no place for', () => {
  const more = { kind: 'F3', to: ['CHILD'], victim: 'yes', case: '7' } as const;
  expect(writeMessage(more)).toBe('{"kind":"F3","to":["CHILD"]}');
});

it.each([
  '{"kind":"F9"}',
  '{"kind":"F3"}',
  '{"kind":"F3","to":[1]}',
  '{"kind":"F4","outcome":"ARRESTED","reason":null}',
  '{"kind":"F4","outcome":"USED"}',
  '{"kind":"F4","outcome":"USED","reason":{}}',
  '"F1"',
  'null',
])('N22 reads nothing in %s', (text) => {
  expect(readMessage(text)).toBeNull();
});

import { describe, expect, it } from '@jest/globals';
import { validateAs } from '#libs/http';
import { AudienceDto } from './audience.dto.js';

const ID = '018f0000-0000-7000-8000-0000000000aa';

describe('what would be sent', () => {
  it.each([
    ['record', (id: string) => ({ change: { recordId: id, change: {} } })],
    ['question', (id: string) => ({ answer: { askId: id, answer: {} } })],
  ])('2 about one %s is one, whether its id is written in capitals or not', async (_, wish) => {
    expect(await validateAs(AudienceDto, { changes: [wish(ID.toUpperCase())] })).toMatchObject({ changes: [wish(ID)] });
    await expect(validateAs(AudienceDto, { changes: [wish(ID), wish(ID.toUpperCase())] })).rejects.toMatchObject({
      code: 'VALIDATION_FAILED',
      violations: [{ path: 'changes', rule: 'arrayUnique' }],
    });
  });

  it.each([
    ['changes', []],
    ['changes', null],
    ['changes[0].change', { change: [] }],
    ['changes[0].answer', { answer: [] }],
    ['changes[0].move', { move: [{}] }],
  ])('2 is refused at %s where it is %j', async (path, wish) => {
    await expect(validateAs(AudienceDto, { changes: [wish] })).rejects.toMatchObject({
      code: 'VALIDATION_FAILED',
      violations: expect.arrayContaining([expect.objectContaining({ path })]),
    });
  });
});

import { describe, expect, it } from '@jest/globals';
import { validateAs } from '#libs/http';
import { readCommitmentId } from '../../machine/commitment-id.js';
import { AudienceDto } from './audience.dto.js';

const ID = '018f0000-0000-7000-8000-0000000000aa';

describe('what would be sent', () => {
  it('2 about one record is one, whether its id is written in capitals or not', async () => {
    const wish = (id: string) => ({ change: { recordId: id, change: {} } });
    expect(await validateAs(AudienceDto, { changes: [wish(ID.toUpperCase())] })).toMatchObject({ changes: [wish(ID)] });
    await expect(validateAs(AudienceDto, { changes: [wish(ID), wish(ID.toUpperCase())] })).rejects.toMatchObject({
      code: 'VALIDATION_FAILED',
      violations: [{ path: 'changes', rule: 'arrayUnique' }],
    });
  });

  it('2 about one request is one; its id in capitals names none', async () => {
    const wish = { move: { commitmentId: `hu.${ID}`, move: {} } };
    await expect(validateAs(AudienceDto, { changes: [wish, wish] })).rejects.toMatchObject({
      violations: [{ path: 'changes', rule: 'arrayUnique' }],
    });
    expect(readCommitmentId(`hu.${ID.toUpperCase()}`)).toBeNull();
  });

  it.each([
    ['changes', []],
    ['changes', null],
    ['changes[0].change', { change: [] }],
    ['changes[0].move', { move: [{}] }],
  ])('2 is refused at %s where it is %j', async (path, wish) => {
    await expect(validateAs(AudienceDto, { changes: [wish] })).rejects.toMatchObject({
      code: 'VALIDATION_FAILED',
      violations: expect.arrayContaining([expect.objectContaining({ path })]),
    });
  });
});

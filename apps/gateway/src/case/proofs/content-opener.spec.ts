import { beforeAll, describe, expect, it } from '@jest/globals';
import { ArchiveRepository, ExchangeIdentity } from '#libs/exchange';
import type { ArchivedRecord, JudgedStep } from '#libs/protocol';
import { archived, aSpace, type TestSpace } from '#libs/testing';
import { ContentOpener } from './content-opener.js';

const SPACE_NO = 7;

let space: TestSpace;
/** The sender key that NL hands out, and a message of NL to HU under it. */
let [handedOut, message]: ArchivedRecord[] = [];

beforeAll(async () => {
  space = await aSpace({ members: ['hu', 'nl'], stage: 'empty' });
  const steps: JudgedStep[] = [];
  const append = (value: Uint8Array) => steps.push(space.append(value));
  append(space.record('nl', space.charterContent(space.charter(), space.firstList)).value);
  append(space.record('hu', space.charterContent(space.charter())).value);
  const { secret, content } = await space.newSenderKey('nl');
  append(space.record('nl', content).value);
  space.keepKey('nl', steps.at(-1)!, secret);
  append(space.message('nl').value);
  [handedOut, message] = [archived(steps[2]!), archived(steps[3]!)];
});

/** An opener of a member whose archive holds this sender key. */
function opener(member: string, key: ArchivedRecord | null, keysOf = member): ContentOpener {
  const archive = Object.create(ArchiveRepository.prototype);
  const identity = Object.create(ExchangeIdentity.prototype);
  const findByIdentity = async (spaceNo: number) => (spaceNo === SPACE_NO ? key : null);
  return new ContentOpener(
    Object.assign(archive, { findByIdentity }),
    Object.defineProperties(identity, {
      member: { value: member },
      sealingKeys: { get: () => space.member(keysOf).sealingKeys },
    }),
  );
}

describe('the content of a message that is proved', () => {
  it('is opened by who got it, with the salt that its digest was made with', async () => {
    const { salt, payload } = await opener('hu', handedOut!).open(SPACE_NO, message!);
    expect(salt.length).toBeGreaterThan(0);
    expect(payload.length).toBeGreaterThan(0);
  });

  it('is opened by its sender', async () => {
    await expect(opener('nl', handedOut!).open(SPACE_NO, message!)).resolves.toMatchObject({
      payload: expect.any(Uint8Array),
    });
  });

  it.each<[string, () => Promise<unknown>]>([
    ['was erased', () => opener('hu', handedOut!).open(SPACE_NO, { ...message!, body: null })],
    ['is for others', () => opener('bg', handedOut!, 'hu').open(SPACE_NO, message!)],
    ['was sealed under a key that is not here', () => opener('hu', null).open(SPACE_NO, message!)],
    ['was sealed in another space', () => opener('hu', handedOut!).open(SPACE_NO + 1, message!)],
  ])('is not held where it %s', async (_, open) => {
    await expect(open()).rejects.toMatchObject({ code: 'CONTENT_NOT_HELD' });
  });
});

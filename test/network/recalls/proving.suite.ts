import { describe, expect, it } from '@jest/globals';
import { formatErasure, parseProof, type Proof, verifyErasure } from '#libs/proof';
import { eventually } from '../eventually.js';
import { type RecallCase, SLOW_MS } from './recall-case.js';

interface Named {
  readonly messageId: string;
  readonly sender: string;
}

type Said = Readonly<Record<'recalls' | 'offers' | 'answers' | 'values', readonly Named[]>>;

/** What an outsider can be shown of a recall. */
export function provingSuite(stageOf: () => RecallCase): void {
  describe('a recall', () => {
    it('10 is proved offline: who stated what, who is silent, that the message exists, and nothing of what it said', async () => {
      const stage = stageOf();
      const told = await stage.person('Mirabelle Ineffable');
      stage.away.leave();
      const recallId = await stage.takenBack(told);
      await answered(stage, recallId, 1);
      expect(await proved(stage, recallId)).toMatchObject({
        stated: [{ member: 'hu', says: 'purged' }],
        silent: ['ro'],
      });
      stage.away.comeBack();
      await answered(stage, recallId, 2);
      const facts = await proved(stage, recallId);
      expect(facts).toMatchObject({
        recallId: recallId.split('.')[1],
        recordId: told.recordId,
        owner: 'nl',
        ground: 'safety',
        stated: [
          { member: 'hu', says: 'purged' },
          { member: 'ro', says: 'purged' },
        ],
        silent: [],
        messages: [{ messageId: told.messageId }],
      });
      expect(JSON.stringify(facts)).not.toContain(told.value);
    });
  });
}

async function answered(stage: RecallCase, recallId: string, count: number): Promise<void> {
  await eventually(async () => expect((await saidOf(stage, recallId)).answers).toHaveLength(count), SLOW_MS);
}

async function saidOf(stage: RecallCase, recallId: string): Promise<Said> {
  return (await stage.recall('nl', recallId))['said'] as Said;
}

/** As an outsider reads the file that NL packs, once enough countries cosigned what is in it. */
async function proved(stage: RecallCase, recallId: string): Promise<unknown> {
  const said = await saidOf(stage, recallId);
  const proofs = (named: readonly Named[], content: boolean) =>
    Promise.all(named.map((one) => proofOf(stage, one, content)));
  const file = formatErasure({
    recalls: await proofs(said.recalls, true),
    offers: await proofs(said.offers, true),
    answers: await proofs(said.answers, true),
    values: await proofs(said.values, false),
  });
  const report = verifyErasure(Buffer.from(file, 'utf8'), stage.peopled.network.list.hash);
  expect(report).toMatchObject({ ok: true, refused: null });
  return report.facts;
}

async function proofOf(stage: RecallCase, { messageId, sender }: Named, content: boolean): Promise<Proof> {
  const path = `spaces/${stage.shared.spaceId}/messages/${messageId}/proof?content=${content}&sender=${sender}`;
  let proof: Proof | null = null;
  await eventually(async () => {
    const { status, body } = await stage.as('nl')('GET', path);
    expect([body['code'] ?? null, status]).toEqual([null, 200]);
    proof = parseProof(Buffer.from(`${JSON.stringify(body, null, 2)}\n`, 'utf8'));
  }, SLOW_MS);
  if (proof === null) throw new Error('no proof');
  return proof;
}

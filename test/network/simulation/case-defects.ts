import { create, isMessage } from '@bufbuild/protobuf';
import { IdentityJudgedSchema, RecordChangedSchema, uuidText } from '#libs/contracts';
import type { ApplierClass, Erased, OpenedMessage } from '#libs/exchange';
import type { EntityManager } from 'typeorm';
import { JudgementApplier } from '../../../apps/gateway/src/case/judgements/judgement.applier.js';
import { type FirstSaidBy, saidName } from '../../../apps/gateway/src/case/judgements/judgement.handlers.js';
import { RecordApplier } from '../../../apps/gateway/src/case/records/record.applier.js';

/** Takes the moment of a word from the copy of it that came here, and not from the message that first said it. */
class ReadsCopies extends JudgementApplier {
  protected override async facts(tx: EntityManager, messages: readonly OpenedMessage[]): Promise<FirstSaidBy> {
    const firsts = new Map(await super.facts(tx, messages));
    for (const { message, sender, t } of messages) {
      if (!isMessage(message, IdentityJudgedSchema) || message.repeats.length === 0) continue;
      const name = saidName(sender, uuidText(message.repeats));
      const first = firsts.get(name);
      if (first) firsts.set(name, { ...first, t });
    }
    return firsts;
  }
}

/** Leaves of a change what it said, and forgets what it took back. */
class ForgetsRetractions extends RecordApplier {
  override strip(opened: OpenedMessage, erased: Erased): OpenedMessage | null {
    const left = super.strip(opened, erased);
    if (!isMessage(left?.message, RecordChangedSchema)) return left;
    return { ...left, message: create(RecordChangedSchema, { ...left.message, retracts: [] }) };
  }
}

/** A build with a known defect, by what is wrong with it: the one of its appliers that stands in for another. */
export const CASE_DEFECTS: Readonly<Record<string, (classes: readonly ApplierClass[]) => readonly ApplierClass[]>> = {
  'a fold reads the place of a copy': (classes) => classes.map((one) => (one === JudgementApplier ? ReadsCopies : one)),
  'what is left of a change forgets what it took back': (classes) =>
    classes.map((one) => (one === RecordApplier ? ForgetsRetractions : one)),
};

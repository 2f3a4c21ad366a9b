import { ContractSupportedSchema, OpenedSchema, RefusedSchema } from '#libs/contracts';
import { bulk, int2, int4, int8, type InsertOf, text } from '#libs/persistence';
import type { OpenedMessage } from '../follower/applier.js';
import { type Handled, on, refused } from '../follower/handler.js';
import { refusedState } from './answer.duties.js';
import type { AnsweredRecords } from './answered-records.js';
import { type SupportedContract, writeSupported } from './supported-contracts.js';

const ANSWER = { space_no: int4, position: int8, member: text, t: int8 };

const REFUSAL_ROW = { ...ANSWER, refused_position: int8, code: int2, field: text, rule: text };

const OPENED_ROW = { ...ANSWER, opened_position: int8 };

/** Of a member the first answer about a message counts. */
export const ANSWER_WRITES = {
  refusal_answer: bulk('refusal_answer', REFUSAL_ROW, { order: 'position', onConflict: 'do nothing' }),
  opened_answer: bulk('opened_answer', OPENED_ROW, { order: 'position', onConflict: 'do nothing' }),
  supported_contract: writeSupported,
};

/** What the handlers of answers give. */
export interface AnswerTables {
  readonly refusal_answer: InsertOf<typeof REFUSAL_ROW>;
  readonly opened_answer: InsertOf<typeof OPENED_ROW>;
  readonly supported_contract: SupportedContract;
}

const ABOUT = 'an earlier message that went to who answers';

/** Answers are the talk of gateways about messages, and about nothing of the space. */
const aboutNothing = () => [];

const refusal = on(RefusedSchema, {
  about: aboutNothing,
  apply: (said, opened, answered: AnsweredRecords): Handled<AnswerTables> => {
    const { position, morePositions, identity, code, field, rule } = said;
    if (!answered.isAbout(opened, position, identity)) return refused('position', ABOUT, 'E_INVALID');
    if (!morePositions.every((one) => answered.isAbout(opened, one))) {
      return refused('morePositions', ABOUT, 'E_INVALID');
    }
    const row = { ...answerRow(opened), code, field, rule };
    const positions = [position, ...morePositions];
    const duties = positions.flatMap((one) => {
      const messageId = answered.refuse(opened, one);
      return messageId === null ? [] : [refusedState(opened, { messageId, position: one, code })];
    });
    return { rows: { refusal_answer: positions.map((one) => ({ ...row, refused_position: one })) }, duties };
  },
});

const opening = on(OpenedSchema, {
  about: aboutNothing,
  apply: ({ positions }, opened, answered: AnsweredRecords): Handled<AnswerTables> => {
    if (!positions.every((one) => answered.isAbout(opened, one))) return refused('positions', ABOUT, 'E_INVALID');
    const row = answerRow(opened);
    return { rows: { opened_answer: positions.map((one) => ({ ...row, opened_position: one })) } };
  },
});

const supported = on(ContractSupportedSchema, {
  about: aboutNothing,
  apply: ({ contractDigests }, { spaceNo, sender: member, position }): Handled<AnswerTables> => ({
    rows: { supported_contract: contractDigests.map((digest) => ({ spaceNo, member, digest, position })) },
  }),
});

/** What takes the answers of gateways to each other. */
export const ANSWER_HANDLERS = [refusal, opening, supported];

function answerRow({ spaceNo, position, sender: member, t }: OpenedMessage) {
  return { space_no: spaceNo, position, member, t };
}

import { isMessage } from '@bufbuild/protobuf';
import { IdentityJudgedSchema, Verdict } from '#libs/contracts';
import { httpStatusTable } from '#libs/http';
import type { MemberFeature } from '#libs/member';
import { GroupProjection } from './group.projection.js';
import { JudgementApplier } from './judgement.applier.js';
import { JUDGEMENT_HTTP_STATUS, JudgementError } from './judgement.errors.js';
import { JUDGEMENT_TEXTS } from './judgement.texts.table.js';
import { JudgementsModule } from './judgements.module.js';
import { Groups0000000000396 } from './migrations/0396-groups.js';
import { Judgements0000000000395 } from './migrations/0395-judgements.js';
import { PairWords0000000000423 } from './migrations/0423-pair-words.js';
import { PAIR_DUTIES } from './waiting-pairs.duties.js';
import { WaitingPairsReactor } from './waiting-pairs.reactor.js';

declare module '#libs/audit' {
  interface Acts {
    readonly 'record.group': true;
  }
}

declare module '#libs/vocabulary' {
  interface Disclosures {
    readonly judgement: true;
  }
  interface Actions {
    readonly 'identity.judge': 'agreement';
  }
}

/** What members say of pairs of records that they hold in common: each word its sender's own. */
export const judgementsFeature = {
  name: 'judgements',
  module: JudgementsModule,
  state: { C: ['judgement'], F: ['identity_pair', 'identity_group'] },
  views: ['pair_verdict', 'record_group', 'pair_word'],
  migrations: [Judgements0000000000395, Groups0000000000396, PairWords0000000000423],
  errors: [httpStatusTable<JudgementError>(JudgementError, JUDGEMENT_HTTP_STATUS, JUDGEMENT_TEXTS)],
  actions: {
    'identity.judge': { roles: ['investigator', 'liaison'], under: 'agreement', sends: true, writes: true },
  },
  duties: { pairs: { mustAct: false, clearable: false, actions: ['identity.judge'] } },
  causes: PAIR_DUTIES,
  messages: {
    [IdentityJudgedSchema.typeName]: {
      sight: 'record.read',
      gate: {
        reason: 'what takes a word on a pair back says nothing; a word is asked about',
        otherwise: 'judgement',
        when: (message) =>
          isMessage(message, IdentityJudgedSchema) &&
          message.judgements.every(({ verdict }) => verdict === Verdict.NONE),
      },
    },
  },
  appliers: [JudgementApplier],
  projections: [GroupProjection],
  reactors: [WaitingPairsReactor],
} satisfies MemberFeature;

import { ReleaseAnsweredSchema, ReleaseAskedSchema } from '#libs/contracts';
import { httpStatusTable } from '#libs/http';
import type { MemberFeature } from '#libs/member';
import { AskApplier } from './ask.applier.js';
import { ASK_DUTIES } from './ask.duties.js';
import { ASK_HTTP_STATUS, AskError } from './ask.errors.js';
import { ASK_TEXTS } from './ask.texts.table.js';
import { AsksModule } from './asks.module.js';
import { Asks0000000000160 } from './migrations/0160-asks.js';
import { OpenAsk0000000000217 } from './migrations/0217-open-ask.js';
import { AskAbout0000000000246 } from './migrations/0246-ask-about.js';
import { AskedRecord0000000000271 } from './migrations/0271-asked-record.js';
import { AskUrgent0000000000272 } from './migrations/0272-ask-urgent.js';

declare module '#libs/audit' {
  interface Acts {
    readonly 'ask.list': true;
    readonly 'ask.open': true;
    readonly 'ask.search': true;
  }
}

declare module '#libs/vocabulary' {
  interface Disclosures {
    readonly question: true;
  }
  interface Actions {
    readonly 'request.send': 'agreement';
  }
}

/** Questions of one country to another about a record, a value of it or what is sealed, and what was answered. */
export const asksFeature = {
  name: 'asks',
  module: AsksModule,
  state: { C: ['release_ask', 'release_answer'] },
  views: ['open_ask', 'asked_record'],
  migrations: [
    Asks0000000000160,
    OpenAsk0000000000217,
    AskAbout0000000000246,
    AskedRecord0000000000271,
    AskUrgent0000000000272,
  ],
  errors: [httpStatusTable<AskError>(AskError, ASK_HTTP_STATUS, ASK_TEXTS)],
  actions: {
    'request.send': { roles: ['investigator', 'liaison'], under: 'agreement', sends: true, writes: true },
  },
  duties: {
    question: { mustAct: true, clearable: false, actions: ['request.send'], urgent: true },
    answer: { mustAct: false, clearable: true, urgent: true },
  },
  causes: ASK_DUTIES,
  messages: {
    [ReleaseAskedSchema.typeName]: { sight: 'record.read', gate: 'question' },
    [ReleaseAnsweredSchema.typeName]: { sight: 'record.read', gate: 'question' },
  },
  appliers: [AskApplier],
} satisfies MemberFeature;

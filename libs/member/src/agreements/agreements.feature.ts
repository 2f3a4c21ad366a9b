import {
  AgreementCommentedSchema,
  AgreementDraftedSchema,
  AgreementSharedSchema,
  PeopleNamedSchema,
} from '#libs/contracts';
import { httpStatusTable } from '#libs/http';
import { every } from '#libs/service';
import { COMMENT_TYPE, DRAFT_TYPE, PEOPLE_TYPE } from '#libs/vocabulary';
import type { MemberFeature } from '../member-feature.js';
import { AgreementApplier } from './agreement.applier.js';
import { AGREEMENT_HTTP_STATUS, AgreementError } from './agreement.errors.js';
import { AGREEMENT_TEXTS } from './agreement.texts.table.js';
import { AgreementsModule } from './agreements.module.js';
import { Agreements0000000000102 } from './migrations/0102-agreements.js';
import { ForgetComment0000000000233 } from './migrations/0233-forget-comment.js';
import { NamedContact0000000000187 } from './migrations/0187-named-contact.js';
import { NetworkCharterWorker } from './network-charter.worker.js';

const IDLE_MS = 500;
const MAX_IDLE_MS = 2000;
const MAX_BACKOFF_MS = 10_000;

declare module '#libs/audit' {
  interface Acts {
    readonly 'case.list': true;
    readonly 'case.open': true;
    readonly 'people.list': true;
  }
}

declare module '#libs/vocabulary' {
  interface Disclosures {
    readonly comment: true;
    readonly draft: true;
    readonly people: true;
  }
  interface Actions {
    readonly 'agreement.read': 'role';
    readonly 'agreement.comment': 'role';
    readonly 'agreement.draft': 'role';
    readonly 'agreement.sign': 'role';
    readonly 'people.name': 'role';
    readonly 'space.open': 'role';
    readonly 'network.open': 'role';
  }
}

/** Spaces with their charters and agreements; the charter of `network` is kept up with the trust list. */
export const agreementsFeature = {
  name: 'agreements',
  module: AgreementsModule,
  state: { C: ['agreement_draft', 'agreement_comment', 'named_person'], E: ['comment_sent'] },
  views: ['named_contact'],
  migrations: [Agreements0000000000102, NamedContact0000000000187, ForgetComment0000000000233],
  errors: [httpStatusTable<AgreementError>(AgreementError, AGREEMENT_HTTP_STATUS, AGREEMENT_TEXTS)],
  actions: {
    'agreement.read': { roles: ['investigator', 'liaison', 'prosecutor', 'operations'], under: 'role', reads: true },
    'agreement.comment': { roles: ['investigator', 'liaison', 'prosecutor'], under: 'role', writes: true },
    'agreement.draft': { roles: ['liaison', 'prosecutor'], under: 'role', writes: true },
    'agreement.sign': { roles: ['prosecutor'], under: 'role' },
    'people.name': { roles: ['liaison', 'prosecutor'], under: 'role', writes: true },
    'space.open': { roles: ['liaison', 'prosecutor'], under: 'role', team: false },
    'network.open': { roles: ['prosecutor', 'operations'], under: 'role', team: false },
  },
  messages: {
    [AgreementDraftedSchema.typeName]: { sight: 'agreement.read', gate: DRAFT_TYPE },
    [AgreementCommentedSchema.typeName]: { sight: 'agreement.read', gate: COMMENT_TYPE },
    [AgreementSharedSchema.typeName]: {
      sight: 'agreement.read',
      gate: { reason: 'discloses nothing new: its text was agreed' },
    },
    [PeopleNamedSchema.typeName]: { sight: 'agreement.read', gate: PEOPLE_TYPE },
  },
  appliers: [AgreementApplier],
  workers: [every(IDLE_MS, NetworkCharterWorker, { maxIdleMs: MAX_IDLE_MS, maxBackoffMs: MAX_BACKOFF_MS })],
} satisfies MemberFeature;

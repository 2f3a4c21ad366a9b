import { EXCHANGE_HTTP_STATUS, EXCHANGE_TEXTS, ExchangeError } from '#libs/exchange';
import { type DomainErrors, httpStatusTable } from '#libs/http';
import { INBOX_HTTP_STATUS, INBOX_TEXTS, InboxError } from '#libs/inbox';
import {
  AGREEMENT_HTTP_STATUS,
  AGREEMENT_TEXTS,
  AgreementError,
  FREEZE_HTTP_STATUS,
  FREEZE_TEXTS,
  FreezeError,
  TRUST_LIST_HTTP_STATUS,
  TRUST_TEXTS,
  TrustListError,
} from '#libs/member';
import { ACCESS_HTTP_STATUS, ACCESS_TEXTS, AccessError } from '#libs/people';
import { IDENTITY_HTTP_STATUS, IDENTITY_TEXTS, IdentityError } from '#libs/sign-in';
import { APPROVAL_HTTP_STATUS, ApprovalError } from './gate/approvals/approval.errors.js';
import { ASK_HTTP_STATUS, AskError } from './commitments/asks/ask.errors.js';
import { PROOF_HTTP_STATUS, ProofRequestError } from './case/proofs/proof.errors.js';
import { APPROVAL_TEXTS } from './gate/approvals/approval.texts.table.js';
import { ASK_TEXTS } from './commitments/asks/ask.texts.table.js';
import { RecordError, RECORD_HTTP_STATUS } from './case/records/record.errors.js';
import { PROOF_TEXTS } from './case/proofs/proof.texts.table.js';
import { RECORD_TEXTS } from './case/records/record.texts.table.js';

/** Errors of every feature with their status and texts. */
export const gatewayErrors: readonly DomainErrors[] = [
  httpStatusTable<ExchangeError>(ExchangeError, EXCHANGE_HTTP_STATUS, EXCHANGE_TEXTS),
  httpStatusTable<AccessError>(AccessError, ACCESS_HTTP_STATUS, ACCESS_TEXTS),
  httpStatusTable<IdentityError>(IdentityError, IDENTITY_HTTP_STATUS, IDENTITY_TEXTS),
  httpStatusTable<RecordError>(RecordError, RECORD_HTTP_STATUS, RECORD_TEXTS),
  httpStatusTable<AgreementError>(AgreementError, AGREEMENT_HTTP_STATUS, AGREEMENT_TEXTS),
  httpStatusTable<ApprovalError>(ApprovalError, APPROVAL_HTTP_STATUS, APPROVAL_TEXTS),
  httpStatusTable<AskError>(AskError, ASK_HTTP_STATUS, ASK_TEXTS),
  httpStatusTable<FreezeError>(FreezeError, FREEZE_HTTP_STATUS, FREEZE_TEXTS),
  httpStatusTable<InboxError>(InboxError, INBOX_HTTP_STATUS, INBOX_TEXTS),
  httpStatusTable<ProofRequestError>(ProofRequestError, PROOF_HTTP_STATUS, PROOF_TEXTS),
  httpStatusTable<TrustListError>(TrustListError, TRUST_LIST_HTTP_STATUS, TRUST_TEXTS),
];

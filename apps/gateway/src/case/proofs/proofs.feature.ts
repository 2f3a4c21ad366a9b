import { httpStatusTable } from '#libs/http';
import type { Feature } from '#libs/service';
import { PROOF_HTTP_STATUS, ProofRequestError } from './proof.errors.js';
import { PROOF_TEXTS } from './proof.texts.table.js';
import { ProofsModule } from './proofs.module.js';

declare module '#libs/audit' {
  interface Acts {
    readonly 'proof.make': true;
  }
}

/** Proofs that people take out of the network. */
export const proofsFeature = {
  name: 'proofs',
  module: ProofsModule,
  errors: [httpStatusTable<ProofRequestError>(ProofRequestError, PROOF_HTTP_STATUS, PROOF_TEXTS)],
} satisfies Feature;

import { isMessage } from '@bufbuild/protobuf';
import { Outcome, ProposalMadeSchema, ProposalSettledSchema } from '#libs/contracts';
import { httpStatusTable } from '#libs/http';
import type { MemberFeature } from '#libs/member';
import { RECORD_TYPE_NAMES } from '../../vocabulary/record-types.table.js';
import { Proposals0000000000391 } from './migrations/0391-proposals.js';
import { SuggestedChanges0000000000405 } from './migrations/0405-suggested-changes.js';
import { OpenProposals0000000000424 } from './migrations/0424-open-proposals.js';
import { ProposalApplier } from './proposal.applier.js';
import { ProposalReactor } from './proposal.reactor.js';
import { PROPOSAL_DUTIES } from './proposal.duties.js';
import { PROPOSAL_HTTP_STATUS, ProposalError } from './proposal.errors.js';
import { PROPOSAL_TEXTS } from './proposal.texts.table.js';
import { ProposalsModule } from './proposals.module.js';

declare module '#libs/audit' {
  interface Acts {
    readonly 'proposal.list': true;
    readonly 'proposal.open': true;
  }
}

/** What members suggest to change in records of others, which their owners alone change. */
export const proposalsFeature = {
  name: 'proposals',
  module: ProposalsModule,
  state: { C: ['proposal', 'proposal_event'], E: ['proposal_accepting'] },
  views: ['suggested_change', 'open_proposal'],
  migrations: [Proposals0000000000391, SuggestedChanges0000000000405, OpenProposals0000000000424],
  errors: [httpStatusTable<ProposalError>(ProposalError, PROPOSAL_HTTP_STATUS, PROPOSAL_TEXTS)],
  duties: {
    proposal: { mustAct: true, clearable: false, actions: ['record.change'] },
    'proposal-news': { mustAct: false, clearable: true },
  },
  causes: PROPOSAL_DUTIES,
  messages: {
    [ProposalMadeSchema.typeName]: {
      sight: 'record.read',
      gate: {
        reason: 'what takes a proposal back says nothing; a proposal is asked about as the values that it suggests',
        otherwise: [...RECORD_TYPE_NAMES, 'contribution'],
        when: (message) => isMessage(message, ProposalMadeSchema) && message.withdrawn,
      },
    },
    [ProposalSettledSchema.typeName]: {
      sight: 'record.read',
      gate: {
        reason:
          'that a proposal was accepted names the changes that brought it, which were asked about; what is declined is asked about',
        otherwise: 'contribution',
        when: (message) => isMessage(message, ProposalSettledSchema) && message.outcome !== Outcome.DECLINED,
      },
    },
  },
  appliers: [ProposalApplier],
  reactors: [ProposalReactor],
} satisfies MemberFeature;

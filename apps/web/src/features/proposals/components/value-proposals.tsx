import { useQuery } from '@tanstack/react-query';
import type { ValueProposalsProps } from '../../../case/feature/web-feature.js';
import { useTexts } from '../../../lib/texts.js';
import { proposalsQuery } from '../api/proposals.js';
import classes from '../proposals.module.css';
import { PROPOSALS_TEXTS } from '../proposals.texts.js';
import { suggestedOf, underValue } from '../shown-under.js';
import { ProposalLine } from './proposal-line.js';

/** What countries suggest in the place of a value; nothing where nobody does. */
export function ValueProposals({ frame, statement, name, ...place }: ValueProposalsProps) {
  const t = useTexts(PROPOSALS_TEXTS);
  const { data } = useQuery(proposalsQuery(place));
  const proposals = underValue(data?.proposals ?? [], statement);
  if (proposals.length === 0) return null;
  return frame(
    <ul className={classes['list']} aria-label={t('list', { name })}>
      {proposals.map((proposal) => (
        <ProposalLine
          key={proposal.proposalId}
          place={place}
          proposal={proposal}
          suggested={suggestedOf(proposal, statement.property)}
        />
      ))}
    </ul>,
  );
}

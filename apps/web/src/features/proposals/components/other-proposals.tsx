import { useQuery } from '@tanstack/react-query';
import type { RecordPanelProps } from '../../../case/feature/web-feature.js';
import { viewedRecordQuery } from '../../../case/record/viewed-record.query.js';
import { useTexts } from '../../../lib/texts.js';
import { proposalsQuery } from '../api/proposals.js';
import classes from '../proposals.module.css';
import { PROPOSALS_TEXTS } from '../proposals.texts.js';
import { besideValues } from '../shown-under.js';
import { ProposalLine } from './proposal-line.js';

/** What countries suggest that stands below no value of the record. */
export function OtherProposals({ spaceId, recordId }: RecordPanelProps) {
  const t = useTexts(PROPOSALS_TEXTS);
  const { data } = useQuery(proposalsQuery({ spaceId, recordId }));
  const type = useQuery({ ...viewedRecordQuery(spaceId, recordId), enabled: false }).data?.type ?? '';
  const proposals = besideValues(data?.proposals ?? []);
  if (proposals.length === 0) return null;
  return (
    <section className={classes['panel']} aria-label={t('others')}>
      <ul className={classes['list']}>
        {proposals.map((proposal) => (
          <ProposalLine
            key={proposal.proposalId}
            place={{ spaceId, recordId, type }}
            proposal={proposal}
            suggested={proposal.asserts}
            isNamed
          />
        ))}
      </ul>
    </section>
  );
}

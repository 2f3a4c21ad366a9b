import { Anchor, Button } from '@mantine/core';
import { IconBulb, IconHistory } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Member } from '../../../case/member/member.js';
import { EvaluationCode, HandlingChip } from '../../../case/record/labels.js';
import { useProperties } from '../../../case/record/record-types.js';
import { useRecordNames } from '../../../case/record/record-words.js';
import { ValueLine } from '../../../case/record/statement-value.js';
import { HANDLING_NAMES } from '#libs/approval';
import { Age } from '../../../components/age.js';
import { useReadsOnly } from '../../../case/space/reads-only.js';
import { Chip } from '../../../components/chip.js';
import { TakeBackButton } from '../../../components/take-back.js';
import { useHasRole } from '../../../lib/session.js';
import { useTexts } from '../../../lib/texts.js';
import { type Place, type Proposal, useTakeBack } from '../api/proposals.js';
import { DECLINE_TEXTS } from '../decline.texts.js';
import classes from '../proposals.module.css';
import { PROPOSALS_TEXTS } from '../proposals.texts.js';
import { DeclineForm } from './decline-form.js';

interface ProposalLineProps {
  readonly place: Place & { readonly type: string };
  readonly proposal: Proposal;
  /** Those of its values that are shown here. */
  readonly suggested: Proposal['asserts'];
  /** Of each value stands what it is, as no value is above it. */
  readonly isNamed?: boolean;
}

/** From this code on a value says its own. */
const RESTRICTED = 3;

/** What one country suggests, why, and since when. */
export function ProposalLine({ place, proposal, suggested, isNamed = false }: ProposalLineProps) {
  const t = useTexts(PROPOSALS_TEXTS);
  const { member, reason, author, at, sending, asserts, retracts, coming, isOutdated } = proposal;
  const [isDeclining, setDeclining] = useState(false);
  const more = asserts.length + retracts.length - suggested.length - 1;
  return (
    <li className={classes['proposal']} data-proposal={proposal.proposalId}>
      <span className={classes['kind']}>
        <IconBulb size={14} stroke={1.6} aria-hidden />
        <Member id={member} /> {t(suggested.length === 0 ? 'suggestsNothing' : 'suggests')}
      </span>
      {suggested.map((one, i) => (
        <Suggested key={i} place={place} suggested={one} isNamed={isNamed} />
      ))}
      <span className={classes['reason']}>
        <bdi>{reason}</bdi>
      </span>
      <span className={classes['meta']}>
        <span>{author}</span>
        {sending === null ? <Age at={at} /> : <span>{t(sending)}</span>}
        {!isNamed && more > 0 && <span>{t('more', { more })}</span>}
        {coming && <span>{t('answering', { how: coming.how })}</span>}
        {isOutdated && (
          <Chip tone="yellow" icon={IconHistory} title={t('outdatedWhy')}>
            {t('outdated')}
          </Chip>
        )}
        <TakeBack place={place} proposal={proposal} />
        <ToReview place={place} proposal={proposal} />
        {!isDeclining && <Answers proposal={proposal} onDecline={() => setDeclining(true)} />}
      </span>
      {isDeclining && (
        <DeclineForm
          place={place}
          proposal={proposal}
          onClose={() => setDeclining(false)}
          onBack={() => setDeclining(true)}
        />
      )}
    </li>
  );
}

function TakeBack({ place, proposal }: Pick<ProposalLineProps, 'place' | 'proposal'>) {
  const t = useTexts(PROPOSALS_TEXTS);
  const maySay = useHasRole('investigator', 'liaison', 'prosecutor');
  const takeBack = useTakeBack(place);
  if (!proposal.isOurs || !maySay) return null;
  return (
    <TakeBackButton
      words={{ takeBack: t('takeBack'), why: t('takeBackWhy'), keep: t('keep') }}
      isPending={takeBack.isPending}
      error={takeBack.error}
      onTakeBack={() => takeBack.mutate(proposal.proposalId)}
      className={undefined}
      askedClassName={classes['meta']}
    />
  );
}

/** Where all of it is read, and its owner accepts it. */
function ToReview({ place: { spaceId }, proposal }: Pick<ProposalLineProps, 'place' | 'proposal'>) {
  const t = useTexts(PROPOSALS_TEXTS);
  const { proposalId, sending } = proposal;
  if (sending !== null) return null;
  return (
    <Anchor
      size="xs"
      className="no-print"
      renderRoot={(props) => (
        <Link to="/cases/$spaceId/proposals/$proposalId" params={{ spaceId, proposalId }} {...props} />
      )}
    >
      {t('review')}
    </Anchor>
  );
}

interface AnswersProps {
  readonly proposal: Proposal;
  readonly onDecline: () => void;
}

/** What the owner of the record may say to it. */
function Answers({ proposal, onDecline }: AnswersProps) {
  const t = useTexts(DECLINE_TEXTS);
  const writes = useHasRole('investigator', 'liaison');
  const readsOnly = useReadsOnly();
  if (!proposal.isOurTurn || !writes || readsOnly) return null;
  return (
    <span className={`${classes['answers']} no-print`}>
      <Button size="compact-xs" variant="default" onClick={onDecline}>
        {t('decline')}
      </Button>
    </span>
  );
}

interface SuggestedProps extends Pick<ProposalLineProps, 'place' | 'isNamed'> {
  readonly suggested: Proposal['asserts'][number];
}

function Suggested({ place, suggested, isNamed }: SuggestedProps) {
  const names = useRecordNames();
  const properties = useProperties(place.type);
  const { property, value, labels } = suggested;
  const code = HANDLING_NAMES[labels.handling.code - 1];
  return (
    <span className={classes['suggested']}>
      {isNamed && <span>{names.property(place.type, property)}:</span>}
      <ValueLine
        value={value}
        kind={properties.get(property)?.kind ?? 'text'}
        original={labels.original}
        language={labels.language}
      />
      {labels.evaluation && <EvaluationCode evaluation={labels.evaluation} />}
      {labels.handling.code >= RESTRICTED && code !== undefined && <HandlingChip code={code} />}
    </span>
  );
}

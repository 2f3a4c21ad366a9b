import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useQuery } from '@tanstack/react-query';
import { spacesQuery } from '../../../case/space/spaces.js';
import { useHasRole } from '../../../lib/session.js';
import { useTexts } from '../../../lib/texts.js';
import { INBOX_TEXTS } from '../inbox.texts.js';
import type { WorkTab } from '../work-lines.js';
import classes from '../work.module.css';

interface WorkEmptyProps {
  readonly tab: WorkTab;
  /** Records of other countries that came this week. */
  readonly came: number;
}

/** Nothing waits: says what came lately, and what one may do first. */
export function WorkEmpty({ tab, came }: WorkEmptyProps) {
  const t = useTexts(INBOX_TEXTS);
  const writes = useHasRole('investigator', 'liaison');
  if (tab !== 'mine') {
    return (
      <Nothing title={t('emptyTab')} text={t(tab === 'desk' ? 'emptyDesk' : 'emptySnoozed')}>
        <Button variant="default" renderRoot={(props) => <Link {...props} to="/inbox" search={{}} />}>
          {t('mine')}
        </Button>
      </Nothing>
    );
  }
  if (!writes) {
    return (
      <Nothing title={t('nothingToDecide')} text={t('nothingToDecideHelp')}>
        <Button
          variant="default"
          renderRoot={(props) => <Link {...props} to="/approvals" search={{ part: 'settled' }} />}
        >
          {t('whatIsDecided')}
        </Button>
      </Nothing>
    );
  }
  return (
    <Nothing title={t('nothingWaits', { came })} text={t('empty')}>
      <FirstStep />
    </Nothing>
  );
}

/** A new record, where it is plain in which case. */
function FirstStep() {
  const t = useTexts(INBOX_TEXTS);
  const { data: spaces = [] } = useQuery(spacesQuery);
  const [only, second] = spaces;
  if (!only || second) {
    return <Button renderRoot={(props) => <Link {...props} to="/cases" />}>{t('goToCases')}</Button>;
  }
  const params = { spaceId: only.spaceId };
  return (
    <Button renderRoot={(props) => <Link {...props} to="/cases/$spaceId/records/new" params={params} />}>
      {t('newRecord')}
    </Button>
  );
}

interface NothingProps {
  readonly title: string;
  readonly text: string;
  readonly children: React.ReactNode;
}

function Nothing({ title, text, children }: NothingProps) {
  return (
    <div className={classes['empty']} role="status" data-empty>
      <h2>{title}</h2>
      <p>{text}</p>
      {children}
    </div>
  );
}

import { Anchor } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTexts } from '../../lib/texts.js';
import { sessionQuery } from '../api/session.js';
import { useMay } from '../signal/use-may.js';
import { type firstAct, SWITCHED_IN } from './first-act.js';
import { LEAD_TEXTS } from './lead.texts.js';
import classes from './queue.module.css';

interface QueueLeadProps {
  readonly lines: Parameters<typeof firstAct>[0];
}

/** What the queue is to somebody who takes no step of triage: what they read, what they decide, and where more is said. */
export function QueueLead({ lines }: QueueLeadProps) {
  const t = useTexts(LEAD_TEXTS);
  const may = useMay();
  const { desk } = useSuspenseQuery(sessionQuery).data.person;
  if (may.weigh) return null;
  const toSwitch = lines.filter(({ state }) => SWITCHED_IN.includes(state)).length;
  return (
    <p className={classes['lead']} data-lead={may.switch ? 'prosecutor' : 'contact'}>
      {may.switch ? t('forProsecutor') : t('forContact', { organisation: desk })}{' '}
      {may.switch && lines.length > 0 && `${t('toSwitch', { count: toSwitch })} `}
      <Anchor underline="always" renderRoot={(props) => <Link {...props} to="/guide" />}>
        {t(may.switch ? 'ownGuide' : 'howColleagues')}
      </Anchor>
    </p>
  );
}

import { Anchor } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffectWords } from '../../../case/audience/use-effect-words.js';
import { useTexts } from '../../../lib/texts.js';
import type { AskedRecord } from '../api/asked-record.js';
import { outlookQuery, ownWaitingQuery } from '../api/waiting-change.js';
import { REQUESTS_TEXTS } from '../requests.texts.js';

interface ChangeWaitsProps {
  readonly spaceId: string;
  readonly record: AskedRecord;
}

/** Why no value of a record can be given now: a change of it has not left. Whose decision that waits for, and the way to it. */
export function ChangeWaits({ spaceId, record: { recordId, statements } }: ChangeWaitsProps) {
  const t = useTexts(REQUESTS_TEXTS);
  const words = useEffectWords();
  const { data: outlook } = useQuery(outlookQuery(spaceId));
  const { data: own } = useQuery(ownWaitingQuery(spaceId));
  const request = own?.items.find(({ subject }) => subject === `record:${recordId}`);
  const waits = request !== undefined || statements.some(({ waitsForApproval }) => waitsForApproval);
  const deciders = request?.deciders ?? outlook?.deciders ?? [];
  const [decides = ''] = words.why({ effect: 'waits', members: [], values: [], deciders: [...deciders] });
  // A request is shown to its author and to who decides; everybody here reads the record.
  const link =
    request === undefined
      ? ({ to: '/cases/$spaceId/records/$recordId', params: { spaceId, recordId } } as const)
      : ({ to: '/approvals/$messageId', params: { messageId: request.messageId } } as const);
  return (
    <p role="note" className="any-length" data-change={waits ? 'waits' : 'coming'}>
      {t(waits ? 'changeWaits' : 'changeComing', { decides })} {t('meanwhile')}{' '}
      <Anchor size="sm" renderRoot={(props) => <Link {...props} {...link} />}>
        {t(request === undefined ? 'openRecord' : 'openChange')}
      </Anchor>
    </p>
  );
}

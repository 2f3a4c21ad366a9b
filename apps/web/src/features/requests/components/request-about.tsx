import { Anchor, Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import type { Offer } from '../../../case/record/requests.js';
import { sealedAtQuery } from '../../../case/record/sealed.js';
import { useSealedName } from '../../../case/record/sealed-name.js';
import { keepWords } from '../../../lib/searched-words.js';
import { useTexts } from '../../../lib/texts.js';
import { OFFER_TEXTS } from '../offer.texts.js';
import classes from '../requests.module.css';
import { REQUESTS_TEXTS } from '../requests.texts.js';
import { AskedAbout } from './asked-about.js';

interface RequestAboutProps {
  readonly spaceId: string;
  readonly offer: Offer;
}

/** What a request names: the record that it is about by its name, with the way there, or what is sealed. */
export function RequestAbout({ spaceId, offer: { recordId, value, position, direction, text } }: RequestAboutProps) {
  const t = useTexts(REQUESTS_TEXTS);
  const say = useTexts(OFFER_TEXTS);
  return (
    <dl className={classes['person']}>
      <dt>{t('about')}</dt>
      <dd>
        {recordId !== null && <AskedAbout spaceId={spaceId} recordId={recordId} value={value} />}
        {recordId === null && position !== null && <OfSealed {...{ spaceId, position, direction }} />}
        {recordId === null && position === null && say('nothingNamed')}
        {recordId === null && position === null && direction === 'received' && (
          <LookUp spaceId={spaceId} words={text} />
        )}
      </dd>
    </dl>
  );
}

/** Whether what it speaks of is known here: its lines are a list. */
function LookUp({ spaceId, words }: { readonly spaceId: string; readonly words: string }) {
  const t = useTexts(OFFER_TEXTS);
  const navigate = useNavigate();
  const open = (): void =>
    void navigate({ to: '/cases/$spaceId/check', params: { spaceId }, search: { s: keepWords(words) } });
  return (
    <Button size="compact-xs" variant="default" className="no-print" ms="sm" onClick={open}>
      {t('lookUp')}
    </Button>
  );
}

interface OfSealedProps {
  readonly spaceId: string;
  readonly position: string;
  readonly direction: Offer['direction'];
}

/** What is sealed is named by whose it is and when it was sent, and has a page at who sees it so. */
function OfSealed({ spaceId, position, direction }: OfSealedProps) {
  const t = useTexts(REQUESTS_TEXTS);
  const sealedName = useSealedName();
  const isSent = direction === 'sent';
  const { data: stub } = useQuery({ ...sealedAtQuery(spaceId, position), enabled: isSent });
  if (!isSent) return t('sealed');
  const link = { to: '/cases/$spaceId/sealed/$position', params: { spaceId, position } } as const;
  return (
    <Anchor size="sm" renderRoot={(props) => <Link {...props} {...link} />}>
      {stub ? sealedName(stub) : t('sealed')}
    </Anchor>
  );
}

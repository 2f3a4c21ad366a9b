import { IconPhoneCall } from '@tabler/icons-react';
import { DeskPhone } from '../../../case/directory/desk-phone.js';
import { useCalled } from '../../../case/directory/use-called.js';
import { IconLine } from '../../../components/icon-line.js';
import { useNow } from '../../../components/now.js';
import { useTexts } from '../../../lib/texts.js';
import type { OfferDetail } from '../../../case/record/requests.js';
import { OFFER_TEXTS } from '../offer.texts.js';
import classes from '../requests.module.css';

interface NotSeenProps {
  readonly spaceId: string;
  readonly offer: OfferDetail;
}

const WITHOUT_NUMBER = { nobody: 'unseenNobody', reading: 'unseenReading', failed: 'unseenFailed' } as const;

/** Says to both sides that somebody is to be called, and whom as soon as that is known, once nobody saw in time what cannot wait. */
export function NotSeen({ spaceId, offer: { callAt, debtor } }: NotSeenProps) {
  const now = useNow();
  if (callAt === null || now < new Date(callAt)) return null;
  return <Call spaceId={spaceId} debtor={debtor} />;
}

function Call({ spaceId, debtor }: { readonly spaceId: string; readonly debtor: string }) {
  const t = useTexts(OFFER_TEXTS);
  const called = useCalled(spaceId, debtor);
  return (
    <div className={classes['unseen']} role="status">
      <IconLine icon={IconPhoneCall}>
        <p>
          {called.state === 'known' ? (
            <>
              {t('unseenCall')} <DeskPhone phone={called.phone} /> <span dir="auto">({called.name})</span>
            </>
          ) : (
            t(WITHOUT_NUMBER[called.state])
          )}
        </p>
      </IconLine>
    </div>
  );
}

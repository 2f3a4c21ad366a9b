import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ApprovalPart } from '../../../case/feature/web-feature.js';
import { useMemberList } from '../../../case/member/member-list.js';
import { Failed } from '../../../components/states.js';
import { useTimeFormat } from '../../../components/time.js';
import type { Json } from '../../../lib/http.js';
import { useTexts } from '../../../lib/texts.js';
import { ANSWER_TEXTS } from '../answer.texts.js';
import { offerQuery } from '../../../case/record/requests.js';
import type { MoveOverlay, OfferOverlay } from '../api/types.js';
import { OFFER_FORM_TEXTS } from '../offer-form.texts.js';
import { OFFER_TEXTS, SAID_TEXTS } from '../offer.texts.js';
import { useAskedFor, useCode } from '../use-offer-words.js';
import { AskedAbout } from './asked-about.js';
import { OfferThread } from './offer-thread.js';
import { Words } from './words.js';

type Offered = Json<OfferOverlay> | Json<MoveOverlay>;

/** A request by a moment, or something said to one, that wants to leave: every word of it, and who will read it. */
export function OfferContent({ offered, request }: { readonly offered: Offered; readonly request: ApprovalPart }) {
  const t = useTexts(ANSWER_TEXTS);
  const list = useMemberList();
  const { spaceId, recipients = [], requestedAt } = request;
  return (
    <>
      {offered.kind === 'move' && spaceId !== undefined && (
        <OfferLeft spaceId={spaceId} commitmentId={offered.commitmentId} />
      )}
      {offered.kind === 'offer' ? <OfferLead offer={offered} /> : <MoveLead move={offered} />}
      {offered.kind === 'offer' && offered.recordId !== undefined && spaceId !== undefined && (
        <AskedAbout spaceId={spaceId} recordId={offered.recordId} value={offered.value ?? null} />
      )}
      {(offered.text ?? '') !== '' && <Words text={offered.text ?? ''} author={offered.author} at={requestedAt} />}
      {recipients.length > 0 && <Text size="sm">{t('readBy', { members: list(recipients) })}</Text>}
    </>
  );
}

/** A request as it stands on the log, with all that was said to it. */
export function OfferLeft({ spaceId, commitmentId }: { readonly spaceId: string; readonly commitmentId: string }) {
  const { data: offer, error, refetch } = useQuery(offerQuery(spaceId, commitmentId));
  if (!offer) return error && <Failed error={error} retry={() => void refetch()} />;
  return (
    <div data-asked={commitmentId}>
      {offer.recordId !== null && <AskedAbout spaceId={spaceId} recordId={offer.recordId} value={offer.value} />}
      <OfferThread offer={offer} />
    </div>
  );
}

function OfferLead({ offer }: { readonly offer: Json<OfferOverlay> }) {
  const t = useTexts(OFFER_FORM_TEXTS);
  const say = useTexts(OFFER_TEXTS);
  const what = useTexts(ANSWER_TEXTS);
  const list = useMemberList();
  const format = useTimeFormat();
  const code = useCode();
  const { asks = 'information', debtor, term, until, ground, recordId } = offer;
  const askedFor = useAskedFor()(asks);
  const by = term === 'until' && until !== undefined ? format(until) : t(term);
  return (
    <>
      <Text size="sm">
        {askedFor !== null && `${askedFor} · `}
        {t('whom')}: {list([debtor])} · {t('answerBy')}: {by}
        {ground !== undefined && ` · ${say('why')}: ${code(ground)}`}
      </Text>
      {asks === 'release' && (
        <Text size="sm">{what(recordId === undefined ? 'asksRelease' : 'asksAbout', { member: list([debtor]) })}</Text>
      )}
    </>
  );
}

function MoveLead({ move: { move, code = '', until, author } }: { readonly move: Json<MoveOverlay> }) {
  const said = useTexts(SAID_TEXTS);
  const say = useCode();
  const format = useTimeFormat();
  const values = { why: say(code), until: until === undefined ? '' : format(until) };
  return (
    <Text size="sm">
      {author} {said(move, values)}
    </Text>
  );
}

import { useQuery } from '@tanstack/react-query';
import type { ApprovalPart } from '../../../case/feature/web-feature.js';
import type { Json } from '../../../lib/http.js';
import { sessionQuery } from '../../../lib/session.js';
import type { MoveOverlay, OfferOverlay } from '../api/types.js';
import { OfferContent, OfferLeft } from './offer-content.js';

/** A request, or something said to one, that wants to leave, or that left: every word of it, what it is about, and who will read it since when. */
export function RequestContent({ request }: { readonly request: ApprovalPart }) {
  const { content, spaceId, subject, messageId } = request;
  const own = useQuery({ ...sessionQuery, enabled: false }).data?.member.member;
  if (content !== null) return isOffered(content) && <OfferContent offered={content} request={request} />;
  const [, kind, id] = /^(ask|commitment):(.+)$/.exec(subject ?? '') ?? [];
  // What was asked is named by who asked, and its message.
  const left = kind === 'ask' && own !== undefined ? `${own}.${messageId}` : id;
  return (
    kind !== undefined &&
    left !== undefined &&
    spaceId !== undefined && <OfferLeft spaceId={spaceId} commitmentId={left} />
  );
}

function isOffered(content: object): content is Json<OfferOverlay> | Json<MoveOverlay> {
  return 'kind' in content && (content.kind === 'offer' || content.kind === 'move');
}

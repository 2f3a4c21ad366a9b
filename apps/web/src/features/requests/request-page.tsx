import { getRouteApi } from '@tanstack/react-router';
import { OfferedRequest } from './components/offered-request.js';

const route = getRouteApi('/frame/cases/$spaceId/requests/$askId');

/** One request: what was said, its answer below, and the other desk beside it. It is named by who asks and its id. */
export function RequestPage() {
  const { spaceId, askId } = route.useParams();
  return <OfferedRequest key={askId} spaceId={spaceId} commitmentId={askId} />;
}

import { useDocumentVisibility } from '@mantine/hooks';
import { useQueryClient } from '@tanstack/react-query';
import { type RefObject, useEffect, useRef } from 'react';
import { watchInView } from '../../case/record/in-view.js';
import { tellSeen } from './api/remarks.js';

interface SeenRemark {
  readonly place: { readonly spaceId: string; readonly recordId: string };
  readonly remark: { readonly position: string | null; readonly unread: boolean };
}

/** Tells the gateway that a remark was in view, for two seconds. What is not told now is told with the next look. */
export function useSeenRemark({ place, remark }: SeenRemark): RefObject<HTMLLIElement | null> {
  const line = useRef<HTMLLIElement>(null);
  const queries = useQueryClient();
  const isShown = useDocumentVisibility() === 'visible';
  const { spaceId, recordId } = place;
  const position = remark.unread ? remark.position : null;
  useEffect(() => {
    if (!isShown || position === null || line.current === null) return undefined;
    const tell = (): void => void tellSeen(queries, { spaceId, recordId }, position).catch(() => undefined);
    return watchInView([line.current], tell);
  }, [queries, spaceId, recordId, position, isShown]);
  return line;
}

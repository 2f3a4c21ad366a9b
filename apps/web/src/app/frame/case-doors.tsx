import { useLocation, useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useFeatures } from '../../case/feature/features.js';

const OF_CASE = /^\/cases\/./;

/** Puts around a page of a case what features say of who may see it. Other pages, also those that name a case, stay as they are. */
export function CaseDoors({ children }: { readonly children: ReactNode }) {
  const { spaceId } = useParams({ strict: false });
  const isOfCase = useLocation({ select: ({ pathname }) => OF_CASE.test(pathname) });
  const doors = useFeatures().all.flatMap(({ caseDoor }) => caseDoor ?? []);
  if (spaceId === undefined || !isOfCase) return children;
  return doors.reduce((page, Door) => <Door spaceId={spaceId}>{page}</Door>, children);
}

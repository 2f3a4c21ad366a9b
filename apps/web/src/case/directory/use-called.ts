import { useQuery } from '@tanstack/react-query';
import { spaceQuery } from '../space/space.js';
import { desksToCall } from './desks-to-call.js';
import { directoryQuery } from './directory.query.js';

/** As long as the desks of a case that My work shows: each look at them stands in the access log. */
const FRESH_MS = 60_000;

/** Whom to call in a country: its desk on duty, else somebody whom it named with a number; null where nobody is known, and undefined while that is read. */
export function useCalled(
  spaceId: string,
  member: string,
): { readonly name: string; readonly phone: string } | null | undefined {
  const { data: directory } = useQuery({ ...directoryQuery(spaceId), staleTime: FRESH_MS });
  const { data: space } = useQuery(spaceQuery(spaceId));
  const of = directory?.find((one) => one.member === member);
  const [desk] = of ? desksToCall(of) : [];
  if (desk) return desk;
  if (!directory || !space) return undefined;
  return space.people.find((one) => one.member === member && one.phone !== '') ?? null;
}

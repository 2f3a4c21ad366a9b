import { useQuery } from '@tanstack/react-query';
import { spaceQuery } from '../space/space.js';
import { desksToCall } from './desks-to-call.js';
import { directoryQuery } from './directory.query.js';

/** As long as the desks of a case that My work shows: each look at them stands in the access log. */
const FRESH_MS = 60_000;

/** Whom to call, as far as it is known: nobody is known, or that is still read, or could not be. */
export type Called =
  | { readonly state: 'known'; readonly name: string; readonly phone: string }
  | { readonly state: 'nobody' | 'reading' | 'failed' };

/** Whom to call in a country: its desk on duty, else somebody whom it named with a number. */
export function useCalled(spaceId: string, member: string): Called {
  const { data: directory, isError: isWithoutDesks } = useQuery({ ...directoryQuery(spaceId), staleTime: FRESH_MS });
  const { data: space, isError: isWithoutPeople } = useQuery(spaceQuery(spaceId));
  const of = directory?.find((one) => one.member === member);
  const [desk] = of ? desksToCall(of) : [];
  if (desk) return knownAs(desk);
  if (directory && space) {
    const person = space.people.find((one) => one.member === member && one.phone !== '');
    return person ? knownAs(person) : { state: 'nobody' };
  }
  const isFailed = (!directory && isWithoutDesks) || (!space && isWithoutPeople);
  return { state: isFailed ? 'failed' : 'reading' };
}

function knownAs({ name, phone }: { readonly name: string; readonly phone: string }): Called {
  return { state: 'known', name, phone };
}

import { ShowKeys } from '../app-shell/show-keys.js';
import { Guide } from '../components/guide.js';
import type { GuideName } from '../components/guides.js';
import { type May, useMay } from './signal/use-may.js';

/** The guide for the people of the desk, to each that of their work. */
export function GuidePage() {
  return (
    <Guide names={[...guidesOf(useMay()), 'README']}>
      <ShowKeys />
    </Guide>
  );
}

/** Who reads no signals looks after what carries them; who reads them and takes no step shows colleagues how to report. */
function guidesOf({ read, weigh, switch: decides }: May): readonly GuideName[] {
  if (!read) return ['operations'];
  if (!weigh && !decides) return ['contact-officer', 'reporter'];
  return [...(weigh ? (['triage'] as const) : []), ...(decides ? (['national-prosecutor'] as const) : [])];
}

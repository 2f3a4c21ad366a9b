import { ShowKeys } from '../app-shell/show-keys.js';
import { Guide } from '../components/guide.js';

/** The guide for the people of the desk. */
export function GuidePage() {
  return (
    <Guide names={['triage', 'README']}>
      <ShowKeys />
    </Guide>
  );
}

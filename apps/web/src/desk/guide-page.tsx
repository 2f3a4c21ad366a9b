import { ShowKeys } from '../app-shell/show-keys.js';
import { useMay } from './signal/use-may.js';
import { Guide } from '../components/guide.js';

/** The guide for the people of the desk; who reads no signals looks after what carries them. */
export function GuidePage() {
  const { read } = useMay();
  return (
    <Guide names={[read ? 'triage' : 'operations', 'README']}>
      <ShowKeys />
    </Guide>
  );
}

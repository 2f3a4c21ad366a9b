import { Failed, Loading } from '../../../components/states.js';
import type { MissingPart } from '../use-record-data.js';

/** What of a record is still read, or could not be. */
export function Missing({ missing: { error, retry } }: { readonly missing: MissingPart }) {
  return error ? <Failed error={error} retry={retry} /> : <Loading />;
}

import type { OperatorCause } from '../operator-types.js';

/** Which file of docs/runbooks says what to do. */
export const RUNBOOKS: Readonly<Record<OperatorCause['cause'], string | null>> = {
  ALL_WELL: null,
  ALL_SEEN: null,
  SIGN_OF_LIFE_LATE: null,
  BROKER_LATE: null,
  BROKER_AWAY: 'operator-broker-away',
  CONTRADICTION: 'trees-contradict',
  SPACE_LOST: 'operator-space-stands',
  SPACE_HALTED: 'operator-space-stands',
  TRUST_LIST_EXPIRED: 'trust-list-expires',
  CERTIFICATE_EXPIRED: 'certificate-expires',
  SPACE_FLOODED: 'operator-member-floods',
  MEMBER_FLOODS: 'operator-member-floods',
  RECORDS_REFUSED: 'records-refused',
  ACCESS_WIDE: 'operator-access',
  WRITE_TAKEN: 'operator-member-floods',
  QUOTA_FORBIDDEN: 'operator-member-floods',
  MEMBER_FROZEN: 'freeze-fork',
  MEMBER_SILENT: 'operator-member-silent',
  SPACE_CATCHING_UP: null,
  TRUST_LIST_EXPIRES: 'trust-list-expires',
  CERTIFICATE_EXPIRES: 'certificate-expires',
};

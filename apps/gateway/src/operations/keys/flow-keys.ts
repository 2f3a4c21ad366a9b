import type { ListView } from '#libs/member';

export interface OwnKeyView {
  readonly use: string;
  readonly keyId: string;
  /** As the newest known trust list states it; null when it does not name the key. */
  readonly status: string | null;
}

export interface OwnCertificateView {
  /** `kafka`: the client of the broker. `peers`: HTTP of and to other gateways. */
  readonly use: 'kafka' | 'peers';
  readonly expiresAt: string;
  /** Whole days; below 0 when it is over. */
  readonly daysLeft: number;
}

export interface MemberKeysView {
  readonly member: string;
  readonly keys: readonly { readonly use: string; readonly keyId: string; readonly status: string }[];
  /** Of the certificates that the list names, fewest first. */
  readonly certificateDaysLeft: readonly number[];
  /** Certificates of the list that cannot be read. */
  readonly unreadableCertificates: number;
  /** Newest version that the member has certainly read: it cosigned `network` beyond it. Null where nothing says so. */
  readonly newestListKnown: string | null;
}

/** Keys and certificates by days left, and who has signed the trust list. */
export interface FlowKeys {
  readonly at: string;
  readonly own: readonly OwnKeyView[];
  readonly certificates: readonly OwnCertificateView[];
  readonly list: ListView;
  readonly members: readonly MemberKeysView[];
}

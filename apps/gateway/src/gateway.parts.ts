import type { ExchangeOptions } from '#libs/exchange';
import type { PeerOptions, TeamOptions } from '#libs/member';
import type { ObservabilityOptions } from '#libs/observability';
import type { NoticesOptions } from '#libs/notices';
import type { IdentityOptions } from '#libs/people';
import type { DatabaseConfig } from '#libs/persistence';
import type { IntakeOptions } from './practice/signals/intake.options.js';
import type { OwnCertificate } from './operations/keys/own-certificates.js';

/** What a gateway is made of, before its features. */
export interface GatewayParts {
  readonly database: DatabaseConfig;
  readonly exchange: ExchangeOptions;
  readonly identity: IdentityOptions;
  readonly observability: ObservabilityOptions;
  /** As in `ServiceParts`. */
  readonly rateLimit?: number;
  /** Certificates that this gateway shows to others, for those who watch how long they last. */
  readonly certificates?: readonly OwnCertificate[];
  /** Absent where a gateway stands alone, as in tests of one process. */
  readonly peers?: PeerOptions;
  /** Absent where this country hands no signals over. */
  readonly intake?: IntakeOptions;
  /** Absent where everybody enters a case of whose team nothing was said. */
  readonly teams?: TeamOptions;
  /** Absent where no desk is told by mail or webhook. */
  readonly notices?: NoticesOptions;
  /** Absent where comparing records may take what it usually does. */
  readonly reconcile?: { readonly memoryMb: number };
}

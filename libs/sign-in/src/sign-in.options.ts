/** How people of one service prove who they are; made from its configuration. */
export abstract class SignInOptions {
  /** Keeps the cookies of services apart that share a host name: cookies know no ports. */
  abstract readonly service: string;
  /** Where browsers reach the service. */
  abstract readonly publicUrl: URL;
  abstract readonly issuer: URL;
  abstract readonly clientId: string;
  abstract readonly clientSecret: string;
  /** What is asked of the issuer; `openid profile` where left out. */
  readonly scope?: string | undefined;
}

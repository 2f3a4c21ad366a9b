/** How people and programs of one gateway prove who they are; made from the configuration. */
export abstract class IdentityOptions {
  /** Keeps the cookies of gateways apart that share a host name: cookies know no ports. */
  abstract readonly member: string;
  /** Where browsers reach this gateway; also the audience of tokens for programs. */
  abstract readonly publicUrl: URL;
  abstract readonly issuer: URL;
  abstract readonly clientId: string;
  abstract readonly clientSecret: string;
}

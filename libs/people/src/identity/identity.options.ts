import type { SignInOptions } from '#libs/sign-in';

/** How people and programs of one gateway prove who they are; `publicUrl` is also the audience of tokens for programs. */
export abstract class IdentityOptions implements Omit<SignInOptions, 'service'> {
  abstract readonly member: string;
  abstract readonly publicUrl: URL;
  abstract readonly issuer: URL;
  abstract readonly clientId: string;
  abstract readonly clientSecret: string;
  readonly scope?: string | undefined;
  /** How pages name the network where it is not the one for real work. */
  readonly environment?: string | undefined;
}

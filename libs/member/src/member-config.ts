/** What any service of a member is told from outside. Secrets are files, read once. */
export interface MemberConfig {
  readonly member: string;
  /** Path: the file is read again when it has changed. */
  readonly keyStoreFile: string;
  readonly keyStorePassword: string;
}

/** PEM. */
export interface TlsMaterial {
  readonly ca: string;
  readonly cert: string;
  readonly key: string;
}

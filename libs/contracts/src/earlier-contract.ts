/** A contract of a release before this one, which this build still reads. */
export interface EarlierContract {
  /** SHA-256 of its `.binpb`. */
  readonly digestHex: string;
  /** Full names of the message types that mean the same in this build, with everything they are made of. */
  readonly types: readonly string[];
}

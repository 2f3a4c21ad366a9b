import { IsUUID, Matches } from 'class-validator';

const HASH = /^[0-9a-f]{64}$/;

/** The text that was shown to the signer. All four must be those of one draft, so that nothing else can be signed in its place. */
export class SignCharterDto {
  /** Id of the space in which the draft was sent: this one, or the mailbox where it was drafted. */
  @IsUUID()
  readonly space!: string;

  /** Position of the draft in the log of that space. */
  @Matches(/^(0|[1-9]\d{0,15})$/)
  readonly position!: string;

  /** Identity of the record that carries the draft: SHA-256 of its header. */
  @Matches(HASH)
  readonly identity!: string;

  /** Commitment to the text, as the charter to publish will carry it. */
  @Matches(HASH)
  readonly commitment!: string;
}

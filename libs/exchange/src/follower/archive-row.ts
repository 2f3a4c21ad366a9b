import type { JudgedStep, LogRecord, Why } from '#libs/protocol';

/** An envelope taken apart, nothing of it verified. */
export type ParsedEnvelope = NonNullable<Extract<LogRecord['parsed'], { kind: 'versioned' }>['envelope']>;

/** What stands in the archive of a position with an envelope, beside its verdict. */
export interface ArchiveRow {
  readonly step: Pick<JudgedStep, 'position' | 't' | 'received' | 'identity' | 'record'> & {
    readonly verdict: number;
    readonly why?: Why | null;
  };
  readonly envelope: Pick<ParsedEnvelope, 'headerBytes' | 'signatures'>;
  /** Null where this member does not keep it. */
  readonly body: Uint8Array | null;
  readonly skeleton: object | null;
}

/** What was read of a record; null where nothing of this protocol stands. */
export function envelopeOf({ parsed }: LogRecord): ParsedEnvelope | null {
  return parsed.kind === 'versioned' ? parsed.envelope : null;
}

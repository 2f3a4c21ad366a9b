/**
 * Closed set of reasons why tree, proof or note input is not accepted.
 *
 * `*_FORMAT`: bytes or text that do not have their one canonical form. `HASH_LENGTH`, `SIZE_RANGE`, `INDEX_RANGE`,
 * `PATH_LENGTH`: numbers that do not fit each other. `ROOT_MISMATCH`, `KEY_MISMATCH`, `SIGNATURE_MISMATCH`: well formed, but not
 * what it claims. `TILE_MISSING`: a reader did not deliver a tile that the tree holds.
 */
export type TlogErrorCode =
  | 'CHECKPOINT_FORMAT'
  | 'COSIGNATURE_FORMAT'
  | 'FRONTIER_FORMAT'
  | 'HASH_LENGTH'
  | 'INDEX_RANGE'
  | 'KEY_FORMAT'
  | 'KEY_MISMATCH'
  | 'LEAF_FORMAT'
  | 'NAME_FORMAT'
  | 'NOTE_FORMAT'
  | 'PATH_LENGTH'
  | 'ROOT_MISMATCH'
  | 'SIGNATURE_MISMATCH'
  | 'SIZE_RANGE'
  | 'TILE_MISSING';

/** Carries one {@link TlogErrorCode}; the message says what was expected and what came, never content. */
export class TlogError extends Error {
  override readonly name = 'TlogError';

  constructor(
    readonly code: TlogErrorCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

import type { DescMessage, MessageShape } from '@bufbuild/protobuf';
import { decodeCanonical, PayloadSchema } from '#libs/contracts';
import type { BusinessHeader } from '#libs/protocol';
import { messageHeader } from '../check-history.js';
import { reasonOf } from '../checks.js';
import type { Proof } from '../proof.js';
import type { ProofCode } from '../proof.errors.js';
import { formatProof } from '../proof-json.js';
import type { ProofFacts } from '../report.js';
import { verifyProof } from '../verify-proof.js';
import type { Erasure, ErasurePlace } from './erasure.js';

/** A message of the file that the members stand for. */
export interface Shown {
  /** Where it stands in the file. */
  readonly place: string;
  readonly facts: ProofFacts;
  readonly header: BusinessHeader;
  readonly content: Proof['content'];
}

/** Carries where in the file something is not as it has to be. */
export class PlacedError extends Error {
  override readonly name = 'PlacedError';

  constructor(
    readonly place: string,
    readonly code: ProofCode,
    message: string,
  ) {
    super(message);
  }
}

/** Checks each proof of the file by itself, and that it stands once and in its order. @throws PlacedError */
export function shownIn(erasure: Erasure, pin: Uint8Array): Readonly<Record<ErasurePlace, readonly Shown[]>> {
  const all = (name: ErasurePlace): readonly Shown[] => {
    const shown = erasure[name].map((proof, i) => shownBy(proof, `${name}[${i}]`, pin));
    requireAscending(shown);
    return shown;
  };
  return { recalls: all('recalls'), offers: all('offers'), answers: all('answers'), values: all('values') };
}

function shownBy(proof: Proof, place: string, pin: Uint8Array): Shown {
  const { checks, facts } = verifyProof(Buffer.from(formatProof(proof), 'utf8'), { pin });
  const failed = checks.find((check) => check.outcome === 'failed');
  if (failed) throw new PlacedError(place, failed.code, `${failed.reason} (check "${failed.name}")`);
  if (facts === null) throw new PlacedError(place, 'PROOF_FORMAT', 'the checks did not get far enough');
  return { place, facts, header: messageHeader(proof), content: proof.content };
}

function requireAscending(all: readonly Shown[]): void {
  all.forEach(({ place, facts }, i) => {
    const before = all[i - 1]?.facts.position;
    if (before === undefined || BigInt(before) < BigInt(facts.position)) return;
    throw new PlacedError(place, 'POSITION_ORDER', 'expected each message once, in the order of the log');
  });
}

/** What a message says, which has to be of a type. @throws PlacedError */
export function messageOf<D extends DescMessage>(schema: D, { place, content }: Shown): MessageShape<D> {
  const payload = content && decodeCanonical(PayloadSchema, content.payload);
  const message = payload?.typeName === schema.typeName ? decodeCanonical(schema, payload.message) : null;
  if (message === null) throw new PlacedError(place, 'ERASURE_MISMATCH', `expected the content of a ${schema.name}`);
  return message;
}

/** Requires that a part belongs where it stands. @throws PlacedError */
export function requirePart(holds: boolean, { place }: Pick<Shown, 'place'>, expected: string): void {
  if (!holds) throw new PlacedError(place, 'ERASURE_MISMATCH', `expected ${expected}`);
}

/** Where and why a file is refused. Everything else that is thrown is a fault of ours. */
export function refusalOf(error: unknown): {
  readonly place: string;
  readonly code: ProofCode;
  readonly reason: string;
} {
  if (error instanceof PlacedError) {
    return { place: error.place, code: error.code, reason: error.message };
  }
  return { place: 'the file', ...reasonOf(error) };
}

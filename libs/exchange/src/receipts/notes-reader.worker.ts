import { rootAt } from '#libs/tlog';
import { type StepResult, Worker } from '#libs/work';
import { ExchangeContext } from '../space/exchange.context.js';
import type { ShardSession } from '../space/shard-session.js';
import type { SpaceSession, TreeClaim } from '../space/space-session.js';
import type { SpaceTurns } from '../space/space-turns.js';
import { CosignRepository, type Cosignature } from '../tree/cosign.repository.js';
import { TileRepository } from '../tree/tile.repository.js';
import { mostLiars } from '../tree/vouching.js';
import { EarlyNotes } from './early-notes.js';
import { RulesAtSizes } from './rules-at-sizes.js';
import { verifyNote, type VerifiedCosignature } from '../tree/verify-note.js';

/** Notes that one step reads of one space. */
const CHUNK = 100;

/** Newest cosignatures of each member about sizes that the own log has not reached: they wait here. */
const MAX_WAITING = 100;

/** How often the place in the topic is stored: notes after it are read twice at worst. */
const NOTE_PLACE_MS = 1000;

type SeenNote = Cosignature & Pick<VerifiedCosignature, 'isActive'>;

/**
 * Compares what the members say of the tree with the own one: cosignatures of the notes topic and the views in the headers of
 * records. Cosignatures that agree are at once receipts and witness statements. One that disagrees refuses nothing; it is kept
 * as evidence and alarms.
 */
export class NotesReaderWorker extends Worker {
  override readonly name = 'notes-reader';
  private readonly waiting = new Map<number, SeenNote[]>();
  private readonly early = new EarlyNotes();
  private readonly notedAtMs = new Map<number, number>();

  constructor(
    private readonly session: ShardSession,
    private readonly turns: SpaceTurns,
    private readonly context: ExchangeContext,
    private readonly cosigns: CosignRepository,
    private readonly tiles: TileRepository,
    private readonly rules: RulesAtSizes,
  ) {
    super();
  }

  override async step(): Promise<StepResult> {
    return this.turns.give(this.session.spaces.values(), (space) => this.read(space));
  }

  /** Notes wait in the topic until the own log has a trust list to verify them by. */
  private async read(space: SpaceSession): Promise<StepResult> {
    const { position } = space;
    if (!position?.list) return 'idle';
    this.startOverWhereCut(space);
    const records = this.session.reader.take(space.notesTopic, CHUNK);
    const verified = this.verified(space, [...this.early.take(space), ...records.map(({ value }) => value)]);
    await this.raiseFloor(space, verified);
    const all = [...(this.waiting.get(space.spaceNo) ?? []), ...verified];
    const { size } = position.frontier;
    await this.settle(space, { cosignatures: all.filter((one) => one.size <= size), claims: takeClaims(space, size) });
    this.keepWaiting(
      space,
      all.filter((one) => one.size > size),
    );
    await this.noteRead(space, records.at(-1)?.offset);
    return records.length > 0 ? 'worked' : 'idle';
  }

  private verified(space: SpaceSession, values: readonly Uint8Array[]): readonly SeenNote[] {
    const { spaceId, spaceNo } = space;
    const position = space.requirePosition();
    const seenAt = this.context.clock.now();
    const made = values.map((value) => ({ value, by: verifyNote(value, spaceId, position) }));
    this.early.keep(
      space,
      made.flatMap(({ value, by }) => (by.length === 0 ? [value] : [])),
    );
    return made.flatMap(({ by }) => by.map((one) => ({ ...one, spaceNo, seenAt })));
  }

  /** A notes topic that was made anew starts again: notes prove themselves, so nothing is lost or believed twice. */
  private startOverWhereCut(space: SpaceSession): void {
    const state = this.session.reader.state(space.notesTopic);
    if (state.kind === 'truncated') this.session.reader.seek(space.notesTopic, 0n);
    if (state.kind !== 'expired') return;
    this.session.reader.seek(space.notesTopic, state.start);
    // What the broker dropped nobody can read: it keeps no space from being let in.
    if (state.start > space.nextNote) space.nextNote = state.start;
  }

  /** A key that is retired is in nobody's keeping any more: what it signs raises nothing. */
  private async raiseFloor(space: SpaceSession, verified: readonly SeenNote[]): Promise<void> {
    const own = verified.filter(({ member, isActive }) => isActive && member === this.context.member);
    const newest = own.sort((left, right) => Number(right.size - left.size))[0];
    if (newest && !space.ready) await this.cosigns.raiseFloor(space.spaceNo, newest);
  }

  private async settle(
    space: SpaceSession,
    { cosignatures, claims }: { cosignatures: readonly Cosignature[]; claims: readonly TreeClaim[] },
  ): Promise<void> {
    if (cosignatures.length === 0 && claims.length === 0) return;
    const reader = this.tiles.reader(space.spaceNo, space.requirePosition().frontier);
    const rules = await this.rules.of(space, [...new Set(cosignatures.map(({ size }) => size))]);
    const roots = new Map<bigint, Uint8Array>();
    const agrees = async (claim: TreeClaim): Promise<boolean> => {
      const ownRoot = roots.get(claim.size) ?? (await rootAt(reader, claim.size));
      roots.set(claim.size, ownRoot);
      const isSame = isSameTree(claim, { root: ownRoot, rules: rules.get(claim.size) });
      if (!isSame) await this.contradicted(space, claim, ownRoot);
      return isSame;
    };
    const agreeing: Cosignature[] = [];
    for (const seen of cosignatures) {
      if (await agrees({ ...seen, source: 'note', evidence: () => Buffer.from(seen.note, 'utf8') }))
        agreeing.push(seen);
    }
    for (const { member, size } of agreeing) space.agreed(member, size);
    for (const claim of claims) await agrees(claim);
    await this.cosigns.storeSeen(agreeing);
  }

  private async contradicted(space: SpaceSession, claim: TreeClaim, ownRoot: Uint8Array): Promise<void> {
    const foundAt = this.context.clock.now();
    const hash = await this.cosigns.storeContradiction(space, claim, { ownRoot, foundAt });
    const { member, keyIdHex } = claim;
    if (hash !== null && claim.source === 'note') space.contradictions.set(hash, { member, keyIdHex });
  }

  private keepWaiting(space: SpaceSession, ahead: readonly SeenNote[]): void {
    const newest = [...new Set(ahead.map(({ member }) => member))].flatMap((member) =>
      ahead.filter((one) => one.member === member).slice(-MAX_WAITING),
    );
    this.waiting.set(space.spaceNo, newest);
    space.ahead = new Map(
      newest.filter(({ isActive, member }) => isActive && member !== space.member).map((one) => [one.member, one]),
    );
    const isBelieved = space.ahead.size > mostLiars(space.requirePosition().members.length);
    space.aheadSince = isBelieved ? (space.aheadSince ?? this.context.clock.now()) : null;
  }

  /** What waits for the log is lost by a restart; the next cosignature of the same member says more. */
  private async noteRead(space: SpaceSession, lastOffset: bigint | undefined): Promise<void> {
    if (lastOffset === undefined) return;
    space.nextNote = lastOffset + 1n;
    const nowMs = this.context.clock.now().getTime();
    if (!space.ready && space.mayPassBarrier) this.context.wakes.now('spaces');
    if (nowMs - (this.notedAtMs.get(space.spaceNo) ?? 0) < NOTE_PLACE_MS) return;
    await this.cosigns.noteRead(space.spaceNo, space.nextNote);
    this.notedAtMs.set(space.spaceNo, nowMs);
  }
}

/** Equal roots make equal rules, so whoever signs one and not the other lies or is broken. A header says nothing of rules. */
function isSameTree(
  { root, rules }: TreeClaim,
  own: { readonly root: Uint8Array; readonly rules?: Uint8Array | undefined },
): boolean {
  if (Buffer.compare(own.root, root) !== 0) return false;
  return rules === undefined || (own.rules !== undefined && Buffer.compare(own.rules, rules) === 0);
}

/** Takes the views that the own log has reached; the others stay. */
function takeClaims({ claims }: SpaceSession, size: bigint): TreeClaim[] {
  const due = [...claims.values()].filter((claim) => claim.size <= size);
  for (const { member } of due) claims.delete(member);
  return due;
}

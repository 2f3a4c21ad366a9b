import type { Socket } from 'node:net';
import { type Direction, isHeld, type LinkFault, waitMs } from './link-fault.js';

/** More than this in a pipe holds back whoever fills it. */
const FULL_BYTES = 1 << 20;
/** A narrow link passes pieces of this size. */
const PIECE_BYTES = 1024;

interface Piece {
  /** Null is the end of what one side says. */
  readonly bytes: Buffer | null;
  readonly arrivedMs: number;
}

export interface PipeEnds {
  readonly from: Socket;
  readonly to: Socket;
  readonly direction: Direction;
  /** What is wrong at this moment. */
  readonly fault: () => LinkFault;
}

/** One direction of one connection: pieces wait in it as the fault of the moment says, and never overtake each other. */
export class Pipe {
  private readonly waiting: Piece[] = [];
  private waitingBytes = 0;
  private freeAtMs = 0;
  private timer: NodeJS.Timeout | null = null;

  constructor(private readonly ends: PipeEnds) {}

  push(bytes: Buffer): void {
    const size = this.ends.fault().kind === 'throttle' ? PIECE_BYTES : Math.max(1, bytes.length);
    for (let at = 0; at < bytes.length; at += size) this.add(bytes.subarray(at, at + size));
    this.pump();
  }

  /** The side that fills it has nothing more to say, or is gone. */
  end(): void {
    this.add(null);
    this.pump();
  }

  /** Passes on what may; called again whenever the fault changes. */
  pump(): void {
    if (this.timer) clearTimeout(this.timer);
    this.timer = null;
    const { from, direction, fault } = this.ends;
    const now = Date.now();
    while (this.waiting[0] && !isHeld(fault(), direction)) {
      const dueMs = this.dueMs(this.waiting[0]);
      if (dueMs > now) {
        this.timer = setTimeout(() => this.pump(), dueMs - now);
        return;
      }
      this.pass(this.waiting.shift());
    }
    if (this.waitingBytes < FULL_BYTES && from.isPaused()) from.resume();
  }

  close(): void {
    if (this.timer) clearTimeout(this.timer);
    this.waiting.length = 0;
  }

  private add(bytes: Buffer | null): void {
    this.waiting.push({ bytes, arrivedMs: Date.now() });
    this.waitingBytes += bytes?.length ?? 0;
    if (this.waitingBytes >= FULL_BYTES) this.ends.from.pause();
  }

  private dueMs({ bytes, arrivedMs }: Piece): number {
    const fault = this.ends.fault();
    const wait = waitMs(fault, bytes?.length ?? 0);
    return fault.kind === 'throttle' ? Math.max(arrivedMs, this.freeAtMs) + wait : arrivedMs + wait;
  }

  private pass(piece: Piece | undefined): void {
    if (!piece) return;
    this.freeAtMs = Date.now();
    this.waitingBytes -= piece.bytes?.length ?? 0;
    if (piece.bytes === null) this.ends.to.end();
    else if (!this.ends.to.destroyed) this.ends.to.write(piece.bytes);
  }
}

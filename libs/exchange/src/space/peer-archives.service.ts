import { Injectable } from '@nestjs/common';
import type { ArchivedRecord } from '#libs/protocol';

/** What another member says of a space; nothing of it is verified. */
export interface PeerNote {
  readonly member: string;
  /** The newest checkpoint that it cosigned. */
  readonly note: string;
  /** Where the log topic begins that it reads; null where it does not say. */
  readonly base: bigint | null;
}

/** Which records of a space are asked for. */
export interface TailQuestion {
  readonly spaceId: string;
  readonly from: bigint;
  readonly count: number;
}

/** Two sizes of the tree of a space. */
export interface TreeSizes {
  readonly spaceId: string;
  readonly from: bigint;
  readonly to: bigint;
}

/** A note of this member as another one keeps it; nothing of it is verified. */
export interface KeptNote {
  readonly spaceId: string;
  readonly note: string;
}

/** A member answered with more than any answer holds. */
export class TooMuchTold extends Error {
  override readonly name = 'TooMuchTold';
}

/** Asks the other gateways for what they have archived. */
export abstract class PeerArchive {
  /** The newest notes of this member that the others keep. */
  abstract ownNotes(): Promise<readonly KeptNote[]>;

  /** What the others say of a space; who does not answer, or has no part in it, is left out. */
  abstract notes(spaceId: string): Promise<readonly PeerNote[]>;

  /** What a member holds from a position on: as much as fits one answer. @throws TooMuchTold; Error where it does not answer, or anything else */
  abstract records(member: string, question: TailQuestion): Promise<readonly ArchivedRecord[]>;

  /** The path that shows that its tree of one size is the beginning of that of another. @throws Error as above */
  abstract consistency(member: string, sizes: TreeSizes): Promise<readonly Uint8Array[]>;
}

/** The archives of the other members, as far as this gateway can reach them: none until something that can is registered. */
@Injectable()
export class PeerArchives extends PeerArchive {
  private source: PeerArchive | null = null;

  /** Lets questions go through this from now on. */
  use(source: PeerArchive): void {
    this.source = source;
  }

  override async ownNotes(): Promise<readonly KeptNote[]> {
    return this.source?.ownNotes() ?? [];
  }

  override async notes(spaceId: string): Promise<readonly PeerNote[]> {
    return this.source?.notes(spaceId) ?? [];
  }

  override async records(member: string, question: TailQuestion): Promise<readonly ArchivedRecord[]> {
    return this.source?.records(member, question) ?? [];
  }

  override async consistency(member: string, sizes: TreeSizes): Promise<readonly Uint8Array[]> {
    if (!this.source) throw new Error('no other gateway can be asked');
    return this.source.consistency(member, sizes);
  }
}

import { Injectable } from '@nestjs/common';
import type { ArchivedRecord } from '#libs/protocol';

/** What another member says of a space: the newest tree that it cosigned, and what it holds from a position on. */
export interface PeerTail {
  readonly member: string;
  /** A checkpoint with its cosignature; nothing of it is verified. */
  readonly note: string;
  readonly records: readonly ArchivedRecord[];
}

/** Which records of a space are asked for. */
export interface TailQuestion {
  readonly spaceId: string;
  readonly from: bigint;
  /** 0 asks for the note alone. */
  readonly count: number;
}

/** A note of this member as another one keeps it; nothing of it is verified. */
export interface KeptNote {
  readonly spaceId: string;
  readonly note: string;
}

/** Asks the other gateways for what they have archived. Members that do not answer are left out. */
export abstract class PeerArchive {
  /** The newest notes of this member that the others keep. */
  abstract ownNotes(): Promise<readonly KeptNote[]>;
  abstract tails(question: TailQuestion): Promise<readonly PeerTail[]>;
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

  override async tails(question: TailQuestion): Promise<readonly PeerTail[]> {
    return this.source?.tails(question) ?? [];
  }
}

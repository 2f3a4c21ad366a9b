import { create } from '@bufbuild/protobuf';
import { readFileSync } from 'node:fs';
import { CharterSchema, uuidBytes } from '#libs/contracts';
import { charterBody, encodeCharter, type RecordContent, type RecordSigner } from '#libs/protocol';
import { logTopic, notesTopic } from '#libs/spacelog';
import { aRecord } from '#libs/testing';
import { emptyRoot } from '#libs/tlog';
import { type MemberKeys, readKeyStore, signer } from '#libs/trust';
import { logAs } from '../../apps/cli/src/demo/log-as.js';
import type { Network } from '../../apps/cli/src/local/network.js';

/** A place in what a member sends to a space. */
export interface Place {
  readonly epoch: number;
  readonly sequence: number;
  /** Identity of the record before it. */
  readonly previous: Uint8Array;
}

/** What is written there. */
interface Forgery {
  readonly key?: RecordSigner;
  readonly content?: RecordContent;
}

/** The first place of a member, at which its own gateway wrote something else. */
export const FIRST_PLACE: Place = { epoch: 1, sequence: 1, previous: Buffer.alloc(32, 1) };

/** What whoever stole the certificate of a country, and its record key, can write to the log in its name. */
export class StolenKey {
  constructor(
    private readonly network: Network,
    private readonly country: string,
  ) {}

  /** The keys of the country, those first that its key store held first. */
  get keys(): MemberKeys {
    const env = this.network.services.get(this.country)?.env ?? {};
    const password = readFileSync(env['KEYSTORE_PASSWORD_FILE'] ?? '', 'utf8').trim();
    return readKeyStore(readFileSync(env['KEYSTORE_FILE'] ?? ''), password);
  }

  /** The record key of the country. */
  get signer(): RecordSigner {
    return signer(this.keys.record);
  }

  /** Writes what counts beside the log: a note with a cosignature. */
  async writeNote(spaceId: string, value: Uint8Array): Promise<void> {
    await this.append(notesTopic(spaceId), value);
  }

  /** Writes a record at a place, signed by the key of the country or another one: a charter of the country alone where nothing else is said. */
  async write(spaceId: string, place: Place, { key = this.signer, content }: Forgery = {}): Promise<void> {
    const space = uuidBytes(spaceId);
    const charter = create(CharterSchema, { spaceId: space, revision: 1, members: [this.country] });
    const { value } = aRecord(
      {
        ...place,
        spaceId: space,
        sender: this.country,
        keyId: key.keyId,
        createdAt: BigInt(Date.now()),
        seenSize: 0n,
        seenRoot: emptyRoot,
      },
      content ?? { kind: 'charter', body: charterBody(encodeCharter(charter)) },
      { signer: key },
    );
    await this.append(logTopic(spaceId, 0n), value);
  }

  private async append(topic: string, value: Uint8Array): Promise<void> {
    const writer = logAs({ network: this.network }, this.country).writer();
    try {
      await writer.append(topic, [{ value, headers: {} }]);
    } finally {
      await writer.close();
    }
  }
}

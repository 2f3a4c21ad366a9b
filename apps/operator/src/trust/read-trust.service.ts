import { X509Certificate } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { listSigners, type TrustList } from '#libs/trust';
import { DAY_MS } from '#libs/vocabulary';
import { KnownTrust } from '../known/known-trust.js';
import { OperatorContext } from '../operator.context.js';
import type { CertificateView, ListView, OperatorTrust } from './operator-trust.js';
import { OwnCertificates } from './own-certificates.js';

export type { CertificateView, ListView } from './operator-trust.js';

/** Shows the newest trust list, and certificates and keys by what is left of them. */
@Injectable()
export class ReadTrust {
  constructor(
    private readonly trust: KnownTrust,
    private readonly own: OwnCertificates,
    private readonly context: OperatorContext,
  ) {}

  read(): OperatorTrust {
    const { newest } = this.trust;
    const nowMs = this.context.nowMs();
    const ofMembers = [...newest.members.values()].flatMap(({ id, certificates }) =>
      certificates.map((der) => certificateView({ member: id, use: 'member' }, der, nowMs)),
    );
    const ofOperator = this.own.all.map(({ use, pem }) => certificateView({ member: null, use }, pem, nowMs));
    return {
      at: new Date(nowMs).toISOString(),
      list: this.listView(newest, nowMs),
      members: [...newest.members.keys()].sort(),
      certificates: [...ofOperator, ...ofMembers].sort((a, b) => a.daysLeft - b.daysLeft),
      keys: [...newest.members.values()].flatMap(({ id, keys }) =>
        keys.map(({ use, keyIdHex, status }) => ({ member: id, use, keyId: keyIdHex, status })),
      ),
    };
  }

  /** A list is signed by members of the one before it; the pinned list by its own. */
  private listView(list: TrustList, nowMs: number): ListView {
    const authority = (list.previous && this.trust.byHash(list.previous)) ?? list;
    const signers = listSigners(authority, list);
    return {
      version: list.version.toString(),
      hash: list.hashHex,
      issuedAt: new Date(Number(list.issuedMs)).toISOString(),
      expiresAt: new Date(Number(list.expiresMs)).toISOString(),
      daysLeft: daysBetween(nowMs, Number(list.expiresMs)),
      quorum: list.quorum,
      signedBy: [...signers].sort(),
      notSignedBy: [...authority.members.keys()].filter((member) => !signers.has(member)),
    };
  }
}

function certificateView(
  of: Pick<CertificateView, 'member' | 'use'>,
  encoded: string | Uint8Array,
  nowMs: number,
): CertificateView {
  const { serialNumber, validToDate } = new X509Certificate(encoded);
  return {
    ...of,
    serial: serialNumber.toLowerCase(),
    expiresAt: validToDate.toISOString(),
    daysLeft: daysBetween(nowMs, validToDate.getTime()),
  };
}

function daysBetween(nowMs: number, endMs: number): number {
  return Math.floor((endMs - nowMs) / DAY_MS);
}

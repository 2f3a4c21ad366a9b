import { create } from '@bufbuild/protobuf';
import { Injectable } from '@nestjs/common';
import { type Charter, CharterSchema, decodeCanonical, type Switch, SwitchName } from '#libs/contracts';
import { CharterRepository, type CharterRow, ExchangeIdentity } from '#libs/exchange';
import { agreementCommitment, encodeCharter } from '#libs/protocol';
import type { CaseEntry } from '../door/case-door.js';
import { AgreementError } from './agreement.errors.js';
import { AgreementRepository, type DraftRow } from './agreement.repository.js';
import { readAgreement } from './agreement-view.js';
import { PublishCharter } from './publish-charter.service.js';

export interface CharterSigned {
  readonly revision: number;
  readonly members: readonly string[];
}

/** What was shown to the signer; hashes in hex. */
export interface ShownDraft {
  readonly space: string;
  readonly position: string;
  readonly identity: string;
  readonly commitment: string;
}

/**
 * Publishes the charter that a draft calls for: the signature of this country. All members derive the same bytes from the draft
 * and the charter in force, so that their publications agree.
 */
@Injectable()
export class SignCharter {
  constructor(
    private readonly identity: ExchangeIdentity,
    private readonly agreements: AgreementRepository,
    private readonly charters: CharterRepository,
    private readonly publishing: PublishCharter,
  ) {}

  /** @throws AgreementError TEXT_CHANGED where the draft there is not the one that was shown */
  async sign({ spaceNo }: CaseEntry, shown: ShownDraft): Promise<CharterSigned> {
    const draft = await this.requireShown(shown);
    const inForce = await this.charters.charterInForce(spaceNo);
    if (!inForce) throw new AgreementError('CHARTER_MISSING', 'no charter acts yet');
    const bytes = isUnder(inForce, draft) ? inForce.bytes : successor(inForce, draft);
    const { revision, members } = this.requireNamed(bytes);
    if (!(await this.publishing.once(spaceNo, bytes))) {
      throw new AgreementError('CHARTER_ALREADY_SIGNED', 'published before');
    }
    return { revision, members };
  }

  /** The commitment is computed again from text and salt: what is signed is what can be read. */
  private async requireShown({ space, position, identity, commitment }: ShownDraft): Promise<DraftRow> {
    const draft = await this.agreements.draftAt(space, position);
    const isShown =
      draft !== null &&
      hex(draft.identity) === identity &&
      hex(draft.commitment) === commitment &&
      hex(agreementCommitment(draft.salt, draft.document)) === commitment;
    if (!isShown) throw new AgreementError('TEXT_CHANGED', 'no draft has this place, identity and commitment');
    return draft;
  }

  private requireNamed(bytes: Uint8Array): CharterSigned {
    const { revision, members } = readCharter(bytes);
    if (!members.includes(this.identity.member)) throw new AgreementError('DRAFT_LEAVES_US_OUT', 'not named');
    return { revision, members };
  }
}

/** The charter in force already carries the draft: a joiner signs it as it is. */
function isUnder(inForce: CharterRow, draft: DraftRow): boolean {
  return Buffer.compare(inForce.charter.agreementCommitment, draft.commitment) === 0;
}

function successor(inForce: CharterRow, draft: DraftRow): Uint8Array {
  const agreement = readAgreement(draft.document);
  const history = agreement.switches.find(({ name }) => name === SwitchName.HISTORY_FOR_JOINERS);
  return encodeCharter(
    create(CharterSchema, {
      spaceId: inForce.charter.spaceId,
      revision: inForce.charter.revision + 1,
      previous: inForce.hash,
      members: [...new Set(agreement.members.map(({ member }) => member))].sort(),
      sharedHistory: saysYes(history),
      agreementCommitment: draft.commitment,
    }),
  );
}

/** A member that says both yes and no has agreed to nothing. */
function saysYes(one: Switch | undefined): boolean {
  return one !== undefined && one.values.includes('yes') && !one.values.includes('no');
}

function readCharter(bytes: Uint8Array): Charter {
  const charter = decodeCanonical(CharterSchema, bytes);
  if (!charter) throw new Error('a charter of our own does not parse');
  return charter;
}

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex');
}

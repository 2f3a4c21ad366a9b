import {
  AgreementCommentedSchema,
  type AgreementDrafted,
  AgreementDraftedSchema,
  AgreementSchema,
  type AgreementShared,
  AgreementSharedSchema,
  encode,
  PeopleNamedSchema,
  uuidText,
} from '#libs/contracts';
import { type Handled, on, type OpenedMessage } from '#libs/exchange';
import { bool, bulk, bytea, int4, int8, type InsertOf, text, uuid } from '#libs/persistence';
import { agreementCommitment } from '#libs/protocol';
import type { Subject } from '#libs/vocabulary';
import { type NamedList, writeNamedLists } from './named-lists.js';

const MESSAGE = { space_no: int4, position: int8, message_id: uuid, agreement_id: uuid, sender: text, t: int8 };

const DRAFT_ROW = { ...MESSAGE, document: bytea, salt: bytea, commitment: bytea, shared: bool };

const COMMENT_ROW = { ...MESSAGE, draft_position: int8, clause: text, text, author: text };

/** What writes their rows. */
export const AGREEMENT_WRITES = {
  agreement_draft: bulk('agreement_draft', DRAFT_ROW),
  agreement_comment: bulk('agreement_comment', COMMENT_ROW),
  named_person: writeNamedLists,
};

/** What the handlers of agreements give. */
export interface AgreementTables {
  readonly agreement_draft: InsertOf<typeof DRAFT_ROW>;
  readonly agreement_comment: InsertOf<typeof COMMENT_ROW>;
  readonly named_person: NamedList;
}

interface OfAgreement {
  readonly agreementId: Uint8Array;
}

const drafted = on(AgreementDraftedSchema, {
  about: agreementOf,
  apply: (said, opened) => draftOf(opened, said, false),
});

const shared = on(AgreementSharedSchema, {
  about: agreementOf,
  apply: (said, opened) => draftOf(opened, said, true),
});

const commented = on(AgreementCommentedSchema, {
  about: agreementOf,
  apply: (said, opened): Handled<AgreementTables> => {
    const { draftPosition, clause, text: remark, author } = said;
    const row = { ...messageRow(opened, said), draft_position: draftPosition, clause, text: remark, author };
    return { rows: { agreement_comment: [row] } };
  },
});

/** Contact data of a member is about nothing of the space. */
const named = on(PeopleNamedSchema, {
  about: () => [],
  apply: ({ people }, { spaceNo, sender: member, position }): Handled<AgreementTables> => ({
    rows: { named_person: [{ spaceNo, member, position, people }] },
  }),
});

/** What takes messages about agreements and people. */
export const AGREEMENT_HANDLERS = [drafted, commented, shared, named];

function agreementOf({ agreementId }: OfAgreement): readonly Subject[] {
  return [{ kind: 'agreement', id: uuidText(agreementId) }];
}

function draftOf(
  opened: OpenedMessage,
  said: AgreementDrafted | AgreementShared,
  isShared: boolean,
): Handled<AgreementTables> {
  const { agreement, salt } = said;
  if (!agreement) return { rows: {} };
  const document = encode(AgreementSchema, agreement);
  const commitment = agreementCommitment(salt, document);
  return {
    rows: { agreement_draft: [{ ...messageRow(opened, said), document, salt, commitment, shared: isShared }] },
  };
}

function messageRow({ spaceNo, position, messageId, sender, t }: OpenedMessage, { agreementId }: OfAgreement) {
  return { space_no: spaceNo, position, message_id: messageId, agreement_id: uuidText(agreementId), sender, t };
}

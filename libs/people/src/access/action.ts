/** What works on the records of a space, and so under its agreement only. */
export const RECORD_ACTIONS = [
  'record.read',
  'record.create',
  'record.change',
  'record.release',
  'history.share',
  'request.send',
  'approval.decide',
] as const;

export type RecordAction = (typeof RECORD_ACTIONS)[number];

/** What leads to an agreement, and so needs none yet. */
export type DraftingAction =
  'agreement.read' | 'agreement.comment' | 'people.name' | 'agreement.draft' | 'agreement.sign' | 'space.open';

/** What concerns the gateway itself and shows nothing of a case. */
export type GatewayAction =
  'freeze.read' | 'freeze.decide' | 'network.open' | 'flows.read' | 'keys.read' | 'trust.publish' | 'parked.decide';

/** What the role alone decides. */
export type RoleAction = DraftingAction | GatewayAction;

export type Action = RecordAction | RoleAction;

/** Why something is denied; codes are API. */
export type DenialReason =
  | 'ROLE'
  | 'AGREEMENT_MISSING'
  | 'AGREEMENT_NOT_STARTED'
  | 'AGREEMENT_EXPIRED'
  | 'MEMBER_NOT_NAMED'
  | 'RECIPIENT_NOT_NAMED'
  | 'RECORD_TYPE'
  | 'LIAISON_SHARING'
  | 'VICTIM_IDENTITY'
  | 'PERMITTED_USE'
  | 'HISTORY';

/** `clause` is the one of the agreement that decided; null where the agreement says nothing about it. */
export type Decision =
  | { readonly allowed: true; readonly clause: string | null; readonly reason: 'GRANTED' }
  | { readonly allowed: false; readonly clause: string | null; readonly reason: DenialReason };

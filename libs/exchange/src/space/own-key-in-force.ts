import { type GatewayUse, keysInForce, type MemberKeys, type OwnKey, type TrustList } from '#libs/trust';

/** Finds the own key that a list names for a use now; null where this gateway does not hold it, and so must not sign. */
export function ownKeyInForce(keys: MemberKeys, list: TrustList, use: GatewayUse): OwnKey | null {
  const key = keysInForce(keys, list)[use];
  return list.activeKey(keys.member, use)?.keyIdHex === key.keyIdHex ? key : null;
}

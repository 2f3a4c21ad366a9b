import { readFileSync } from 'node:fs';
import {
  addFurtherKey,
  type GatewayUse,
  openTrustList,
  readAdminKey,
  readKeyStore,
  signTrustList,
  successorDraft,
  type TrustList,
  writeKeyStore,
} from '#libs/trust';
import { passwordIn, writeSecret } from '../../apps/cli/src/local/secrets.js';
import { eventually } from '../../apps/cli/src/demo/eventually.js';
import { COUNTRIES } from '../../apps/cli/src/local/ports.js';
import { countryOf, type DrawnFault, type Scene } from './faults.js';

const USES: readonly GatewayUse[] = ['record', 'sealing', 'checkpoint'];
const SECOND = 1_000n;

/** The newest list of a cluster that runs; changed here alone. */
const newest = new WeakMap<object, TrustList>();

/** A member makes a new key, and the administrators of all sign a list that names it and revokes the old one, while everybody sends. */
export async function changeKeys({ cluster, cast }: Scene, drawn: DrawnFault): Promise<void> {
  const country = countryOf(drawn);
  const use = USES.find((one) => one === drawn.how);
  if (!use) throw new Error(`there is no key for ${drawn.how}`);
  const list = newest.get(cluster) ?? openTrustList(readFileSync(cluster.identity.trustListFile));
  const { file, passwordFile } = cluster.identity.keyStore(country);
  const keys = readKeyStore(readFileSync(file), passwordIn(passwordFile));
  const more = addFurtherKey(keys, use);
  const next = more.further.at(-1);
  const old = [...(list.members.get(country)?.keys ?? [])].find(
    (key) => key.use === next?.use && key.status === 'active',
  );
  if (!next || !old) throw new Error(`${country} has no ${use} key to replace`);
  writeSecret(file, writeKeyStore(more, passwordIn(passwordFile)));
  const draft = successorDraft(
    list,
    [
      { kind: 'revoke', keyIdHex: old.keyIdHex, compromisedSinceMs: null },
      { kind: 'rotate', member: country, key: next },
    ],
    { issuedMs: list.issuedMs + SECOND, expiresMs: list.expiresMs + SECOND },
  );
  const admins = COUNTRIES.map((one) => {
    const store = cluster.identity.adminStore(one);
    return readAdminKey(readFileSync(store.file), passwordIn(store.passwordFile)).admin;
  });
  const signed = signTrustList(draft, admins);
  const operations = await cast.as('nl', 'operations');
  const body = { list: Buffer.from(signed).toString('base64') };
  await eventually(
    `list ${list.version + 1n} published`,
    async () => (await operations.post('trust/lists', body), true),
  );
  newest.set(cluster, openTrustList(signed));
}

import { CosignRepository, FreezeRepository, KnownListRepository, TreePaths } from '#libs/exchange';
import { FreezeEvidence } from '#libs/member';
import { verifyEvidence } from '#libs/proof';
import { DataSource } from 'typeorm';
import type { LedgerGateway } from '../ledger-gateway.js';

/** Whether a gateway hands out what shows an outsider, who has list 1 by its hash alone, that another member signed the tree of another log. */
export async function holdsTwoStatements(gateway: LedgerGateway, pin: Uint8Array): Promise<boolean> {
  const rows = new FreezeRepository(gateway.get(DataSource));
  const parts = [gateway.get(KnownListRepository), gateway.get(CosignRepository), gateway.get(TreePaths)] as const;
  const evidence = new FreezeEvidence(rows, ...parts);
  for (const row of await rows.contradictions()) {
    const file = await evidence.fileOf({ kind: 'contradiction', places: [{ ...row, position: '0' }] });
    if (row.source === 'note' && verifyEvidence(Buffer.from(file, 'utf8'), pin).ok) return true;
  }
  return false;
}

import 'reflect-metadata';
import { createDataSource } from '#libs/persistence';
import { AgreementRepository } from './agreements/agreement.repository.js';
import { charterChain } from './agreements/charter-chain.js';
import { loadMigrationConfig } from './config.js';
import { databaseOptions } from './database.js';

const CONNECTIONS = 2;

/** Prints, a line a space, who is a member by which charter, what published successors would change, and whose drafts are there to sign. */
async function main(): Promise<void> {
  const dataSource = createDataSource(databaseOptions(loadMigrationConfig(process.env), CONNECTIONS));
  await dataSource.initialize();
  try {
    const agreements = new AgreementRepository(dataSource);
    for (const { spaceNo, spaceId, takingPart } of await agreements.spaces()) {
      const chain = charterChain(await agreements.charters(spaceNo), await agreements.votes(spaceNo));
      const drafts = (await agreements.draftsOf(spaceNo)).map(({ position, sender, commitment }) => ({
        position,
        sender,
        commitment: Buffer.from(commitment).toString('hex'),
      }));
      console.log(JSON.stringify({ spaceId, takingPart, ...chain, drafts }));
    }
  } finally {
    await dataSource.destroy();
  }
}

await main();

import 'reflect-metadata';
import { CharterRepository } from '#libs/exchange';
import { AgreementRepository, charterChain, waitsOf } from '#libs/member';
import { createDataSource } from '#libs/persistence';
import { databaseOptions } from '#libs/service';
import { loadMigrationConfig } from './config.js';

const CONNECTIONS = 2;

/** Prints, a line a space, who is a member by which charter, what published successors would change, and whose drafts are there to sign. */
async function main(): Promise<void> {
  const dataSource = createDataSource(databaseOptions(loadMigrationConfig(process.env), CONNECTIONS));
  await dataSource.initialize();
  try {
    const agreements = new AgreementRepository(dataSource);
    const charters = new CharterRepository(dataSource);
    const spaces = await charters.spaces();
    // Lists come to `network` first, so no space is ahead of it for longer than a moment.
    const newest = spaces.reduce(
      (most, { listVersion }) => (listVersion !== null && listVersion > most ? listVersion : most),
      0n,
    );
    for (const space of spaces) {
      const { spaceNo, spaceId, takingPart } = space;
      const chain = charterChain(await charters.charters(spaceNo), await charters.votes(spaceNo));
      const drafts = (await agreements.draftsOf(spaceNo)).map(({ position, sender, commitment }) => ({
        position,
        sender,
        commitment: Buffer.from(commitment).toString('hex'),
      }));
      console.log(JSON.stringify({ spaceId, takingPart, waits: waitsOf(space, newest), ...chain, drafts }));
    }
  } finally {
    await dataSource.destroy();
  }
}

await main();

// Loaded before a gateway: after a start it seals again what it had sealed and the log did not show.
//
// No place of the stream gets a second record by it: what may have left is marked on disk before it does (SentMarks), and a stream
// that stands behind its mark is taken for one of an old backup, which goes on under a new epoch. That epoch shows the defect.
// `forgotten-marks.mjs` takes the mark away.
import { SealerRepository } from '../../../dist/libs/exchange/src/sealer/sealer.repository.js';

const { value: takeOver } = Object.getOwnPropertyDescriptor(SealerRepository.prototype, 'takeOver');

SealerRepository.prototype.takeOver = async function takeOverAndSealAgain(tx, grant) {
  const { epoch, sequence, identity } = grant.received;
  await takeOver.call(this, tx, grant);
  await this.returnUnreceived(tx, grant.spaceNo);
  await this.moveHead(tx, grant.spaceNo, { epoch, sequence, previous: identity });
  return takeOver.call(this, tx, grant);
};

import { Contracts } from '#libs/contracts';
import { ExchangeIdentity, ExchangeRuntime, OutboxFlowRepository } from '#libs/exchange';
import { Clock } from '#libs/work';
import { BrokerWatch } from '../../../apps/gateway/src/operations/sealed/broker-watch.service.js';
import { GateFactsRepository } from '../../../apps/gateway/src/operations/outbox/gate-facts.repository.js';
import { ReadOutbox } from '../../../apps/gateway/src/operations/outbox/read-outbox.service.js';
import { ReadStuckFacts } from '../../../apps/gateway/src/operations/board/read-stuck-facts.service.js';
import type { StuckReason } from '../../../apps/gateway/src/operations/board/stuck-reason.js';
import type { LedgerGateway } from '../ledger-gateway.js';

/** Why what waits in a space does not leave a gateway, as its own board says it; null where it says nothing. */
export async function stuckAt(gateway: LedgerGateway, spaceId: string): Promise<StuckReason | null> {
  const [identity, clock] = [gateway.get(ExchangeIdentity), gateway.get(Clock)];
  const broker = new BrokerWatch(gateway.setup.log.admin(), clock);
  await broker.look();
  const facts = new ReadStuckFacts(identity, gateway.get(ExchangeRuntime), broker, clock, gateway.get(Contracts));
  const outbox = new ReadOutbox(
    new OutboxFlowRepository(gateway.dataSource),
    new GateFactsRepository(gateway.dataSource),
    facts,
    clock,
    identity,
  );
  return (await outbox.states()).find((state) => state.spaceId === spaceId)?.why ?? null;
}

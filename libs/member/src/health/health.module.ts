import { Module, type OnModuleInit } from '@nestjs/common';
import { HealthChecks } from '#libs/observability';
import { BrokerCheck } from './broker.check.js';
import { DatabaseCheck } from '#libs/service';
import { ExchangeCheck } from './exchange.check.js';
import { KeysCheck } from './keys.check.js';

/** What has to work for a gateway to be healthy. */
@Module({ providers: [BrokerCheck, DatabaseCheck, ExchangeCheck, KeysCheck] })
export class GatewayHealthModule implements OnModuleInit {
  constructor(
    private readonly checks: HealthChecks,
    private readonly database: DatabaseCheck,
    private readonly broker: BrokerCheck,
    private readonly keys: KeysCheck,
    private readonly exchange: ExchangeCheck,
  ) {}

  onModuleInit(): void {
    for (const check of [this.database, this.broker, this.keys, this.exchange]) this.checks.add(check);
  }
}

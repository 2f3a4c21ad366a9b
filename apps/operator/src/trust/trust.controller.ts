import { Controller, Get } from '@nestjs/common';
import type { OperatorTrust } from './operator-trust.js';
import { ReadTrust } from './read-trust.service.js';

/** Shows people of the host how long trust list and certificates last. */
@Controller('trust')
export class TrustController {
  constructor(private readonly trust: ReadTrust) {}

  @Get()
  show(): OperatorTrust {
    return this.trust.read();
  }
}

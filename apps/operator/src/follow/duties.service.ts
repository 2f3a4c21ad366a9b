import { Injectable } from '@nestjs/common';
import { AccessKeeper } from '../access/access-keeper.service.js';
import { QuotaKeeper } from '../access/quota-keeper.service.js';
import { StateKeeper } from '../state/state-keeper.service.js';

/** What the loop keeps beside following the logs. */
@Injectable()
export class Duties {
  constructor(
    readonly access: AccessKeeper,
    readonly quotas: QuotaKeeper,
    readonly state: StateKeeper,
  ) {}
}

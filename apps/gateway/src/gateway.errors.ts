import { ExchangeError, EXCHANGE_HTTP_STATUS } from '#libs/exchange';
import { type DomainErrors, httpStatusTable } from '#libs/http';
import { EXCHANGE_TEXTS } from './texts/exchange.texts.table.js';

/** Errors of every feature with their status and texts. */
export const gatewayErrors: readonly DomainErrors[] = [
  httpStatusTable<ExchangeError>(ExchangeError, EXCHANGE_HTTP_STATUS, EXCHANGE_TEXTS),
];

export { Exchange } from '../../src/outbox/exchange.service.js';
export type { OutgoingMessage } from '../../src/outbox/outgoing-message.js';

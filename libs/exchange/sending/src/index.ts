export { Exchange } from '../../src/outbox/exchange.service.js';
export type { OutgoingMessage, SendingRight } from '../../src/outbox/outgoing-message.js';

export * from './canonical.js';
export * from './catalogue.js';
export * from './contract-digest.js';
export * from './sendable-contract.js';
export * from './gen/messages.js';
export * from './uuid-text.js';
export * from './wire-table.js';

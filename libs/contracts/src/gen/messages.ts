/** Every type of the contract. */
export * from './joinder/agreement/v1/agreement_pb.js';
export * from './joinder/agreement/v1/charter_pb.js';
export * from './joinder/commitment/v1/commitment_pb.js';
export * from './joinder/contribution/v1/comment_pb.js';
export * from './joinder/contribution/v1/remark_pb.js';
export * from './joinder/directory/v1/directory_pb.js';
export * from './joinder/exchange/v1/answers_pb.js';
export * from './joinder/exchange/v1/envelope_pb.js';
export * from './joinder/operations/v1/operations_pb.js';
export * from './joinder/record/v1/record_pb.js';
export * from './joinder/record/v1/snapshot_asked_pb.js';
export * from './joinder/request/v1/release_pb.js';
export * from './joinder/signal/v1/signal_pb.js';
export * from './joinder/trust/v1/trust_pb.js';

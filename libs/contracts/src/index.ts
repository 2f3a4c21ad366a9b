export * from './canonical.js';
export * from './catalogue.js';
export * from './gen/joinder/agreement/v1/agreement_pb.js';
export * from './gen/joinder/agreement/v1/charter_pb.js';
export * from './gen/joinder/exchange/v1/answers_pb.js';
export * from './gen/joinder/exchange/v1/envelope_pb.js';
export * from './gen/joinder/record/v1/record_pb.js';
export * from './gen/joinder/trust/v1/trust_pb.js';

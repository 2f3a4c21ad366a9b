// Loaded before a gateway: the next position is committed before the effects, so that a crash between the two loses them.
import { StateRepository } from '../../../dist/libs/exchange/src/follower/state.repository.js';

const { value: advance } = Object.getOwnPropertyDescriptor(StateRepository.prototype, 'advance');

StateRepository.prototype.advance = function advanceAlone(_tx, ...rest) {
  return this.transaction.runAsApplier((tx) => advance.call(this, tx, ...rest));
};

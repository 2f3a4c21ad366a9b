export { type Facts, holds } from './holds.js';
export { INVESTIGATED, type Proposal, proposeRoutes, type Reasoned } from './propose-routes.js';
export { weigh, type WeighedSign, type Weighing } from './weigh.js';

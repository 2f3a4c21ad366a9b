export { type Facts, holds } from './holds.js';
export { type Proposal, proposeRoutes, type Reasoned } from './propose-routes.js';
export { weigh } from './weigh.js';

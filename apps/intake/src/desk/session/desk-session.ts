import { DeskSessionController } from './desk-session.controller.js';

/** The session of somebody at the desk. */
export const DESK_SESSION = { controllers: [DeskSessionController], providers: [] };

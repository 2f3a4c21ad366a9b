import { SessionController } from './session.controller.js';
import { SessionFrame } from './session-frame.service.js';

/** The session of a member, with what the frame of every screen shows. */
export const MEMBER_SESSION = { controllers: [SessionController], providers: [SessionFrame] };

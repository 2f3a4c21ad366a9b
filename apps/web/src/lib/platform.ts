/** A Mac has a Command key where others have Ctrl, which moves within a text there, and types signs with Option. */
export const IS_APPLE = /mac|iphone|ipad/i.test(navigator.userAgent);

/** Header that repeats the token of `GET /session`. Another site cannot set it without asking, and is never allowed to. */
export const CSRF_HEADER = 'x-csrf-token';

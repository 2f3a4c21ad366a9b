/** What a page says of what was sent and can still be undone: where it goes is what its forecast said. */
export const HELD = /^(Leaves|Goes for approval) in/;

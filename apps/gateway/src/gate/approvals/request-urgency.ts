/** Groups of the queue; what is decided first stands first. */
export const URGENCIES = ['urgent', 'new-recipient', 'answers', 'others'] as const;
export type Urgency = (typeof URGENCIES)[number];

/** Place of a request `r` among them. An answer may leave as a text, or as the values that are released by it. */
export const URGENCY = `case when r.urgent then 0 when 'new-recipient' = any(r.grounds) then 1
  when r.in_reply_to is not null or coalesce(r.overlay ->> 'kind', '') in ('answer', 'move') then 2 else 3 end`;

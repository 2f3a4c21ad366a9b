/** The newest answer `n` to each question `a`, where there is one. */
export const NEWEST_ANSWER = `left join lateral (select answer, author, reason, t, given from release_answer r
  where r.space_no = a.space_no and r.ask_position = a.position order by r.position desc limit 1) n on true`;

/** Whether what a proposal `p` says goes with a value that this country let go later: one that it is about, or that it brought. */
export const IS_HIDDEN = `exists (
    select from recalled_value v
    where v.space_no = p.space_no and v.record_id = p.record_id and v.owner = p.owner and v.t >= p.t and v.lets_go and (
      v.whole
      or exists (
        select from jsonb_array_elements(p.retracts) w (name)
        where (w.name ->> 'messageId')::uuid = v.message_id and (w.name ->> 'index')::int = v.message_index)
      or exists (
        select from record_credit c
        where c.space_no = p.space_no and c.record_id = p.record_id and c.sender = p.owner and c.message_id = v.message_id
          and c.member = p.member and c.proposal_id = p.proposal_id)))`;

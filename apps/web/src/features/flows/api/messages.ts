import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { MessagePage, PassportView } from './types.js';
import { api, withQuery } from '../../../lib/http.js';
import type { MessageSearch } from '../message-search.js';

/** Messages of a case, newest first, without content. */
export const messagesQuery = (search: MessageSearch & { readonly spaceId: string }) =>
  infiniteQueryOptions({
    queryKey: ['flows', 'messages', search],
    queryFn: ({ signal, pageParam }) =>
      api.get<MessagePage>(withQuery('/flows/messages', { ...search, before: pageParam }), signal),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next ?? undefined,
  });

/** The way of one message from hop to hop. */
export const passportQuery = (spaceId: string, messageId: string, sender: string | undefined) =>
  queryOptions({
    queryKey: ['flows', 'passport', spaceId, messageId, sender ?? null],
    queryFn: ({ signal }) =>
      api.get<PassportView>(withQuery(`/spaces/${spaceId}/messages/${messageId}/passport`, { sender }), signal),
  });

import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api, type Json } from '../../../lib/http.js';
import type { ChannelTest, DeskChannelDto, DeskChannels } from './types.js';

export type KeptChannels = Json<DeskChannels>;
export type KeptChannel = KeptChannels['channels'][number];
export type Outcome = KeptChannel['last'][number];
export type ChannelToKeep = Json<DeskChannelDto> & { readonly channelId: string };

/** Where desks of this country are told that something waits. */
export const channelsQuery = queryOptions({
  queryKey: ['desk-channels'],
  queryFn: ({ signal }) => api.get<DeskChannels>('/desk-channels', signal),
});

export function useKeepChannel() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ channelId, ...channel }: ChannelToKeep) => api.put(`/desk-channels/${channelId}`, channel),
    onSettled: () => queries.invalidateQueries(channelsQuery),
  });
}

export function useRemoveChannel() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (channelId: string) => api.delete(`/desk-channels/${channelId}`),
    onSettled: () => queries.invalidateQueries(channelsQuery),
  });
}

/** Really sends; what it says of the channel is not kept. */
export function useTestChannel() {
  return useMutation({
    mutationFn: (channelId: string) => api.post<ChannelTest>(`/desk-channels/${channelId}/test`, {}),
  });
}

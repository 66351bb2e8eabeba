import { queryOptions } from '@tanstack/react-query';
import { get, write } from './client';
import type { Named, NewEvent, Text, TimelineEvent } from './types';

export interface EventImport {
  added: number;
  rejected: { row: number; column: string | null; value: string | null; reason: Text }[];
}

export const eventsKey = (shop: number) => ['shop', shop, 'events'] as const;

export const eventsQuery = (shop: number, from: string | undefined, to: string | undefined) =>
  queryOptions({
    queryKey: [...eventsKey(shop), from, to],
    queryFn: ({ signal }) => {
      const params = new URLSearchParams();
      if (from) params.set('from', from);
      if (to) params.set('to', to);
      return get<TimelineEvent[]>(`/shops/${shop}/events?${params}`, signal);
    },
    staleTime: 30_000,
  });

export const eventKindsQuery = () =>
  queryOptions({
    queryKey: ['event-kinds'],
    queryFn: ({ signal }) => get<Named[]>('/event-kinds', signal),
    staleTime: Number.POSITIVE_INFINITY,
  });

export const addEvent = (shop: number, event: NewEvent) => write<TimelineEvent>('POST', `/shops/${shop}/events`, event);

export const changeEvent = (shop: number, id: number | string, event: NewEvent) =>
  write<TimelineEvent>('PUT', `/shops/${shop}/events/${id}`, event);

export const removeEvent = (shop: number, id: number | string) => write<void>('DELETE', `/shops/${shop}/events/${id}`);

export const restoreEvent = (shop: number, id: number | string) =>
  write<void>('POST', `/shops/${shop}/events/${id}/restore`);

export function importEvents(shop: number, file: File) {
  const form = new FormData();
  form.append('file', file);
  return write<EventImport>('POST', `/shops/${shop}/events/import`, form);
}

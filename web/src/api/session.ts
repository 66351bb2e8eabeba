import { queryOptions } from '@tanstack/react-query';
import { get, write } from './client';
import type { Session, Settings, Shop } from './types';

/** The sample shop; `run` is the import to watch, `null` when it stood already. */
export interface SampleShop {
  shop: number;
  run: number | null;
}

export const sessionQuery = () =>
  queryOptions({
    queryKey: ['session'],
    queryFn: ({ signal }) => get<Session>('/session', signal),
    staleTime: 300_000,
  });

export const shopsQuery = () =>
  queryOptions({ queryKey: ['shops'], queryFn: ({ signal }) => get<Shop[]>('/shops', signal), staleTime: 30_000 });

export const settingsQuery = () =>
  queryOptions({
    queryKey: ['settings'],
    queryFn: ({ signal }) => get<Partial<Settings>>('/settings', signal),
    staleTime: 300_000,
  });

export const putSettings = (patch: Partial<Settings>) => write<Partial<Settings>>('PUT', '/settings', patch);

export const createShop = (shop: { name: string; currency: string; zone: string }) =>
  write<Shop>('POST', '/shops', shop);

export const changeShop = (id: number, shop: { name: string; currency: string; zone: string }) =>
  write<Shop>('PUT', `/shops/${id}`, shop);

export const startDemo = () => write<SampleShop>('POST', '/demo');

import { queryOptions } from '@tanstack/react-query';
import { get, write } from './client';
import type { Language, Text } from './types';

export const channels = ['dingtalk', 'feishu', 'wecom', 'slack', 'mail', 'file'] as const;
export type Channel = (typeof channels)[number];

/** Where a shop's brief is sent. */
export interface Recipient {
  id: number;
  channel: Channel;
  /** As it may be shown: addresses of robots are secrets. */
  target: string;
  signed: boolean;
  language: Language;
  /** Not before, by the shop's clock: HH:MM:SS. */
  at: string;
  /** Day of the newest brief that was sent. */
  sentDay: string | null;
  fault: Text | null;
}

export interface NewRecipient {
  channel: Channel;
  target: string;
  secret: string;
  language: Language;
  at: string;
}

export const digestsQuery = (shop: number) =>
  queryOptions({
    queryKey: ['shop', shop, 'digests'],
    queryFn: ({ signal }) => get<Recipient[]>(`/shops/${shop}/digests`, signal),
  });

export const addDigest = (shop: number, wanted: NewRecipient) =>
  write<Recipient>('POST', `/shops/${shop}/digests`, wanted);

export const removeDigest = (shop: number, id: number) => write<void>('DELETE', `/shops/${shop}/digests/${id}`);

export const restoreDigest = (shop: number, id: number) =>
  write<Recipient>('POST', `/shops/${shop}/digests/${id}/restore`);

export const sendDigest = (shop: number, id: number) => write<Recipient>('POST', `/shops/${shop}/digests/${id}/send`);

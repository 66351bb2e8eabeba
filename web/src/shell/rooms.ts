import type { IconName } from '@/shared/icons';

/** The rooms that are built; areas to come are not shown. Menu, palette and keyboard read this one list. */
export const rooms = [
  { path: 'brief', label: 'shell.rooms.brief', icon: 'brief', key: 'b', needsShop: true, group: 'areas' },
  { path: 'data', label: 'shell.rooms.data', icon: 'data', key: 'd', needsShop: true, group: 'areas' },
  { path: 'timeline', label: 'shell.rooms.timeline', icon: 'timeline', key: 't', needsShop: true, group: 'shared' },
  { path: 'metrics', label: 'shell.rooms.metrics', icon: 'metrics', key: 'm', needsShop: false, group: 'shared' },
  { path: 'trust', label: 'shell.rooms.trust', icon: 'trust', key: 'r', needsShop: true, group: 'shared' },
  { path: 'imports', label: 'shell.rooms.imports', icon: 'imports', key: 'i', needsShop: true, group: 'shared' },
  { path: 'settings', label: 'shell.rooms.settings', icon: 'settings', key: 's', needsShop: false, group: 'shared' },
] as const satisfies readonly {
  path: string;
  label: string;
  icon: IconName;
  key: string;
  needsShop: boolean;
  group: 'areas' | 'shared';
}[];

export type Room = (typeof rooms)[number]['path'];

/** What of the top bar acts on a room: a brief is of a day, a query of a period, a check of days; elsewhere they rest. */
export const barOf: Record<Room, 'day' | 'query' | 'days' | 'period' | 'none'> = {
  brief: 'day',
  data: 'query',
  timeline: 'period',
  metrics: 'none',
  trust: 'days',
  imports: 'none',
  settings: 'none',
};

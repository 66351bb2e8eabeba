import type { IconName } from '@/shared/icons';

/** The rooms that are built; areas to come are not shown. Menu, palette and keyboard read this one list. */
export const rooms = [
  { path: 'brief', label: 'shell.rooms.brief', icon: 'brief', key: 'b', needsShop: true, group: 'areas' },
  { path: 'imports', label: 'shell.rooms.imports', icon: 'imports', key: 'i', needsShop: true, group: 'shared' },
] as const satisfies readonly {
  path: string;
  label: string;
  icon: IconName;
  key: string;
  needsShop: boolean;
  group: 'areas' | 'shared';
}[];

export type Room = (typeof rooms)[number]['path'];

/** What of the top bar acts on a room: a brief is of a day, a query of a period; elsewhere they rest. */
export const barOf: Record<Room, 'day' | 'query' | 'period' | 'none'> = {
  brief: 'day',
  imports: 'none',
};

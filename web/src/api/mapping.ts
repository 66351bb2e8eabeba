import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { get, write } from './client';
import { type RunId, runKey } from './imports';
import type { Format, Text } from './types';

/** What the columns of an unknown file are: the draft of a format of one's own. */
export interface Mapping {
  key: string;
  names: Text;
  platform: string;
  table: string;
  /** A known format whose header changed; its columns are the targets then. */
  base: string | null;
  sheet: number;
  dayFirst: boolean;
  dayFromFile: boolean;
  columns: MappedColumn[];
}

export interface MappedColumn {
  column: string;
  header: string;
  /** What its numbers are multiplied with, `null` for 1. */
  factor: string | null;
}

export interface MappingTarget {
  column: string;
  names: Text;
  type: string;
  /** must, the word of a group of which one is needed, or empty */
  need: string;
}

export interface MappingTable {
  table: string;
  names: Text;
  columns: MappingTarget[];
}

export interface MappingSheet {
  table: number;
  sheet: string;
  headerRow: number;
  header: string[];
  rows: string[][];
}

export interface MappingPage {
  file: string;
  note: Text;
  sheets: MappingSheet[];
  proposal: Mapping;
  unsure: string[];
  tables: MappingTable[];
  platforms: string[];
}

export interface MappingCheck {
  rows: number;
  whole: boolean;
  passed: number;
  rejected: { row: number; column: string | null; value: string | null; reason: Text }[];
  faults: Text[];
  yaml: string;
}

const mappingPath = (shop: number, run: RunId, file: number | string) =>
  `/shops/${shop}/imports/${run}/files/${file}/mapping`;

export const mappingQuery = (shop: number, run: RunId, file: number | string) =>
  queryOptions({
    queryKey: [...runKey(shop, run), 'mapping', String(file)],
    queryFn: ({ signal }) => get<MappingPage>(mappingPath(shop, run, file), signal),
    staleTime: Number.POSITIVE_INFINITY,
  });

/** How the file's rows would fare; asked again whenever the mapping changes. */
export const mappingCheckQuery = (shop: number, run: RunId, file: number | string, mapping: Mapping) =>
  queryOptions({
    queryKey: [...runKey(shop, run), 'mapping', String(file), 'check', mapping],
    queryFn: () => write<MappingCheck>('POST', `${mappingPath(shop, run, file)}/check`, mapping),
    placeholderData: keepPreviousData,
    retry: false,
  });

export const takeMapping = (shop: number, run: RunId, file: number | string, mapping: Mapping) =>
  write<{ id: number }>('POST', mappingPath(shop, run, file), mapping);

export const formatFile = (key: string) => `/api/v1/formats/${key}/yaml`;
export const saveFormat = (yaml: string) => write<Format>('POST', '/formats', { yaml });
export const deleteFormat = (key: string) => write<undefined>('DELETE', `/formats/${key}`);

export const watchQuery = (shop: number) =>
  queryOptions({
    queryKey: ['shop', shop, 'watch'],
    queryFn: ({ signal }) => get<{ folder: string }>(`/shops/${shop}/watch`, signal),
  });
export const setWatch = (shop: number, folder: string) =>
  write<{ folder: string }>('PUT', `/shops/${shop}/watch`, { folder });

import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { get, Problem, Unreachable, write } from './client';
import type { ImportPreview, ImportRun, Rejects } from './importTypes';
import type { Format } from './types';

export type RunId = number | string;

export const importsKey = (shop: number) => ['shop', shop, 'imports'] as const;
export const runKey = (shop: number, run: RunId) => [...importsKey(shop), String(run)] as const;

const running = (run: ImportRun | undefined) => run?.state === 'running';

/** All runs; asked again every two seconds while one is running, and now and then while a watched folder may start one. */
export const importsQuery = (shop: number, watched = false) =>
  queryOptions({
    queryKey: importsKey(shop),
    queryFn: ({ signal }) => get<ImportRun[]>(`/shops/${shop}/imports`, signal),
    refetchInterval: query => (query.state.data?.some(running) ? 2_000 : watched ? 4_000 : false),
  });

export const runQuery = (shop: number, run: RunId, streamed: boolean) =>
  queryOptions({
    queryKey: runKey(shop, run),
    queryFn: ({ signal }) => get<ImportRun>(`/shops/${shop}/imports/${run}`, signal),
    refetchInterval: query => (!streamed && running(query.state.data) ? 1_000 : false),
  });

export const runStream = (shop: number, run: RunId) => `/api/v1/shops/${shop}/imports/${run}/stream`;

export const rejectsQuery = (shop: number, run: RunId, offset: number, limit: number) =>
  queryOptions({
    queryKey: [...runKey(shop, run), 'rejects', offset, limit],
    queryFn: ({ signal }) =>
      get<Rejects>(`/shops/${shop}/imports/${run}/rejects?offset=${offset}&limit=${limit}`, signal),
    placeholderData: keepPreviousData,
  });

export interface Correction {
  importId: number;
  row: number;
  column: string;
  value: string;
}

/** Takes rejected cells in again as they should have been. */
export const correctRejects = (shop: number, run: RunId, corrections: readonly Correction[]) =>
  write<{ id: RunId }>('POST', `/shops/${shop}/imports/${run}/rejects/corrections`, corrections);

/** What a run that waits would do. */
export const previewQuery = (shop: number, run: RunId) =>
  queryOptions({
    queryKey: [...runKey(shop, run), 'preview'],
    queryFn: ({ signal }) => get<ImportPreview>(`/shops/${shop}/imports/${run}/preview`, signal),
  });

export const rejectsFile = (shop: number, run: RunId) => `/api/v1/shops/${shop}/imports/${run}/rejects.csv`;

export const decideRun = (shop: number, run: RunId, verb: 'cancel' | 'undo' | 'approve') =>
  write<ImportRun | undefined>('POST', `/shops/${shop}/imports/${run}/${verb}`);

export const formatsQuery = () =>
  queryOptions({
    queryKey: ['formats'],
    queryFn: ({ signal }) => get<Format[]>('/formats', signal),
    staleTime: Number.POSITIVE_INFINITY,
  });

/** Sends files and says how many bytes went; `fetch` cannot tell that, so the older request object does. */
export function sendFiles(
  shop: number,
  files: readonly File[],
  preview: boolean,
  onProgress: (sent: number, total: number) => void,
  signal?: AbortSignal,
): Promise<{ id: RunId }> {
  return new Promise((resolve, reject) => {
    const form = new FormData();
    for (const file of files) form.append('files', file, file.name);
    form.append('yes', 'false');
    form.append('preview', String(preview));
    const request = new XMLHttpRequest();
    request.open('POST', `/api/v1/shops/${shop}/imports`);
    request.setRequestHeader('Accept', 'application/json');
    request.upload.onprogress = event => onProgress(event.loaded, event.total);
    request.onerror = () => reject(new Unreachable(request.statusText));
    request.onabort = () => reject(new DOMException('cancelled', 'AbortError'));
    request.onload = () => {
      if (request.status < 300) {
        resolve(JSON.parse(request.responseText) as { id: RunId });
        return;
      }
      let zh = `HTTP ${request.status}`;
      let en = zh;
      let code: string | null = null;
      try {
        const body = JSON.parse(request.responseText) as Record<string, string | undefined>;
        en = body.en ?? body.detail ?? en;
        zh = body.zh ?? body.detailZh ?? en;
        code = body.code ?? null;
      } catch {
        // not JSON: the status is all there is
      }
      reject(new Problem(request.status, { zh, en }, code));
    };
    signal?.addEventListener('abort', () => request.abort());
    request.send(form);
  });
}

import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useSyncExternalStore } from 'react';
import { importsKey, sendFiles } from '@/api/imports';
import { showsFirst } from './showFirst';

/** Files on their way to the server; kept outside components so that a change of page does not lose them. */
export interface Sending {
  id: number;
  shop: number;
  files: string[];
  sent: number;
  total: number;
  error: unknown;
  cancel: () => void;
}

let sendings: readonly Sending[] = [];
let last = 0;
const listeners = new Set<() => void>();

function set(next: readonly Sending[]): void {
  sendings = next;
  for (const listener of listeners) listener();
}

const patch = (id: number, change: Partial<Sending>) =>
  set(sendings.map(item => (item.id === id ? { ...item, ...change } : item)));

export const dismissSending = (id: number) => set(sendings.filter(item => item.id !== id));

export function useSendings(shop: number): readonly Sending[] {
  const all = useSyncExternalStore(
    listen => {
      listeners.add(listen);
      return () => listeners.delete(listen);
    },
    () => sendings,
  );
  return all.filter(item => item.shop === shop);
}

/** Sends files to a shop's door; what arrives becomes an import run. */
export function useSend(): (shop: number, files: readonly File[]) => Promise<void> {
  const client = useQueryClient();
  return useCallback(
    async (shop, files) => {
      if (files.length === 0) return;
      const abort = new AbortController();
      const id = ++last;
      const total = files.reduce((sum, file) => sum + file.size, 0);
      set([
        ...sendings,
        { id, shop, files: files.map(file => file.name), sent: 0, total, error: null, cancel: () => abort.abort() },
      ]);
      try {
        await sendFiles(shop, files, showsFirst(), (sent, size) => patch(id, { sent, total: size }), abort.signal);
        dismissSending(id);
        await client.invalidateQueries({ queryKey: importsKey(shop) });
      } catch (error) {
        if (abort.signal.aborted) dismissSending(id);
        else patch(id, { error });
      }
    },
    [client],
  );
}

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { importsKey, runKey, runQuery, runStream } from '@/api/imports';
import type { ImportRun } from '@/api/importTypes';

/** One run, live: by the server's stream while it runs, by asking each second where no stream can be had. */
export function useRun(shop: number, initial: ImportRun): ImportRun {
  const client = useQueryClient();
  const [streamed, setStreamed] = useState(false);
  const live = initial.state === 'running';
  const query = useQuery({
    ...runQuery(shop, initial.id, streamed),
    initialData: initial,
    enabled: live,
    staleTime: 500,
  });
  const run = live ? query.data : initial;
  const settled = run.state !== 'running';

  useEffect(() => {
    if (!live || settled || typeof EventSource === 'undefined') return;
    const source = new EventSource(runStream(shop, initial.id));
    const take = (event: MessageEvent<string>) => {
      setStreamed(true);
      client.setQueryData(runKey(shop, initial.id), JSON.parse(event.data) as ImportRun);
    };
    source.onmessage = take;
    source.addEventListener('progress', take);
    source.onerror = () => {
      setStreamed(false);
      source.close();
    };
    return () => source.close();
  }, [client, shop, initial.id, live, settled]);

  // what was published or failed changes the list, the days with facts, and every number
  useEffect(() => {
    if (!live || !settled) return;
    void client.invalidateQueries({ queryKey: importsKey(shop) });
    void client.invalidateQueries({ queryKey: ['shops'] });
    void client.invalidateQueries({ queryKey: ['shop', shop] });
  }, [client, live, settled, shop]);
  return run;
}

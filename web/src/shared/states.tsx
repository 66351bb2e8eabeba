import type { UseQueryResult } from '@tanstack/react-query';
import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Problem, Unreachable } from '@/api/client';
import { momentText } from './days';
import { useSpeech } from './speech';

/** After three seconds a skeleton says what is being done. */
const SLOW_MS = 3_000;

export function Loading({ children, doing }: { children?: ReactNode; doing: string }) {
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), SLOW_MS);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div className="loading" aria-busy="true">
      <p className={slow ? 'loading-words' : 'visually-hidden'} role="status">
        {doing}
      </p>
      <div aria-hidden="true">{children ?? <Bones lines={6} />}</div>
    </div>
  );
}

const widths = ['62%', '88%', '74%', '91%', '54%', '80%', '69%', '85%'];

/** Grey lines in the place of text to come. */
export function Bones({ lines, tall = false }: { lines: number; tall?: boolean }) {
  return (
    <div className="bones">
      {Array.from({ length: lines }, (_, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: identical grey lines have no other name
        <span key={i} className={tall ? 'bone tall' : 'bone'} style={{ width: widths[i % widths.length] }} />
      ))}
    </div>
  );
}

export function Empty({ title, children, actions }: { title: string; children?: ReactNode; actions?: ReactNode }) {
  return (
    <section className="empty">
      <h2>{title}</h2>
      {children && <div className="empty-words">{children}</div>}
      {actions && <div className="empty-actions">{actions}</div>}
    </section>
  );
}

/** What happened and what to do about it, in the server's own words where it has some. */
export function useFault() {
  const { t } = useTranslation();
  const { say } = useSpeech();
  return (error: unknown): { what: string; remedy: string } => {
    if (error instanceof Unreachable)
      return { what: t('shared.fault.unreachable'), remedy: t('shared.fault.unreachableRemedy') };
    if (error instanceof Problem) {
      if (error.status === 401 || error.status === 403)
        return { what: t('shared.fault.signedOut'), remedy: t('shared.fault.signedOutRemedy') };
      if (error.status >= 500) return { what: say(error.detail), remedy: t('shared.fault.serverRemedy') };
      return { what: say(error.detail), remedy: t('shared.fault.requestRemedy') };
    }
    return { what: error instanceof Error ? error.message : String(error), remedy: t('shared.fault.pageRemedy') };
  };
}

export function Failure({ error, retry }: { error: unknown; retry?: () => void }) {
  const { t } = useTranslation();
  const fault = useFault()(error);
  return (
    <section className="failure" role="alert">
      <h2>{t('shared.fault.title')}</h2>
      <p>{fault.what}</p>
      <p className="quiet">{fault.remedy}</p>
      {error instanceof Problem && error.code && <p className="quiet code">{error.code}</p>}
      {retry && (
        <button type="button" className="button" onClick={retry}>
          {t('shared.retry')}
        </button>
      )}
    </section>
  );
}

/** Shown above an answer that could not be refreshed: old numbers are said to be old. */
export function Stale({ since, retry }: { since: number; retry: () => void }) {
  const { t } = useTranslation();
  const { language } = useSpeech();
  return (
    <div className="stale" role="status">
      <span>{t('shared.stale', { since: momentText(language, new Date(since).toISOString()) })}</span>
      <button type="button" className="link" onClick={retry}>
        {t('shared.retry')}
      </button>
    </div>
  );
}

interface AnswerProps<T> {
  query: UseQueryResult<T>;
  doing: string;
  skeleton?: ReactNode;
  empty?: (answer: T) => ReactNode | null;
  children: (answer: T) => ReactNode;
}

/** The four states of one answer: loading, empty, error, stale; and the answer. */
export function Answer<T>({ query, doing, skeleton, empty, children }: AnswerProps<T>) {
  const retry = () => void query.refetch();
  if (query.data === undefined) {
    return query.isError ? <Failure error={query.error} retry={retry} /> : <Loading doing={doing}>{skeleton}</Loading>;
  }
  const nothing = empty?.(query.data);
  return (
    <>
      {query.isError && <Stale since={query.dataUpdatedAt} retry={retry} />}
      {nothing ?? children(query.data)}
    </>
  );
}

import { queryOptions } from '@tanstack/react-query';
import { get, write } from './client';
import type { Answer, Brief, Language } from './types';

export const briefQuery = (shop: number, day: string | null) =>
  queryOptions({
    queryKey: ['shop', shop, 'brief', day],
    queryFn: ({ signal }) => get<Brief>(`/shops/${shop}/brief${day ? `?date=${day}` : ''}`, signal),
    staleTime: 60_000,
  });

export const briefWorkbook = (shop: number, day: string, language: Language) =>
  `/api/v1/shops/${shop}/brief.xlsx?date=${day}&lang=${language}`;

export interface AnswerGiven {
  kind: 'disagree' | 'assign' | 'undo';
  reason?: string;
  role?: string;
  due?: string;
}

export const answerConclusion = (shop: number, conclusion: string, answer: AnswerGiven) =>
  write<{ answers: Answer[] }>('POST', `/shops/${shop}/conclusions/${encodeURIComponent(conclusion)}/answer`, answer);

import type { MetricDraft } from '@/api/ownMetrics';

export const blank: MetricDraft = {
  key: '',
  family: 'shop',
  names: { zh: '', en: '' },
  definition: { zh: '', en: '' },
  formula: '',
  unit: 'money',
  direction: 'up',
  use: null,
  minimum: null,
};

/** A key from an English name: "Net amount per visitor" becomes `net_amount_per_visitor`. */
export const fromName = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^[_0-9]+|_+$/g, '');

/** The word that the caret stands in or behind, which a choice replaces. */
export function wordAt(formula: string, caret: number): { start: number; word: string } {
  const word = /[\p{L}\p{N}_.]*$/u.exec(formula.slice(0, caret))?.[0] ?? '';
  return { start: caret - word.length, word };
}

export function insert(formula: string, caret: number, key: string): { formula: string; caret: number } {
  const { start } = wordAt(formula, caret);
  return { formula: formula.slice(0, start) + key + formula.slice(caret), caret: start + key.length };
}

const filled = (text: MetricDraft['names']): MetricDraft['names'] => ({
  zh: text.zh || text.en || '…',
  en: text.en || text.zh || '…',
});

/** The draft as it is checked while it is being written: what is still empty is asked for on saving, not before. */
export const forCheck = (draft: MetricDraft): MetricDraft => ({
  ...draft,
  key: draft.key || 'draft_metric',
  names: filled(draft.names),
  definition: filled(draft.definition),
  use: draft.use && { ...draft.use, decision: filled(draft.use.decision), lever: filled(draft.use.lever) },
});

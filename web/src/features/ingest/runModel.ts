import type { FileResult, ImportRun } from '@/api/importTypes';

export interface RunTotals {
  rows: number;
  facts: number;
  rejected: number;
  unchanged: number;
  updated: number;
}

export const factsOf = (file: FileResult): number => Object.values(file.facts).reduce((sum, count) => sum + count, 0);

export function totals(run: ImportRun): RunTotals {
  const sum: RunTotals = { rows: 0, facts: 0, rejected: 0, unchanged: 0, updated: 0 };
  for (const file of run.files) {
    sum.rows += file.rows;
    sum.facts += factsOf(file);
    sum.rejected += file.rejected;
    sum.unchanged += file.unchanged;
    sum.updated += file.updated;
  }
  return sum;
}

/** Share of refused rows; `null` without rows. */
export const refusedShare = (run: ImportRun): number | null => {
  const { rows, rejected } = totals(run);
  return rows === 0 ? null : rejected / rows;
};

/** How far a run has come, 0 to 1; `null` while nobody knows how much there is. */
export function done(run: ImportRun): number | null {
  const progress = run.progress;
  if (!progress || progress.totalBytes <= 0) return null;
  return Math.min(1, progress.bytes / progress.totalBytes);
}

/** What an operator can do with a run. */
export function verbs(run: ImportRun): { cancel: boolean; approve: boolean; undo: boolean } {
  return {
    cancel: run.state === 'running' || run.state === 'awaiting',
    approve: run.state === 'awaiting',
    undo: run.state === 'published',
  };
}

/** Files with something to look at before those without: failed, then with refused rows, then the largest. */
export const neediestFirst = (files: readonly FileResult[]): FileResult[] => {
  const need = (file: FileResult) =>
    file.state === 'failed' || file.state === 'unrecognised' ? 2 : file.rejected > 0 ? 1 : 0;
  return [...files].sort((a, b) => need(b) - need(a) || b.rows - a.rows);
};

/** Files with one and the same thing to say are one line: a folder may hold hundreds that nobody knows. */
export function grouped(files: readonly FileResult[]): FileResult[][] {
  const groups: FileResult[][] = [];
  const byMessage = new Map<string, FileResult[]>();
  for (const file of neediestFirst(files)) {
    const quietly = file.rows === 0 && file.message !== null ? file.message.en : null;
    const group = quietly === null ? undefined : byMessage.get(quietly);
    if (group) {
      group.push(file);
      continue;
    }
    const fresh = [file];
    groups.push(fresh);
    if (quietly !== null) byMessage.set(quietly, fresh);
  }
  return groups;
}

import type { Grade, Text } from './types';

export type RunState = 'running' | 'awaiting' | 'published' | 'undone' | 'failed' | 'cancelled';

export interface FileResult {
  importId: number | null;
  file: string;
  format: string | null;
  formatNames: Text | null;
  rows: number;
  facts: Record<string, number>;
  rejected: number;
  unchanged: number;
  updated: number;
  from: string | null;
  to: string | null;
  grade: Grade | null;
  message: Text | null;
  state: string;
}

export interface Progress {
  bytes: number;
  totalBytes: number;
  rows: number;
  rowsPerSecond: number | null;
  secondsLeft: number | null;
  /** queued, recognising, reading, comparing, publishing */
  phase: string | null;
}

export interface ImportRun {
  id: number | string;
  at: string;
  by: string | null;
  files: FileResult[];
  state: RunState;
  message?: Text | null;
  progress: Progress | null;
  /** Files nobody knew that wait for a person to say what their columns are. */
  mappable: number[];
  /** It waits, and what it would do can be asked for. */
  previewed: boolean;
}

/** What an import that waits would do to the facts; nothing of it stands yet. */
export interface ImportPreview {
  days: {
    table: string;
    tableNames: Text;
    day: string;
    rowsBefore: number;
    rowsAfter: number;
    /** What `before` and `after` sum; `null` where rows have nothing to sum. */
    measure: Text | null;
    unit: 'money' | 'count';
    before: number | null;
    after: number | null;
  }[];
  /** Examples of rows that would displace an older one. */
  changes: {
    importId: number;
    table: string;
    tableNames: Text;
    key: string;
    row: number;
    cells: { column: string; names: Text; before: string | null; after: string | null }[];
  }[];
  /** Other facts came in since. */
  outdated: boolean;
}

export interface Rejects {
  /** Refused rows. */
  total: number;
  /** Entries of the list: one for each cell at fault. */
  listed: number;
  rows: RejectedRow[];
}

export interface RejectedRow {
  importId: number;
  file: string;
  row: number;
  column: string | null;
  value: string | null;
  reason: Text;
  /** Its cell can be typed again in place. */
  correctable: boolean;
  /** The correction that was sent last. */
  mended: { run: number; value: string; state: RunState; rejected: boolean } | null;
}

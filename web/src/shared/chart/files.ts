/** One cell of a CSV file: quoted when it must be, and never read as a formula by a spreadsheet. */
export function cell(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** With a byte order mark, without which Excel reads Chinese as noise. */
export const csv = (columns: readonly string[], rows: readonly (string | number | null)[][]): string =>
  `\uFEFF${[columns, ...rows].map(row => row.map(cell).join(',')).join('\r\n')}\r\n`;

export function save(name: string, content: string, type = 'text/csv;charset=utf-8'): void {
  const link = document.createElement('a');
  const url = content.startsWith('data:') ? content : URL.createObjectURL(new Blob([content], { type }));
  link.href = url;
  link.download = name;
  link.click();
  if (!content.startsWith('data:')) URL.revokeObjectURL(url);
}

/** A title as a file name that every system takes. */
export const fileName = (title: string, ending: string): string =>
  `${title.replace(/[\\/:*?"<>|\s]+/g, '_').slice(0, 80) || 'helmsman'}.${ending}`;

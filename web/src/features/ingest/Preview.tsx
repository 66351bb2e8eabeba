import { useTranslation } from 'react-i18next';
import type { MappingSheet } from '@/api/mapping';

/** The file's first rows as they are. */
export function Preview({ sheet }: { sheet: MappingSheet }) {
  const { t } = useTranslation();
  const title = t('ingest.mapping.preview', { row: sheet.headerRow });
  return (
    <>
      <h2>{title}</h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
      <section className="scroll mapping-preview" tabIndex={0} aria-label={title}>
        <table className="plain">
          <thead>
            <tr>
              {sheet.header.map((header, place) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: columns of a file have no other name than their place
                <th key={place} scope="col">
                  {header || <span className="visually-hidden">{t('ingest.mapping.unnamed')}</span>}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {sheet.rows.map((row, line) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: rows of a file have no other name than their place
              <tr key={line}>
                {sheet.header.map((_, place) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: as above
                  <td key={place}>{row[place] ?? ''}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
}

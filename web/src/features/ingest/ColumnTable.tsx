import { useTranslation } from 'react-i18next';
import type { Mapping, MappingSheet, MappingTable } from '@/api/mapping';
import { useSpeech } from '@/shared/speech';
import { factors, samples, scalable, withColumn, withFactor } from './mappingModel';

const unitLabels = {
  one: 'ingest.mapping.units.one',
  cents: 'ingest.mapping.units.cents',
  thousand: 'ingest.mapping.units.thousand',
  wan: 'ingest.mapping.units.wan',
  yi: 'ingest.mapping.units.yi',
} as const;

interface Props {
  sheet: MappingSheet;
  table: MappingTable;
  mapping: Mapping;
  proposal: Mapping;
  unsure: readonly string[];
  onChange: (mapping: Mapping) => void;
}

/** A line a column of the file: its name, some of its cells, and what it is. */
export function ColumnTable({ sheet, table, mapping, proposal, unsure, onChange }: Props) {
  const { t } = useTranslation();
  const { say } = useSpeech();
  const guessed = (header: string, column: string) =>
    unsure.includes(column) && proposal.columns.some(each => each.header === header && each.column === column);
  return (
    <div className="mapping-columns">
      <table className="plain">
        <caption className="visually-hidden">{t('ingest.mapping.title')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('ingest.mapping.column')}</th>
            <th scope="col">{t('ingest.mapping.sample')}</th>
            <th scope="col">{t('ingest.mapping.means')}</th>
            <th scope="col">{t('ingest.mapping.unit')}</th>
          </tr>
        </thead>
        <tbody>
          {sheet.header.map((header, place) => {
            if (header === '' || sheet.header.indexOf(header) !== place) return null;
            const mapped = mapping.columns.find(each => each.header === header);
            const target = table.columns.find(each => each.column === mapped?.column);
            return (
              <tr key={header} className={mapped ? '' : 'left-out'}>
                <th scope="row">{header}</th>
                <td className="samples">{samples(sheet, place).join(' · ')}</td>
                <td>
                  <select
                    className="input"
                    aria-label={t('ingest.mapping.meansOf', { header })}
                    value={mapped?.column ?? ''}
                    onChange={event => onChange(withColumn(mapping, header, event.target.value))}
                  >
                    <option value="">{t('ingest.mapping.nothing')}</option>
                    {table.columns.map(each => (
                      <option key={each.column} value={each.column}>
                        {each.need === 'must' ? t('ingest.mapping.must', { name: say(each.names) }) : say(each.names)}
                      </option>
                    ))}
                  </select>
                  {mapped && guessed(header, mapped.column) && (
                    <span className="chip warn">{t('ingest.mapping.unsure')}</span>
                  )}
                </td>
                <td>
                  {mapped && scalable(target) && mapping.base === null && (
                    <select
                      className="input"
                      aria-label={t('ingest.mapping.unitOf', { header })}
                      value={mapped.factor ?? '1'}
                      onChange={event => onChange(withFactor(mapping, header, event.target.value))}
                    >
                      {factors.map(each => (
                        <option key={each.factor} value={each.factor}>
                          {t(unitLabels[each.label])}
                        </option>
                      ))}
                    </select>
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

import type { EChartsCoreOption } from 'echarts/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Unit } from '@/api/types';
import { usePreferences } from '../preferences';
import { useSpeech } from '../speech';
import { csv, fileName, save } from './files';
import type { Drawing } from './timeOption';

type Canvas = typeof import('./canvas');
type Drawn = ReturnType<Canvas['draw']>;

interface ChartProps {
  /** What it shows, as a sentence or name. */
  title: string;
  unit: Unit;
  currency: string;
  height: number;
  option: (drawing: Drawing) => EChartsCoreOption;
  table: { columns: string[]; rows: (string | number | null)[][] };
  onPick?: ((index: number) => void) | undefined;
  /** For points that stand anywhere: the place of the one that was clicked among those drawn. */
  onPickItem?: ((index: number) => void) | undefined;
  /** What stands for the unit where the picture has several. */
  unitName?: string | undefined;
  /** One line below: what the reader should know. */
  note?: string | undefined;
  /** What else is drawn and must be named: the grey of what was expected, the flags of events. */
  keys?: { expected: boolean; events: boolean };
}

/** A picture with its title and unit, the same as a table, and both as files. */
export function Chart({
  title,
  unit,
  currency,
  height,
  option,
  table,
  onPick,
  onPickItem,
  unitName,
  note,
  keys,
}: ChartProps) {
  const { t } = useTranslation();
  const { palette } = usePreferences();
  const speech = useSpeech(currency);
  const [asTable, setAsTable] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const drawn = useRef<Drawn | null>(null);
  const pick = useRef(onPick);
  pick.current = onPick;
  const pickItem = useRef(onPickItem);
  pickItem.current = onPickItem;
  const unitNames = {
    money: currency,
    count: t('shared.unit.count'),
    ratio: '%',
    seconds: t('shared.unit.seconds'),
    number: t('shared.unit.number'),
  };
  const drawing: Drawing = {
    palette,
    short: value => speech.short(value, unit),
    exact: value => speech.exact(value, unit),
    words: { expected: t('shared.chart.expected'), event: t('shared.chart.event'), partial: t('shared.chart.partial') },
  };
  const current = option(drawing);
  const latest = useRef(current);
  latest.current = current;

  useEffect(() => {
    const element = place.current;
    if (asTable || !element) return;
    let alive = true;
    let observer: ResizeObserver | undefined;
    void import('./canvas').then(canvas => {
      if (!alive) return;
      const chart = canvas.draw(element);
      drawn.current = chart;
      chart.setOption(latest.current);
      chart.getZr().on('click', event => {
        const at = chart.convertFromPixel({ gridIndex: 0 }, [event.offsetX, event.offsetY]);
        if (!chart.containPixel({ gridIndex: 0 }, [event.offsetX, event.offsetY])) return;
        pick.current?.(Math.round((Array.isArray(at) ? at : [at])[pickAxis(latest.current)] as number));
      });
      chart.on('click', item => pickItem.current?.(item.dataIndex));
      observer = new ResizeObserver(() => chart.resize());
      observer.observe(element);
    });
    return () => {
      alive = false;
      observer?.disconnect();
      drawn.current?.dispose();
      drawn.current = null;
    };
  }, [asTable]);

  useEffect(() => {
    drawn.current?.setOption(current, { notMerge: true });
  });

  const savePicture = async () => {
    const canvas = await import('./canvas');
    const width = place.current?.clientWidth || 960;
    save(fileName(title, 'png'), await canvas.picture(current, title, width, height, palette.paper, palette.ink));
  };

  return (
    <figure className="chart">
      <figcaption>
        <span className="chart-title">{title}</span>
        <span className="quiet">{t('shared.chart.unit', { unit: unitName ?? unitNames[unit] })}</span>
        {keys && (keys.expected || keys.events) && (
          <span className="chart-keys">
            {keys.expected && <span>{t('shared.chart.expected')}</span>}
            {keys.events && <span className="flag">{t('shared.chart.event')}</span>}
          </span>
        )}
        <span className="chart-tools">
          <button type="button" className="link" aria-pressed={asTable} onClick={() => setAsTable(!asTable)}>
            {asTable ? t('shared.chart.asPicture') : t('shared.chart.asTable')}
          </button>
          <button type="button" className="link" onClick={() => void savePicture()}>
            PNG
          </button>
          <button
            type="button"
            className="link"
            onClick={() => save(fileName(title, 'csv'), csv(table.columns, table.rows))}
          >
            CSV
          </button>
        </span>
      </figcaption>
      {asTable ? (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
        <section className="chart-table" style={{ maxHeight: Math.max(height, 220) }} tabIndex={0} aria-label={title}>
          <PlainTable columns={table.columns} rows={table.rows} format={value => speech.exact(value, unit)} />
        </section>
      ) : (
        <div
          ref={place}
          className="chart-place"
          style={{ height }}
          role="img"
          aria-label={t('shared.chart.label', { title })}
        />
      )}
      {note && <p className="chart-note quiet">{note}</p>}
    </figure>
  );
}

/** Bars lie, so their categories stand on the second axis. */
const pickAxis = (option: EChartsCoreOption): 0 | 1 =>
  'yAxis' in option && (option.yAxis as { type?: string }).type === 'category' ? 1 : 0;

interface PlainTableProps {
  columns: string[];
  rows: (string | number | null)[][];
  format: (value: number | null) => string;
  caption?: string;
}

export function PlainTable({ columns, rows, format, caption }: PlainTableProps) {
  const { t } = useTranslation();
  return (
    <table className="plain">
      {caption && <caption className="visually-hidden">{caption}</caption>}
      <thead>
        <tr>
          {columns.map((column, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two columns may bear one name
            <th key={`${i}-${column}`} scope="col" className={i === 0 ? undefined : 'right'}>
              {column || <span className="visually-hidden">{t('shared.chart.position')}</span>}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(row => (
          <tr key={String(row[0])}>
            {row.map((value, i) =>
              i === 0 ? (
                // biome-ignore lint/suspicious/noArrayIndexKey: a cell's place is its name
                <th key={i} scope="row">
                  {value}
                </th>
              ) : (
                // biome-ignore lint/suspicious/noArrayIndexKey: a cell's place is its name
                <td key={i} className="right">
                  {typeof value === 'string' ? value : format(value)}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

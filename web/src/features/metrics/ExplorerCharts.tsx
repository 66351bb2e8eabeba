import { useTranslation } from 'react-i18next';
import type { Dimension, Metric, QueryRow, QueryTable, Shop, TimelineEvent } from '@/api/types';
import { barsHeight, barsModel, barsOption } from '@/shared/chart/bars';
import { Chart } from '@/shared/chart/Chart';
import { timeModel, timeTable } from '@/shared/chart/timeModel';
import { timeOption } from '@/shared/chart/timeOption';
import { positionText, today } from '@/shared/days';
import { ChangeMark, RangeChange } from '@/shared/marks';
import { useSpeech } from '@/shared/speech';
import { shapeOf } from './exploreModel';
import { RangeByDimension, RangeOverTime } from './RangeCharts';
import { alone, endsOf, shownOf } from './ranges';

interface ExplorerChartsProps {
  table: QueryTable;
  dimensions: readonly Dimension[];
  catalogue: readonly Metric[];
  events: readonly TimelineEvent[];
  shop: Shop | undefined;
  onDrill: (row: QueryRow) => void;
}

/** One picture a metric: units are never mixed on one axis. */
export function ExplorerCharts({ table, dimensions, catalogue, events, shop, onDrill }: ExplorerChartsProps) {
  const { t } = useTranslation();
  const currency = shop?.currency ?? 'CNY';
  const { say, short, exact, range, rangeExact, language } = useSpeech(currency);
  const by = table.dimensions.map(dimension => dimension.key);
  const shape = shapeOf(by, dimensions);
  const unknown = t('metrics.unknown');
  const zone = shop?.zone ?? 'Asia/Shanghai';

  if (shape.kind === 'figures') {
    const row = table.rows[0];
    return (
      <div className="figures">
        {shownOf(table.metrics, catalogue).map(shown => {
          const metric = shown.metric;
          const { low, high } = endsOf(row?.values, shown);
          return (
            <div key={metric.key} className="figure-card">
              <span className="quiet">{say(shown.names)}</span>
              <strong title={shown.high ? rangeExact(low, high, metric.unit) : exact(low, metric.unit)}>
                {shown.high ? range(low, high, metric.unit) : short(low, metric.unit)}
              </strong>
              {table.baseline && shown.high && (
                <RangeChange
                  now={{ low, high }}
                  before={endsOf(row?.baselines, shown)}
                  unit={metric.unit}
                  currency={currency}
                />
              )}
              {table.baseline && !shown.high && (
                <ChangeMark
                  value={row?.values[metric.key] ?? null}
                  before={row?.baselines[metric.key] ?? null}
                  unit={metric.unit}
                  direction={catalogue.find(item => item.key === metric.key)?.direction ?? 'none'}
                  currency={currency}
                />
              )}
            </div>
          );
        })}
      </div>
    );
  }

  const shownAll = shownOf(table.metrics, catalogue);
  // two lines a group would be a thicket: there each end has a picture of its own
  const pictures = shape.kind === 'time' && shape.split !== null ? table.metrics.map(alone) : shownAll;
  return (
    <div className="charts">
      {pictures.map(shown => {
        const metric = shown.metric;
        const height = pictures.length > 1 ? 240 : 340;
        if (shape.kind === 'time') {
          const ask = {
            table,
            metric: metric.key,
            time: shape.time,
            split: shape.split,
            events,
            today: today(zone),
            position: (key: string) => positionText(language, shape.time, key),
            splitText: (key: string) => positionText(language, shape.split ?? '', key),
            say,
            names: { unknown, expected: t('shared.chart.expected') },
          };
          const model = timeModel(ask);
          const pickTime = (at: number) => {
            const row = table.rows.find(item => item.keys[shape.time] === model.keys[at]);
            if (row) onDrill({ ...row, keys: { [shape.time]: row.keys[shape.time] ?? null } });
          };
          if (shown.high) {
            const high = timeModel({ ...ask, metric: shown.high.key });
            return (
              <RangeOverTime
                key={metric.key}
                title={say(shown.names)}
                low={model}
                high={high}
                currency={currency}
                height={height}
                onPick={pickTime}
              />
            );
          }
          const splitName = shape.split ? table.dimensions.find(item => item.key === shape.split) : undefined;
          const groups = new Set(table.rows.map(row => (shape.split ? row.keys[shape.split] : ''))).size;
          return (
            <Chart
              key={metric.key}
              title={
                splitName
                  ? t('metrics.chart.split', { metric: model.title, dimension: say(splitName.names) })
                  : model.title
              }
              unit={metric.unit}
              currency={currency}
              height={height}
              option={drawing => timeOption(model, drawing)}
              table={timeTable(model, t('shared.chart.expected'))}
              keys={{ expected: model.lines.some(line => line.expected !== null), events: model.flags.length > 0 }}
              onPick={pickTime}
              note={
                groups > model.lines.length
                  ? t('metrics.chart.onlyLines', { shown: model.lines.length, total: groups })
                  : undefined
              }
            />
          );
        }
        const joined = shape.second === null ? table : joinedRows(table, shape.dimension, shape.second, unknown);
        const title = t('metrics.chart.by', {
          metric: say(shown.names),
          dimension: table.dimensions.map(item => say(item.names)).join(' × '),
        });
        if (shown.high) {
          return (
            <RangeByDimension
              key={metric.key}
              title={title}
              name={say(shown.names)}
              table={joined}
              shown={shown}
              dimension={shape.dimension}
              unknown={unknown}
              currency={currency}
              onPick={key => {
                const row = table.rows[joined.rows.findIndex(item => item.keys[shape.dimension] === key)];
                if (row) onDrill(row);
              }}
            />
          );
        }
        const model = barsModel({ table: joined, metric: metric.key, dimension: shape.dimension, say, unknown });
        return (
          <Chart
            key={metric.key}
            title={title}
            unit={metric.unit}
            currency={currency}
            height={barsHeight(model)}
            option={drawing => barsOption(model, drawing)}
            table={{
              columns: model.hasBaseline ? ['', model.title, t('shared.chart.expected')] : ['', model.title],
              rows: model.bars.map(bar =>
                model.hasBaseline ? [bar.name, bar.value, bar.before] : [bar.name, bar.value],
              ),
            }}
            keys={{ expected: model.hasBaseline, events: false }}
            onPick={at => {
              const bar = [...model.bars].reverse()[at];
              const row = table.rows[joined.rows.findIndex(item => item.keys[shape.dimension] === bar?.key)];
              if (row) onDrill(row);
            }}
            note={
              model.left > 0 ? t('metrics.chart.onlyBars', { shown: model.bars.length, left: model.left }) : undefined
            }
          />
        );
      })}
    </div>
  );
}

/** Two dimensions on one axis of bars: each row is a bar with both names. */
function joinedRows(table: QueryTable, first: string, second: string, unknown: string): QueryTable {
  return {
    ...table,
    rows: table.rows.map(row => ({
      ...row,
      keys: { ...row.keys, [first]: `${row.keys[first]}\u0000${row.keys[second]}` },
      labels: {
        ...row.labels,
        [first]: `${row.labels[first] || row.keys[first] || unknown} · ${row.labels[second] || row.keys[second] || unknown}`,
      },
    })),
  };
}

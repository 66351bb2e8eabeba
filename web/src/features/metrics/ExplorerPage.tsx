import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { eventsQuery } from '@/api/events';
import { dimensionsQuery, metricsQuery, queryFile, tableQuery } from '@/api/metrics';
import { shopsQuery } from '@/api/session';
import type { QueryRow } from '@/api/types';
import { useAddress } from '@/shared/address';
import { periodText } from '@/shared/days';
import { Icon } from '@/shared/icons';
import { useSpeech } from '@/shared/speech';
import { Answer, Bones, Empty } from '@/shared/states';
import { toast } from '@/shared/toasts';
import { Crumbs, FilterChips } from './Crumbs';
import { DrillDialog } from './DrillDialog';
import { ExplorerCharts } from './ExplorerCharts';
import { ExplorerTable } from './ExplorerTable';
import { askOf, ROWS } from './exploreModel';
import { FilterDialog } from './FilterDialog';
import { MetricChooser } from './MetricChooser';
import './metrics.css';

const MOST_DIMENSIONS = 3;

/** Any metric, by anything, against anything; the whole question is in the address. */
export default function ExplorerPage() {
  const { t } = useTranslation();
  const { shopId, params, view, set, setParams, inShop } = useAddress();
  const shops = useQuery(shopsQuery());
  const shop = shops.data?.find(item => item.id === shopId);
  const { say, language, exact } = useSpeech(shop?.currency);
  const metrics = useQuery(metricsQuery());
  const dimensions = useQuery(dimensionsQuery());
  const ask = askOf(params, view, shop);
  const enabled = shopId !== null && shop?.to != null;
  const table = useQuery({ ...tableQuery(shopId ?? 0, ask), enabled });
  const total = useQuery({
    ...tableQuery(shopId ?? 0, { ...ask, by: [], limit: undefined }),
    enabled: enabled && ask.by.length > 0,
  });
  const events = useQuery({ ...eventsQuery(shopId ?? 0, ask.from, ask.to), enabled });
  const [choosing, setChoosing] = useState(false);
  const [filtering, setFiltering] = useState(false);
  const [drilled, setDrilled] = useState<QueryRow | null>(null);
  const asTable = params.get('view') === 'table';

  if (shop && shop.to === null) {
    return (
      <Empty
        title={t('metrics.empty.title')}
        actions={
          <Link className="button primary" to={inShop('imports')}>
            {t('brief.empty.import')}
          </Link>
        }
      >
        {t('metrics.empty.words')}
      </Empty>
    );
  }

  const named = (key: string) => {
    const metric = metrics.data?.find(item => item.key === key);
    return metric ? say(metric.names) : key;
  };
  const dimensionName = (key: string) => {
    const found = dimensions.data?.find(item => item.key === key);
    return found ? say(found.names) : key;
  };
  const setMany = (patch: Record<string, string | string[] | undefined>) =>
    setParams(current => {
      const next = new URLSearchParams(current);
      for (const [key, value] of Object.entries(patch)) {
        next.delete(key);
        for (const each of typeof value === 'string' ? [value] : (value ?? [])) next.append(key, each);
      }
      return next;
    });
  // what every chosen metric can be split by; the server has the last word
  const chosen = metrics.data?.filter(metric => ask.metrics.includes(metric.key)) ?? [];
  const possible =
    dimensions.data?.filter(item =>
      chosen.every(metric => metric.dimensions.length === 0 || metric.dimensions.includes(item.key)),
    ) ?? [];

  return (
    <div className="page explorer">
      <h1 className="visually-hidden">{t('metrics.explorer')}</h1>
      <div className="ask">
        <div className="ask-line">
          <span className="ask-label">{t('metrics.ask.metrics')}</span>
          {ask.metrics.map(key => (
            <span key={key} className="pick">
              <Link to={inShop(`metrics/${key}`)}>{named(key)}</Link>
              {ask.metrics.length > 1 && (
                <button
                  type="button"
                  aria-label={t('metrics.ask.remove', { name: named(key) })}
                  onClick={() => set({ metrics: ask.metrics.filter(item => item !== key).join(',') })}
                >
                  ×
                </button>
              )}
            </span>
          ))}
          <button type="button" className="button small" onClick={() => setChoosing(true)}>
            {t('metrics.ask.choose')}
          </button>
        </div>
        <div className="ask-line">
          <span className="ask-label">{t('metrics.ask.by')}</span>
          {ask.by.map(key => (
            <span key={key} className="pick">
              {dimensionName(key)}
              <button
                type="button"
                aria-label={t('metrics.ask.remove', { name: dimensionName(key) })}
                onClick={() => setMany({ by: ask.by.filter(item => item !== key).join(',') })}
              >
                ×
              </button>
            </span>
          ))}
          {ask.by.length < MOST_DIMENSIONS && (
            <select
              className="input small"
              aria-label={t('metrics.ask.addBy')}
              value=""
              onChange={event => setMany({ by: [...ask.by, event.target.value].join(',') })}
            >
              <option value="">{t('metrics.ask.addBy')}</option>
              {possible
                .filter(item => !ask.by.includes(item.key))
                .map(item => (
                  <option key={item.key} value={item.key}>
                    {say(item.names)}
                  </option>
                ))}
            </select>
          )}
        </div>
        <div className="ask-line">
          <span className="ask-label">{t('metrics.ask.where')}</span>
          <FilterChips where={ask.where} name={dimensionName} onChange={where => setMany({ where })} />
          <button type="button" className="button small" onClick={() => setFiltering(true)}>
            {t('metrics.ask.addFilter')}
          </button>
        </div>
      </div>
      <Crumbs where={ask.where} name={dimensionName} onKeep={where => setMany({ where })} />
      <div className="answer-bar">
        <fieldset className="switch">
          <legend className="visually-hidden">{t('metrics.view.label')}</legend>
          <button type="button" aria-pressed={!asTable} onClick={() => set({ view: undefined })}>
            {t('metrics.view.chart')}
          </button>
          <button type="button" aria-pressed={asTable} onClick={() => set({ view: 'table' })}>
            {t('metrics.view.table')}
          </button>
        </fieldset>
        {table.data?.period && (
          <p className="quiet answer-said">
            <span className="nowrap">{periodText(language, table.data.period)}</span>
            {table.data.baseline &&
              ` · ${t('metrics.against', { period: periodText(language, table.data.baseline), reason: say(table.data.baseline.reason) })}`}
          </p>
        )}
        <span className="answer-tools">
          {ask.metrics[0] && (
            <Link className="button small" to={inShop('data/explain', { metric: ask.metrics[0] })}>
              {t('insight.open')}
            </Link>
          )}
          <a className="button small" href={queryFile(shopId ?? 0, ask, 'csv', language)} download>
            CSV
          </a>
          <a className="button small" href={queryFile(shopId ?? 0, ask, 'xlsx', language)} download>
            Excel
          </a>
          <button
            type="button"
            className="button small"
            onClick={() => void navigator.clipboard.writeText(location.href).then(() => toast(t('shared.copied')))}
          >
            <Icon name="link" size={16} /> {t('shared.copyLink')}
          </button>
        </span>
      </div>
      <Answer
        query={table}
        doing={t('metrics.doing')}
        skeleton={<Bones lines={9} />}
        empty={answer =>
          answer.rows.length === 0 ? (
            <Empty title={t('metrics.nothing.title')}>
              {answer.notes.map(note => (
                <p key={note.en}>{say(note)}</p>
              ))}
              <p>{t('metrics.nothing.words', { from: shop?.from ?? '–', to: shop?.to ?? '–' })}</p>
            </Empty>
          ) : null
        }
      >
        {answer => (
          <>
            {answer.notes.length > 0 && (
              <ul className="tight answer-notes">
                {answer.notes.map(note => (
                  <li key={note.en}>{say(note)}</li>
                ))}
              </ul>
            )}
            {asTable ? (
              <ExplorerTable
                table={answer}
                total={ask.by.length > 0 ? total.data : undefined}
                catalogue={metrics.data ?? []}
                currency={shop?.currency ?? 'CNY'}
                dimensionName={dimensionName}
                onDrill={setDrilled}
              />
            ) : (
              <ExplorerCharts
                table={answer}
                dimensions={dimensions.data ?? []}
                catalogue={metrics.data ?? []}
                events={events.data ?? []}
                shop={shop}
                onDrill={setDrilled}
              />
            )}
            <p className="quiet">
              {t('metrics.rows', {
                count: answer.rows.length,
                shown: exact(answer.rows.length, 'count'),
                seconds: exact(answer.millis / 1000, 'number'),
              })}
              {answer.rows.length >= (ask.limit ?? ROWS) && (
                <>
                  {' '}
                  <button
                    type="button"
                    className="link"
                    onClick={() => set({ limit: String((ask.limit ?? ROWS) * 4) }, true)}
                  >
                    {t('metrics.moreRows')}
                  </button>
                </>
              )}
            </p>
          </>
        )}
      </Answer>
      <MetricChooser
        open={choosing}
        chosen={ask.metrics}
        onClose={() => setChoosing(false)}
        onChoose={keys => set({ metrics: keys.join(',') })}
      />
      <FilterDialog
        open={filtering}
        shop={shopId ?? 0}
        dimensions={possible.filter(item => !item.time)}
        onClose={() => setFiltering(false)}
        onAdd={filter => setMany({ where: [...ask.where, filter] })}
      />
      <DrillDialog
        row={drilled}
        ask={ask}
        dimensions={possible}
        dimensionName={dimensionName}
        onClose={() => setDrilled(null)}
        onGo={patch => setMany(patch)}
      />
    </div>
  );
}

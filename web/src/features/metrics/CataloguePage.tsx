import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { familiesQuery, metricsQuery } from '@/api/metrics';
import type { Metric } from '@/api/types';
import { useAddress } from '@/shared/address';
import { SearchField } from '@/shared/fields';
import { likeness } from '@/shared/pinyin';
import { useSpeech } from '@/shared/speech';
import { Answer, Bones, Empty } from '@/shared/states';
import { addsLabels, directionLabels } from './words';
import './metrics.css';

/** In the address, beside the families: what the operator added. */
const MINE = 'own';

/** Every metric: what it means and what it is for; by family, or by search. */
export default function CataloguePage() {
  const { t } = useTranslation();
  const { params, set, inShop } = useAddress();
  const { say } = useSpeech();
  const metrics = useQuery(metricsQuery());
  const families = useQuery(familiesQuery());
  const search = params.get('q') ?? '';
  const family = params.get('family');
  const found = (all: Metric[]) =>
    all
      .map(metric => ({
        metric,
        score: likeness(search, [metric.names.zh, metric.names.en, metric.key]) || (contains(metric, search) ? 5 : 0),
      }))
      .filter(
        item =>
          item.score > 0 && (family === null || (family === MINE ? item.metric.custom : item.metric.family === family)),
      )
      .sort((a, b) => (search === '' ? 0 : b.score - a.score))
      .map(item => item.metric);
  return (
    <div className="page">
      <header className="page-head">
        <h1>{t('metrics.catalogue.title')}</h1>
        <Link className="button" to={inShop('metrics/new')}>
          {t('metrics.own.add')}
        </Link>
      </header>
      <SearchField
        className="catalogue-search"
        label={t('metrics.catalogue.search')}
        value={search}
        onChange={q => set({ q }, true)}
      />
      <Answer query={metrics} doing={t('metrics.catalogue.doing')} skeleton={<Bones lines={10} />}>
        {all => {
          const shown = found(all);
          const groups = search === '' ? [...new Set(shown.map(metric => metric.family))] : [null];
          return (
            <>
              <fieldset className="switch families">
                <legend className="visually-hidden">{t('metrics.catalogue.families')}</legend>
                <button type="button" aria-pressed={family === null} onClick={() => set({ family: undefined })}>
                  {t('metrics.catalogue.all', { count: all.length })}
                </button>
                {all.some(metric => metric.custom) && (
                  <button type="button" aria-pressed={family === MINE} onClick={() => set({ family: MINE })}>
                    {t('metrics.own.mine')}
                  </button>
                )}
                {(families.data ?? []).map(item => (
                  <button
                    key={item.key}
                    type="button"
                    aria-pressed={family === item.key}
                    onClick={() => set({ family: item.key })}
                  >
                    {say(item.names)}
                  </button>
                ))}
              </fieldset>
              {shown.length === 0 && (
                <Empty title={t('shell.palette.nothing', { search })}>{t('metrics.catalogue.nothing')}</Empty>
              )}
              {groups.map(group => (
                <section key={group ?? ''} className="family">
                  {group !== null && <h2>{say(families.data?.find(item => item.key === group)?.names) || group}</h2>}
                  <ul className="metric-list">
                    {shown
                      .filter(metric => group === null || metric.family === group)
                      .map(metric => (
                        <li key={metric.key}>
                          <Link to={inShop(`metrics/${metric.key}`)}>
                            <b>{say(metric.names)}</b> <span className="code quiet">{metric.key}</span>
                          </Link>
                          <p>{say(metric.definition)}</p>
                          <p className="quiet">
                            {t(addsLabels[metric.adds])} · {t(directionLabels[metric.direction])}
                          </p>
                        </li>
                      ))}
                  </ul>
                </section>
              ))}
            </>
          );
        }}
      </Answer>
    </div>
  );
}

const contains = (metric: Metric, search: string): boolean =>
  metric.definition.zh.includes(search) || metric.definition.en.toLowerCase().includes(search.toLowerCase());

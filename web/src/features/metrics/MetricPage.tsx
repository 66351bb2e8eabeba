import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { dimensionsQuery, familiesQuery, lineageQuery, metricsQuery, treeQuery } from '@/api/metrics';
import type { Metric, MetricTree } from '@/api/types';
import { useAddress } from '@/shared/address';
import { roleLabels } from '@/shared/roles';
import { useSpeech } from '@/shared/speech';
import { Answer, Bones, Empty } from '@/shared/states';
import { OwnButtons } from './OwnButtons';
import { addsLabels, directionLabels, unitLabels } from './words';
import './metrics.css';

/** A year of daily files is too long to read; the imports page lists all. */
const MOST_FILES = 12;

/** One metric: what it is, what it is made of, what it is for, and where its rows come from. */
export default function MetricPage() {
  const { t } = useTranslation();
  const { metric: key = '' } = useParams();
  const { inShop } = useAddress();
  const metrics = useQuery(metricsQuery());
  return (
    <div className="page metric">
      <Answer query={metrics} doing={t('metrics.catalogue.doing')} skeleton={<Bones lines={10} />}>
        {all => {
          const metric = all.find(item => item.key === key);
          return metric ? (
            <MetricBody metric={metric} all={all} />
          ) : (
            <Empty
              title={t('metrics.page.unknown', { key })}
              actions={
                <Link className="button" to={inShop('metrics')}>
                  {t('metrics.page.toAll')}
                </Link>
              }
            />
          );
        }}
      </Answer>
    </div>
  );
}

function MetricBody({ metric, all }: { metric: Metric; all: Metric[] }) {
  const { t } = useTranslation();
  const { say, exact } = useSpeech();
  const { shopId, inShop } = useAddress();
  const families = useQuery(familiesQuery());
  const dimensions = useQuery(dimensionsQuery());
  const named = (key: string) => {
    const found = all.find(item => item.key === key);
    return found ? say(found.names) : key;
  };
  const family = families.data?.find(item => item.key === metric.family);
  return (
    <>
      <header className="metric-head">
        <p className="quiet">
          <Link to={inShop('metrics')}>{t('metrics.catalogue.title')}</Link> ›{' '}
          <Link to={inShop('metrics', { family: metric.family })}>{family ? say(family.names) : metric.family}</Link>
        </p>
        <h1>
          {say(metric.names)} <span className="code quiet">{metric.key}</span>
        </h1>
        <p className="lead">{say(metric.definition)}</p>
        <p className="metric-buttons">
          {shopId !== null && (
            <Link className="button small primary" to={inShop('data', { metrics: metric.key, by: 'day' })}>
              {t('brief.detail.explore')}
            </Link>
          )}
          {metric.custom && <OwnButtons metric={metric} />}
        </p>
      </header>
      <div className="metric-columns">
        <section>
          <h2>{t('metrics.page.what')}</h2>
          <dl className="facts">
            <Fact name={t('metrics.page.formula')}>
              {metric.formulaText && <p>{say(metric.formulaText)}</p>}
              <p className="code">{metric.formula}</p>
            </Fact>
            <Fact name={t('metrics.page.unit')}>{t(unitLabels[metric.unit])}</Fact>
            <Fact name={t('metrics.page.adds')}>{t(addsLabels[metric.adds])}</Fact>
            <Fact name={t('metrics.page.direction')}>{t(directionLabels[metric.direction])}</Fact>
            <Fact name={t('metrics.page.minimum')}>
              {metric.minimum
                ? t('metrics.page.minimumOf', {
                    metric: named(metric.minimum.metric),
                    count: metric.minimum.count,
                    shown: exact(metric.minimum.count, 'count'),
                  })
                : t('metrics.page.noMinimum')}
            </Fact>
            <Fact name={t('metrics.page.dimensions')}>
              {metric.dimensions
                .map(key => {
                  const found = dimensions.data?.find(item => item.key === key);
                  return found ? say(found.names) : key;
                })
                .join(t('metrics.page.comma'))}
            </Fact>
          </dl>
        </section>
        <section hidden={metric.use.next.length === 0}>
          <h2>{t('metrics.page.use')}</h2>
          <dl className="facts">
            <Fact name={t('metrics.page.decision')}>{say(metric.use.decision)}</Fact>
            <Fact name={t('metrics.page.lever')}>{say(metric.use.lever)}</Fact>
            <Fact name={t('metrics.page.role')}>{t(roleLabels[metric.use.role] ?? 'brief.role.operator')}</Fact>
            {metric.use.next.length > 0 && (
              <Fact name={t('metrics.page.next')}>
                <ul className="inline">
                  {metric.use.next.map(key => (
                    <li key={key}>
                      <Link to={inShop(`metrics/${key}`)}>{named(key)}</Link>
                    </li>
                  ))}
                </ul>
              </Fact>
            )}
          </dl>
        </section>
      </div>
      {metric.drivers.length > 0 && <Drivers metric={metric} />}
      {shopId !== null && <LineagePart shop={shopId} metric={metric} />}
    </>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Drivers({ metric }: { metric: Metric }) {
  const { t } = useTranslation();
  const tree = useQuery(treeQuery(metric.key));
  return (
    <section>
      <h2>{t('metrics.page.drivers')}</h2>
      <Answer query={tree} doing={t('metrics.page.drivers')} skeleton={<Bones lines={4} />}>
        {root => (
          <ul className="tree">
            <Branch node={root} operator={null} />
          </ul>
        )}
      </Answer>
    </section>
  );
}

const signs: Record<string, string> = { '*': '×', '/': '÷', '-': '−', '+': '+' };

function Branch({ node, operator }: { node: MetricTree; operator: string | null }) {
  const { say } = useSpeech();
  const { inShop } = useAddress();
  return (
    <li>
      {operator && <span className="tree-sign">{signs[operator] ?? operator}</span>}
      <Link to={inShop(`metrics/${node.metric}`)}>{say(node.names)}</Link>
      {node.children.length > 0 && (
        <ul>
          {node.children.map((child, i) => (
            <Branch key={child.metric} node={child} operator={i === 0 ? '=' : node.operator} />
          ))}
        </ul>
      )}
    </li>
  );
}

function LineagePart({ shop, metric }: { shop: number; metric: Metric }) {
  const { t } = useTranslation();
  const { exact } = useSpeech();
  const { inShop } = useAddress();
  const lineage = useQuery(lineageQuery(shop, metric.key));
  return (
    <section>
      <h2>{t('metrics.page.lineage')}</h2>
      <Answer
        query={lineage}
        doing={t('metrics.page.lineage')}
        skeleton={<Bones lines={3} />}
        empty={answer =>
          answer.tables.every(table => table.rows === 0) ? <p className="quiet">{t('metrics.page.noLineage')}</p> : null
        }
      >
        {answer => (
          <div className="scroll">
            <table className="plain">
              <caption className="visually-hidden">{t('metrics.page.lineage')}</caption>
              <thead>
                <tr>
                  <th scope="col">{t('metrics.page.table')}</th>
                  <th scope="col">{t('metrics.page.days')}</th>
                  <th scope="col">{t('metrics.page.file')}</th>
                  <th scope="col" className="right">
                    {t('metrics.page.rows')}
                  </th>
                </tr>
              </thead>
              <tbody>
                {answer.tables.flatMap(table =>
                  table.imports.slice(0, MOST_FILES).map((item, i) => (
                    <tr key={`${table.table}-${item.id}-${item.file}`}>
                      <th scope="row" className="code">
                        {i === 0 ? table.table : ''}
                      </th>
                      <td>{i === 0 && table.from ? `${table.from} … ${table.to}` : ''}</td>
                      <td>{item.file ?? t('metrics.page.importOf', { id: item.id })}</td>
                      <td className="right">{exact(item.rows, 'count')}</td>
                    </tr>
                  )),
                )}
              </tbody>
            </table>
            {answer.tables.some(table => table.imports.length > MOST_FILES) && (
              <p className="quiet">
                {t('metrics.page.moreFiles', {
                  count: answer.tables.reduce((sum, table) => sum + Math.max(0, table.imports.length - MOST_FILES), 0),
                })}
              </p>
            )}
          </div>
        )}
      </Answer>
      <p>
        <Link to={inShop('data/rows', { metric: metric.key })}>{t('brief.detail.openRows')}</Link>
      </p>
    </section>
  );
}

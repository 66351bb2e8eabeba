import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { type AlarmAnswer, type AlarmMetric, alarmParams, alarmsQuery } from '@/api/alarms';
import { shopsQuery } from '@/api/session';
import type { Shop } from '@/api/types';
import { useAddress } from '@/shared/address';
import { periodText, shift } from '@/shared/days';
import { useSpeech } from '@/shared/speech';
import { Answer, Bones, Empty } from '@/shared/states';
import { AlarmCard } from './alarm/AlarmCard';
import { groups, lastDay } from './alarm/alarmModel';
import './family/family.css';
import './alarm/alarm.css';

/** Days before the last that are shown unless the address says otherwise: a quarter, as the setting counts. */
const QUARTER = 90;

/** Every main metric held against its own past: what is odd today first. */
export default function AlarmsPage() {
  const { t } = useTranslation();
  const { shopId, view, inShop } = useAddress();
  const shop = useQuery(shopsQuery()).data?.find(item => item.id === shopId);
  const { say, language } = useSpeech(shop?.currency);
  const to = view.to ?? view.date;
  const ask = { from: view.from ?? (to === undefined ? undefined : shift(to, -QUARTER)), to };
  const answer = useQuery({ ...alarmsQuery(shopId ?? 0, ask), enabled: shop != null && shop.to !== null });
  const workbook = alarmParams(ask);
  workbook.set('lang', language);
  return (
    <div className="page family">
      <div className="page-head">
        <div>
          <h1>{t('alarms.title')}</h1>
          <p className="quiet">
            {t('alarms.question')}
            {answer.data && ` · ${periodText(language, answer.data.period)}`}
          </p>
        </div>
        {shop?.to && (
          <a className="button" href={`/api/v1/shops/${shopId}/alarms/workbook?${workbook}`} download>
            {t('shell.families.excel')}
          </a>
        )}
      </div>
      {shop && shop.to === null && (
        <Empty
          title={t('shell.families.nothing')}
          actions={
            <Link className="button primary" to={inShop('imports')}>
              {t('shell.rooms.imports')}
            </Link>
          }
        >
          <p>{t('alarms.nothingWords')}</p>
        </Empty>
      )}
      {shop && shop.to !== null && (
        <Answer query={answer} doing={t('alarms.doing')} skeleton={<Bones lines={10} />}>
          {told => (
            <>
              <p className="lead">{say(told.verdict)}</p>
              <Told answer={told} shop={shop} />
            </>
          )}
        </Answer>
      )}
    </div>
  );
}

function Told({ answer, shop }: { answer: AlarmAnswer; shop: Shop }) {
  const { t } = useTranslation();
  const { short } = useSpeech(shop.currency);
  const found = groups(answer);
  if (answer.metrics.every(metric => metric.judged === 0))
    return (
      <>
        <Empty title={t('alarms.nothing')}>
          <p>{t('alarms.nothingWords')}</p>
        </Empty>
        <Unjudged metrics={found.unjudged} />
      </>
    );
  const count = answer.metrics.filter(metric => lastDay(metric)?.state !== 'not_judged').length;
  return (
    <>
      <p className="quiet">
        {t('alarms.bears', {
          count,
          setting: short(answer.perQuarter, 'number'),
          week: short(answer.expectedAWeek, 'number'),
        })}{' '}
        <Link to="/settings#alarms">{t('alarms.change')}</Link>
      </p>
      <Cards title={t('alarms.odd')} metrics={found.odd} shop={shop} />
      <Cards title={t('alarms.lately')} metrics={found.lately} shop={shop} />
      <Cards title={t('alarms.usual')} metrics={found.usual} shop={shop} />
      <Cards title={t('alarms.unjudged')} metrics={found.unjudged.filter(metric => metric.judged > 0)} shop={shop} />
      <Unjudged metrics={found.unjudged.filter(metric => metric.judged === 0)} />
    </>
  );
}

function Cards({ title, metrics, shop }: { title: string; metrics: readonly AlarmMetric[]; shop: Shop }) {
  if (metrics.length === 0) return null;
  return (
    <section>
      <h2>
        {title} <span className="quiet">{metrics.length}</span>
      </h2>
      <div className="alarms">
        {metrics.map(metric => (
          <AlarmCard key={metric.metric} metric={metric} shop={shop} />
        ))}
      </div>
    </section>
  );
}

/** Metrics of which no day could be judged, each with the reason. */
function Unjudged({ metrics }: { metrics: readonly AlarmMetric[] }) {
  const { t } = useTranslation();
  const { say } = useSpeech();
  if (metrics.length === 0) return null;
  return (
    <section>
      <h2>
        {t('alarms.notJudged')} <span className="quiet">{metrics.length}</span>
      </h2>
      <ul className="tight">
        {metrics.map(metric => (
          <li key={metric.metric}>
            <b>{say(metric.names)}</b> <span className="quiet">{say(lastDay(metric)?.note)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

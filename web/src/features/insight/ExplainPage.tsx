import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { type Explanation, explainQuery } from '@/api/explain';
import { metricsQuery } from '@/api/metrics';
import { shopsQuery } from '@/api/session';
import { periodOf, useAddress } from '@/shared/address';
import { periodText } from '@/shared/days';
import { chance } from '@/shared/numbers';
import { useSpeech } from '@/shared/speech';
import { Answer, Bones } from '@/shared/states';
import { Branch } from './Branch';
import './insight.css';

/** Why a metric moved: a tree that opens from the whole shop down to the cause, every number leading to its rows. */
export default function ExplainPage() {
  const { t } = useTranslation();
  const { shopId, view, params, set } = useAddress();
  const shop = useQuery(shopsQuery()).data?.find(item => item.id === shopId);
  const { say } = useSpeech(shop?.currency);
  const metrics = useQuery(metricsQuery());
  const period = periodOf(view, shop);
  const metric = params.get('metric') ?? 'paid_amount';
  const explanation = useQuery({
    ...explainQuery(shopId ?? 0, {
      metric,
      from: period?.from,
      to: period?.to,
      against: view.against === 'none' ? undefined : (view.against ?? 'previous'),
    }),
    enabled: shopId !== null && period !== null,
  });
  const split = (metrics.data ?? []).filter(item => item.drivers.length > 0 || item.adds === 'sum');
  return (
    <div className="page explain">
      <h1>{t('insight.title')}</h1>
      <label className="explain-metric">
        {t('insight.metric')}
        <select className="input" value={metric} onChange={event => set({ metric: event.target.value })}>
          {split.map(item => (
            <option key={item.key} value={item.key}>
              {say(item.names)}
            </option>
          ))}
        </select>
      </label>
      <Answer query={explanation} doing={t('insight.doing')} skeleton={<Bones lines={10} />}>
        {answer => (
          <Told
            key={`${answer.metric} ${answer.period.from} ${answer.baseline.from}`}
            explanation={answer}
            currency={shop?.currency ?? 'CNY'}
          />
        )}
      </Answer>
    </div>
  );
}

function Told({ explanation, currency }: { explanation: Explanation; currency: string }) {
  const { t } = useTranslation();
  const { inShop } = useAddress();
  const { say, language } = useSpeech(currency);
  return (
    <>
      <p className="lead">{say(explanation.title)}</p>
      <p className="quiet">
        {periodText(language, explanation.period)} ↔ {periodText(language, explanation.baseline)} ·{' '}
        {say(explanation.reason)}
      </p>
      <p>{say(explanation.usual.text)}</p>
      {explanation.flip && <p>{say(explanation.flip.text)}</p>}
      {explanation.conclusions.length > 0 && (
        <section>
          <h2>{t('insight.causes')}</h2>
          <ul className="explain-causes">
            {explanation.conclusions.map(item => (
              <li key={item.id}>
                {say(item.title)}
                {item.causes[0] && (
                  <p className="quiet">
                    {say(item.causes[0].text)}{' '}
                    <span className="quiet">{t('insight.sure', { chance: chance(item.causes[0].probability) })}</span>
                  </p>
                )}
                {item.flip && <p className="quiet">{say(item.flip.text)}</p>}
              </li>
            ))}
          </ul>
        </section>
      )}
      {explanation.notes.map(note => (
        <p key={note.en}>
          {say(note)} <Link to={inShop('timeline')}>{t('shell.rooms.timeline')}</Link>
        </p>
      ))}
      <section>
        <h2>{t('insight.tree')}</h2>
        <p className="quiet">{t('insight.addsUp')}</p>
        <ul className="branches">
          <Branch node={explanation.tree} explanation={explanation} currency={currency} />
        </ul>
      </section>
    </>
  );
}

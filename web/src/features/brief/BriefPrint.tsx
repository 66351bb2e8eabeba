import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { briefQuery } from '@/api/brief';
import { shopsQuery } from '@/api/session';
import type { Conclusion } from '@/api/types';
import { briefDay, useAddress } from '@/shared/address';
import { Spark } from '@/shared/chart/Spark';
import { seriesModel } from '@/shared/chart/timeModel';
import { dayText } from '@/shared/days';
import { TrustMark } from '@/shared/marks';
import { chance } from '@/shared/numbers';
import { usePreferences } from '@/shared/preferences';
import { roleLabels } from '@/shared/roles';
import { useSpeech } from '@/shared/speech';
import { Answer, Failure } from '@/shared/states';
import { useUnits } from '@/shared/useUnit';
import { BriefHeadline } from './BriefHeadline';
import { stepsBack } from './cardModel';
import { Notes } from './Notes';
import { Odd } from './Odd';
import { Watched } from './Watched';
import './brief.css';
import './print.css';

/** The brief as paper: everything open, nothing to press, always light. */
export default function BriefPrint() {
  const { t } = useTranslation();
  const { shopId, view } = useAddress();
  const { setPaper } = usePreferences();
  const shops = useQuery(shopsQuery());
  const shop = shops.data?.find(item => item.id === shopId);
  const day = briefDay(view);
  const brief = useQuery({
    ...briefQuery(shopId ?? 0, day),
    enabled: shop !== undefined,
  });
  useEffect(() => {
    setPaper(true);
    return () => setPaper(false);
  }, [setPaper]);
  useEffect(() => {
    if (brief.data) document.title = `${brief.data.shop} ${brief.data.date}`;
  }, [brief.data]);
  return (
    <main className="sheet brief">
      {shops.isError && <Failure error={shops.error} retry={() => void shops.refetch()} />}
      {!shops.isError && (
        <Answer query={brief} doing={t('brief.doing')}>
          {answer => (
            <>
              <p className="sheet-shop">
                <span>{answer.shop}</span>
                <button type="button" className="button small no-print" onClick={() => window.print()}>
                  {t('brief.print')}
                </button>
              </p>
              <BriefHeadline brief={answer} />
              {(answer.quiet || answer.conclusions.length === 0) && (
                <section className="quiet-day">
                  <h2>{t('brief.quiet.title')}</h2>
                  <p>{t('brief.quiet.words')}</p>
                </section>
              )}
              {answer.conclusions.some(conclusion => !stepsBack(conclusion)) && (
                <ol className="cards">
                  {answer.conclusions
                    .filter(conclusion => !stepsBack(conclusion))
                    .map((conclusion, i) => (
                      <li key={conclusion.id}>
                        <PrintedCard conclusion={conclusion} number={i + 1} />
                      </li>
                    ))}
                </ol>
              )}
              <Odd brief={answer} />
              <Watched watched={answer.watched} currency={answer.currency} open />
              <Notes notes={answer.notes} />
            </>
          )}
        </Answer>
      )}
    </main>
  );
}

function PrintedCard({ conclusion, number }: { conclusion: Conclusion; number: number }) {
  const { t } = useTranslation();
  const { say, signedExact, language } = useSpeech(conclusion.currency);
  const unit = useUnits()(conclusion.metric, 'money');
  const model = seriesModel({
    title: '',
    unit,
    series: conclusion.series,
    events: conclusion.events,
    name: say(conclusion.metricNames),
    say,
  });
  return (
    <article className="card">
      <header className="card-head">
        <span className="card-number">{number}</span>
        <h2>{say(conclusion.title)}</h2>
        <p className="card-marks">
          <span className="chip">{t('brief.card.sure', { chance: chance(conclusion.confidence) })}</span>
          <TrustMark grade={conclusion.trust} />
          <span className="chip">{conclusion.survives ? t('brief.card.survives') : t('brief.card.falls')}</span>
        </p>
      </header>
      <div className="card-body">
        <Spark model={model} label={t('brief.card.picture', { metric: say(conclusion.metricNames) })} />
        <dl className="card-lines">
          {conclusion.why.length > 0 && (
            <div>
              <dt>{t('brief.card.why')}</dt>
              <dd>{conclusion.why.map(say).join(language === 'zh' ? '；' : '; ')}</dd>
            </div>
          )}
          <div>
            <dt>{t('brief.card.parts')}</dt>
            <dd className="parts-line">
              {conclusion.parts.map((part, i) => (
                <span key={part.name} className="part">
                  {i > 0 && '· '}
                  {say(part.label)} {signedExact(part.effect, unit)}{' '}
                </span>
              ))}
              <span className="part">
                = <b>{signedExact(conclusion.change, unit)}</b>
              </span>
            </dd>
          </div>
          {conclusion.flip && (
            <div>
              <dt>{t('brief.card.flip')}</dt>
              <dd>{say(conclusion.flip.text)}</dd>
            </div>
          )}
          {conclusion.actions.map(action => (
            <div key={`${action.role}-${action.text.en}`}>
              <dt>{t(roleLabels[action.role] ?? 'brief.role.operator')}</dt>
              <dd>
                {say(action.text)}{' '}
                <span className="quiet">{t('brief.detail.due', { day: dayText(language, action.due) })}</span>
              </dd>
            </div>
          ))}
        </dl>
      </div>
    </article>
  );
}

import { useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { answerConclusion } from '@/api/brief';
import type { Conclusion } from '@/api/types';
import { Spark } from '@/shared/chart/Spark';
import { seriesModel } from '@/shared/chart/timeModel';
import { TrustMark } from '@/shared/marks';
import { chance } from '@/shared/numbers';
import { roleLabels } from '@/shared/roles';
import { useSpeech } from '@/shared/speech';
import { Bones, useFault } from '@/shared/states';
import { toast } from '@/shared/toasts';
import { useUnits } from '@/shared/useUnit';
import { standing, stepsBack } from './cardModel';

const CardDetail = lazy(() => import('./CardDetail'));

interface CardProps {
  conclusion: Conclusion;
  number: number;
  open: boolean;
  shopId: number;
  onToggle: () => void;
  onFocus: () => void;
  onAssign: () => void;
  onDisagree: () => void;
}

/** One conclusion: a sentence with money, a small picture, why, the exact parts, what to do. */
export function ConclusionCard({
  conclusion,
  number,
  open,
  shopId,
  onToggle,
  onFocus,
  onAssign,
  onDisagree,
}: CardProps) {
  const { t } = useTranslation();
  const { say, signed, language } = useSpeech(conclusion.currency);
  const title = useId();
  const unit = useUnits()(conclusion.metric, 'money');
  const stands = standing(conclusion.answer);
  const folded = stepsBack(conclusion) && !open;
  const model = seriesModel({
    title: say(conclusion.title),
    unit,
    series: conclusion.series,
    events: conclusion.events,
    name: say(conclusion.metricNames),
    say,
  });
  return (
    <article className={`card ${stands}${folded ? ' folded' : ''}`} aria-labelledby={title} onFocus={onFocus}>
      <header className="card-head">
        <span className="card-number" aria-hidden="true">
          {number}
        </span>
        <h2 id={title}>
          <button
            type="button"
            className="card-title"
            data-card={conclusion.id}
            aria-expanded={open}
            onClick={onToggle}
          >
            {say(conclusion.title)}
          </button>
        </h2>
        <p className="card-marks">
          <span className="chip">{t('brief.card.sure', { chance: chance(conclusion.confidence) })}</span>
          <TrustMark grade={conclusion.trust} reasons={conclusion.trustReasons} />
          <span className={conclusion.survives ? 'chip' : 'chip warn'}>
            {conclusion.survives ? t('brief.card.survives') : t('brief.card.falls')}
          </span>
        </p>
      </header>
      {folded && conclusion.folded && <p className="card-folded quiet">{say(conclusion.folded)}</p>}
      {!folded && (
        <div className="card-body">
          <Spark model={model} label={t('brief.card.picture', { metric: say(conclusion.metricNames) })} />
          <dl className="card-lines">
            {conclusion.why.length > 0 && (
              <div>
                <dt>{t('brief.card.why')}</dt>
                <dd>
                  {conclusion.why
                    .slice(0, 2)
                    .map(say)
                    .join(language === 'zh' ? '；' : '; ')}
                </dd>
              </div>
            )}
            {conclusion.parts.length > 0 && (
              <div>
                <dt>{t('brief.card.parts')}</dt>
                <dd className="parts-line">
                  {conclusion.parts.map((part, i) => (
                    <span key={part.name} className="part">
                      {i > 0 && <span aria-hidden="true">· </span>}
                      {say(part.label)} <b>{signed(part.effect, unit)}</b>{' '}
                    </span>
                  ))}
                  <span className="part">
                    = <b>{signed(conclusion.change, unit)}</b>
                  </span>
                </dd>
              </div>
            )}
            {conclusion.flip && (
              <div>
                <dt>{t('brief.card.flip')}</dt>
                <dd>{say(conclusion.flip.text)}</dd>
              </div>
            )}
            {conclusion.actions.length > 0 && (
              <div>
                <dt>{t('brief.card.actions')}</dt>
                <dd>
                  {conclusion.actions.map((action, i) => (
                    <span key={`${action.role}-${action.due}`}>
                      {i > 0 && ' · '}
                      <b>{t(roleLabels[action.role] ?? 'brief.role.operator')}</b>
                      {language === 'zh' ? '：' : ': '}
                      {say(action.text)}
                    </span>
                  ))}
                </dd>
              </div>
            )}
          </dl>
        </div>
      )}
      <footer className="card-foot">
        <Standing conclusion={conclusion} shopId={shopId} />
        <span className="card-buttons">
          <button type="button" className="button small" aria-expanded={open} onClick={onToggle}>
            {open ? t('brief.card.close') : t('brief.card.explain')}
          </button>
          <button type="button" className="button small" onClick={onDisagree} disabled={stands === 'disagreed'}>
            {t('brief.card.disagree')}
          </button>
          <button type="button" className="button small primary" onClick={onAssign} disabled={stands === 'assigned'}>
            {t('brief.card.assign')}
          </button>
        </span>
      </footer>
      {open && (
        <Suspense fallback={<Bones lines={6} />}>
          <CardDetail conclusion={conclusion} />
        </Suspense>
      )}
    </article>
  );
}

/** What was answered, with the way back. */
function Standing({ conclusion, shopId }: { conclusion: Conclusion; shopId: number }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const fault = useFault();
  const { answer } = conclusion;
  const stands = standing(answer);
  if (stands === 'open' || !answer) return <span />;
  const undo = () =>
    void answerConclusion(shopId, conclusion.id, { kind: 'undo' })
      .then(() => client.invalidateQueries({ queryKey: ['shop', shopId, 'brief'] }))
      .catch(error => toast(fault(error).what, undefined, 'bad'));
  return (
    <span className="standing">
      {stands === 'assigned'
        ? t('brief.card.assigned', { role: t(roleLabels[answer.role ?? ''] ?? 'brief.role.operator') })
        : t('brief.card.disagreed', { reason: answer.reason ?? '' })}{' '}
      <button type="button" className="link" onClick={undo}>
        {t('shared.undo')}
      </button>
    </span>
  );
}

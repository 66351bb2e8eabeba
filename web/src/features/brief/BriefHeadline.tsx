import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Brief } from '@/api/types';
import { dayText } from '@/shared/days';
import { ChangeMark, TrustMark } from '@/shared/marks';
import { useSpeech } from '@/shared/speech';

/** The day in one sentence and one number. */
export function BriefHeadline({ brief, children }: { brief: Brief; children?: ReactNode }) {
  const { t } = useTranslation();
  const { say, whole, language, exact } = useSpeech(brief.currency);
  const { headline, trust } = brief;
  return (
    <header className="headline">
      <div className="headline-top">
        <h1>{t('brief.title', { day: dayText(language, brief.date) })}</h1>
        <div className="headline-tools">{children}</div>
      </div>
      <p className="headline-sentence">{say(headline.text)}</p>
      <div className="headline-facts">
        <p className="headline-number">
          <span className="quiet">{t('brief.paidAmount')}</span>
          <strong title={exact(headline.value, 'money')}>{whole(headline.value)}</strong>
          <ChangeMark
            value={headline.value}
            before={headline.baselineValue}
            unit="money"
            direction="up"
            currency={brief.currency}
          />
        </p>
        {headline.baseline && (
          <p className="quiet">
            {t('brief.against', { reason: say(headline.baseline.reason), amount: whole(headline.baselineValue) })}
          </p>
        )}
        <p className="headline-trust">
          <TrustMark grade={trust.grade} reasons={trust.reasons} />
          <span className="quiet">
            {trust.reasons.map(say).join(language === 'zh' ? '；' : '; ') || t('brief.trustClean')}
          </span>
        </p>
      </div>
    </header>
  );
}

import { useTranslation } from 'react-i18next';
import type { StepOf } from '@/api/families/detailPage';
import type { Span } from '@/api/families/versions';
import { useSpeech } from '@/shared/speech';
import { IntervalMark, reachOf } from '../version/IntervalMark';

interface StepTableProps {
  caption: string;
  steps: readonly StepOf[];
  /** The step to be pointed at. */
  weakest: string | null;
  currency: string;
  /** Columns beyond the usual: comparable products and money. */
  whole: boolean;
}

/** The way from visiting to paying, step by step, each against its usual with what is sure. */
export function StepTable({ caption, steps, weakest, currency, whole }: StepTableProps) {
  const { t } = useTranslation();
  const { say, exact, short } = useSpeech(currency);
  const reach = reachOf(
    steps.map(step => step.against),
    1,
  );
  const words = (span: Span) =>
    t('families.versions.interval', {
      value: percent(span.value),
      low: percent(span.low),
      high: percent(span.high),
    });
  const percent = (ratio: number) => `${ratio >= 1 ? '+' : '−'}${short(Math.abs(ratio - 1), 'ratio')}`;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    <section className="scroll" tabIndex={0} aria-label={caption}>
      <table className="plain steps">
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t('families.detailPage.step')}</th>
            {whole && (
              <th scope="col" className="right">
                {t('families.detailPage.people')}
              </th>
            )}
            <th scope="col" className="right">
              {t('families.detailPage.rate')}
            </th>
            <th scope="col" className="right">
              {t('families.detailPage.usual')}
            </th>
            <th scope="col">{t('families.detailPage.against')}</th>
            <th scope="col" className="right">
              {t('families.detailPage.peers')}
            </th>
          </tr>
        </thead>
        <tbody>
          {steps.map(step => (
            <tr key={step.step}>
              <th scope="row">
                {step.step === weakest ? <b>{say(step.names)} ◀</b> : say(step.names)}
                {step.fell && <span className="judged act">{t('families.detailPage.kind.FELL')}</span>}
              </th>
              {whole && (
                <td className="right">
                  {exact(Math.round(step.from), 'count')} → {exact(Math.round(step.to), 'count')}
                </td>
              )}
              <td className="right">{short(step.rate, 'ratio')}</td>
              <td className="right">{short(step.usual, 'ratio')}</td>
              <td>
                {step.against ? (
                  <IntervalMark span={step.against} neutral={1} reach={reach} label={words(step.against)} />
                ) : (
                  <span className="quiet">{t('families.detailPage.kind.FEW')}</span>
                )}
              </td>
              <td className="right" title={step.level ? words(step.level) : undefined}>
                {step.level ? percent(step.level.value) : '–'}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

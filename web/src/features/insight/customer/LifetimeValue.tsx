import { useTranslation } from 'react-i18next';
import type { Forecast } from '@/api/families/customer';
import { type BarsModel, barsHeight, barsOption } from '@/shared/chart/bars';
import { Chart } from '@/shared/chart/Chart';
import { Figure } from '@/shared/marks';
import { useSpeech } from '@/shared/speech';

/** What buyers will still bring, and how far the model was off where it could be checked. */
export function LifetimeValue({ forecast, currency }: { forecast: Forecast | null; currency: string }) {
  const { t } = useTranslation();
  const { say, short, exact } = useSpeech(currency);
  if (!forecast) return <p className="quiet">{t('families.customer.lifetime.none')}</p>;
  const { check } = forecast;
  const bars: BarsModel | null = check && {
    title: t('families.customer.lifetime.actual'),
    unit: 'count',
    hasBaseline: true,
    left: 0,
    bars: check.rows.map(row => ({
      key: String(row.repeats),
      name: t('families.customer.lifetime.repeats', { n: row.orMore ? `${row.repeats}+` : row.repeats }),
      value: row.actual,
      before: Math.round(row.predicted * 10) / 10,
    })),
  };
  return (
    <>
      <ul className="family-figures">
        <li>
          <p className="quiet">{t('families.customer.lifetime.amount', { weeks: forecast.horizonWeeks })}</p>
          <p className="customer-figure">
            <Figure value={forecast.amount} unit="money" currency={currency} />
          </p>
          {forecast.low !== null && forecast.high !== null && (
            <p className="quiet">
              {t('families.customer.lifetime.between', {
                low: short(forecast.low, 'money'),
                high: short(forecast.high, 'money'),
              })}
            </p>
          )}
        </li>
        <li>
          <p className="quiet">{t('families.customer.lifetime.purchases')}</p>
          <p className="customer-figure">
            <Figure value={Math.round(forecast.purchases)} unit="count" />
          </p>
        </li>
        {!check?.staying && (
          <li>
            <p className="quiet">{t('families.customer.lifetime.alive')}</p>
            <p className="customer-figure">
              <Figure value={Math.round(forecast.alive)} unit="count" />
            </p>
            <p className="quiet">
              {t('families.customer.lifetime.aliveOf', { all: exact(forecast.returning, 'count') })}
            </p>
          </li>
        )}
        <li>
          <p className="quiet">{t('families.customer.lifetime.newcomer')}</p>
          <p className="customer-figure">
            <Figure value={forecast.newcomerValue} unit="money" currency={currency} />
          </p>
          <p className="quiet">
            {t('families.customer.lifetime.newcomerWords', { purchases: short(forecast.newcomerPurchases, 'number') })}
          </p>
        </li>
      </ul>
      <p>{say(forecast.told)}</p>
      {forecast.related && (
        <p
          className="quiet"
          title={`${forecast.related.low.toFixed(2)} … ${forecast.related.high.toFixed(2)}`.replaceAll('-', '−')}
        >
          {say(forecast.related.told)}
        </p>
      )}
      {check && bars && (
        <Chart
          title={t('families.customer.lifetime.check', { weeks: check.weeks })}
          unit="count"
          currency={currency}
          height={barsHeight(bars)}
          option={drawing =>
            barsOption(bars, {
              ...drawing,
              words: { ...drawing.words, expected: t('families.customer.lifetime.predicted') },
            })
          }
          table={{
            columns: [
              '',
              t('families.customer.lifetime.buyers'),
              t('families.customer.lifetime.predicted'),
              t('families.customer.lifetime.actual'),
            ],
            rows: check.rows.map((row, i) => [
              bars.bars[i]?.name ?? '',
              row.buyers,
              Math.round(row.predicted * 10) / 10,
              row.actual,
            ]),
          }}
          keys={{ expected: true, events: false }}
          note={t('families.customer.lifetime.method')}
        />
      )}
    </>
  );
}

import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { CustomerFigure } from '@/api/families/customer';
import { metricsQuery } from '@/api/metrics';
import { useAddress } from '@/shared/address';
import { ChangeMark, Figure } from '@/shared/marks';
import { useSpeech } from '@/shared/speech';

/** New and returning as figures, each with its definition, baseline, interval and the way to why. */
export function Figures({ figures, currency }: { figures: CustomerFigure[]; currency: string }) {
  const { t } = useTranslation();
  const { inShop } = useAddress();
  const { say, short } = useSpeech(currency);
  const metrics = useQuery(metricsQuery());
  return (
    <ul className="family-figures">
      {figures.map(figure => (
        <li key={figure.metric}>
          <Link className="quiet" to={inShop(`metrics/${figure.metric}`)} title={say(figure.definition)}>
            {say(figure.names)}
          </Link>
          <p className="customer-figure">
            <Link to={inShop('data/rows', { metric: figure.metric })}>
              <Figure value={figure.value} unit={figure.unit} currency={currency} />
            </Link>
          </p>
          {figure.tooFew ? (
            <p className="quiet">{say(figure.tooFew)}</p>
          ) : (
            <p>
              <ChangeMark
                value={figure.value}
                before={figure.baseline}
                unit={figure.unit}
                direction={metrics.data?.find(item => item.key === figure.metric)?.direction ?? 'none'}
                currency={currency}
              />
            </p>
          )}
          {figure.low !== null && !figure.tooFew && (
            <p className="quiet">
              {t('families.customer.interval', { low: short(figure.low, 'ratio'), high: short(figure.high, 'ratio') })}
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}

import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { FamilyFigure } from '@/api/families/versions';
import { metricsQuery } from '@/api/metrics';
import { useAddress } from '@/shared/address';
import { ChangeMark } from '@/shared/marks';
import { useSpeech } from '@/shared/speech';

/** Metrics of the catalogue side by side, each with its change; a name leads to why it moved, its definition on hover. */
export function FamilyFigures({ figures, currency }: { figures: readonly FamilyFigure[]; currency: string }) {
  const { inShop } = useAddress();
  const { say, short, exact } = useSpeech(currency);
  const metrics = useQuery(metricsQuery()).data ?? [];
  return (
    <div className="family-figures">
      {figures.map(figure => {
        const metric = metrics.find(item => item.key === figure.metric);
        if (!metric) return null;
        return (
          <div key={figure.metric} className="figure-card">
            <Link
              to={inShop(`metrics/${figure.metric}`)}
              title={`${say(metric.definition)} · ${say(metric.use.decision)}`}
            >
              {say(metric.names)}
            </Link>
            <strong title={exact(figure.value, metric.unit)}>{short(figure.value, metric.unit)}</strong>
            {figure.before !== null && (
              <ChangeMark
                value={figure.value}
                before={figure.before}
                unit={metric.unit}
                direction={metric.direction}
                currency={currency}
              />
            )}
          </div>
        );
      })}
    </div>
  );
}

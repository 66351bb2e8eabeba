import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Dimension, QueryAsk, QueryRow } from '@/api/types';
import { useAddress } from '@/shared/address';
import { Dialog } from '@/shared/Dialog';
import { isDay } from '@/shared/days';
import { useSpeech } from '@/shared/speech';
import { drill, rowName } from './exploreModel';

interface DrillDialogProps {
  row: QueryRow | null;
  ask: QueryAsk;
  dimensions: readonly Dimension[];
  dimensionName: (key: string) => string;
  onClose: () => void;
  onGo: (patch: Record<string, string | string[] | undefined>) => void;
}

/** What can be asked next about one bar, point or row. */
export function DrillDialog({ row, ask, dimensions, dimensionName, onClose, onGo }: DrillDialogProps) {
  const { t } = useTranslation();
  const { say } = useSpeech();
  const { inShop } = useAddress();
  const isTime = (key: string) => dimensions.find(item => item.key === key)?.time ?? false;
  const steps = row ? ask.by.filter(key => !isTime(key) && row.keys[key] != null) : [];
  const day = row?.keys.day;
  const dimension = steps[0];
  const title = row ? ask.by.map(key => rowName(row, key, t('metrics.unknown'))).join(' · ') : '';
  const go = (patch: Record<string, string | string[] | undefined>) => {
    onClose();
    onGo(patch);
  };
  const onDay = isDay(day) ? { from: day, to: day } : {};
  const others = dimensions.filter(item => !ask.by.includes(item.key) && !item.time).slice(0, 12);
  const where = row ? [...ask.where, ...steps.map(key => `${key}=${row.keys[key] ?? ''}`)] : [];
  return (
    <Dialog open={row !== null} title={title} onClose={onClose}>
      {row && (
        <div className="drill">
          {dimension !== undefined && (
            <button
              type="button"
              className="button"
              onClick={() => go(drill(ask, dimension, row.keys[dimension] ?? '', 'day'))}
            >
              {t('metrics.drill.course')}
            </button>
          )}
          {ask.where.length === 0 && steps.length === 0 && (isDay(day) || row.keys.day === undefined) && (
            <Link
              className="button"
              to={inShop('data/explain', {
                metric: ask.metrics[0],
                from: isDay(day) ? day : ask.from,
                to: isDay(day) ? day : ask.to,
                // a single day is held against the same weekday, as in the brief
                against: isDay(day) ? 'week' : ask.against,
                date: undefined,
              })}
            >
              {t('metrics.drill.why')}
            </Link>
          )}
          <Link
            className="button"
            to={inShop('data/rows', {
              metric: ask.metrics[0],
              from: isDay(day) ? day : ask.from,
              to: isDay(day) ? day : ask.to,
              date: undefined,
              where,
            })}
          >
            {t('metrics.drill.rows')}
          </Link>
          <h3>{t('metrics.drill.by')}</h3>
          <div className="drill-by">
            {others.map(item => (
              <button
                key={item.key}
                type="button"
                className="button small"
                onClick={() =>
                  go(
                    dimension === undefined
                      ? { by: item.key, ...onDay, date: undefined }
                      : { ...drill(ask, dimension, row.keys[dimension] ?? '', item.key), by: item.key },
                  )
                }
              >
                {say(item.names) || dimensionName(item.key)}
              </button>
            ))}
          </div>
        </div>
      )}
    </Dialog>
  );
}

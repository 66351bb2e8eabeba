import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Brief } from '@/api/types';
import { useAddress } from '@/shared/address';
import { useSpeech } from '@/shared/speech';

/** Metrics that are odd and that no conclusion speaks of: a line each, its explanation a click away. */
export function Odd({ brief }: { brief: Brief }) {
  const { t } = useTranslation();
  const { say } = useSpeech(brief.currency);
  const { inShop } = useAddress();
  if (brief.odd.length === 0) return null;
  const day = brief.date;
  return (
    <section className="odd">
      <h2>{t('alarms.brief.title')}</h2>
      <p className="quiet">
        {t('alarms.brief.words')}{' '}
        <Link className="no-print" to={inShop('data/alarms', { date: day })}>
          {t('alarms.brief.all')}
        </Link>
      </p>
      <ul>
        {brief.odd.map(one => (
          <li key={one.metric}>
            <Link to={inShop('data/explain', { metric: one.metric, date: day, from: day, to: day })}>
              {say(one.names)}
            </Link>{' '}
            <span aria-hidden="true">{one.side === 'high' ? '▲' : '▼'}</span> {say(one.text)}
          </li>
        ))}
      </ul>
    </section>
  );
}

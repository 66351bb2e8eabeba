import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Brief } from '@/api/types';
import { useAddress } from '@/shared/address';
import { Figure } from '@/shared/marks';
import { known } from '@/shared/numbers';
import { useSpeech } from '@/shared/speech';
import { useUnits } from '@/shared/useUnit';

interface WatchedProps {
  watched: Brief['watched'];
  currency: string;
  open: boolean;
}

/** What was looked at, with the range in which it was to be expected. */
export function Watched({ watched, currency, open }: WatchedProps) {
  const { t } = useTranslation();
  const { say, short } = useSpeech(currency);
  const { inShop } = useAddress();
  const units = useUnits();
  if (watched.length === 0) return null;
  const within = (item: Brief['watched'][number]) =>
    known(item.value) && known(item.low) && known(item.high) ? item.value >= item.low && item.value <= item.high : null;
  return (
    <details className="watched" open={open}>
      <summary>{t('brief.watched.title', { count: watched.length })}</summary>
      <div className="scroll">
        <table className="plain">
          <caption className="visually-hidden">{t('brief.watched.title', { count: watched.length })}</caption>
          <thead>
            <tr>
              <th scope="col">{t('brief.watched.metric')}</th>
              <th scope="col" className="right">
                {t('brief.watched.value')}
              </th>
              <th scope="col" className="right">
                {t('brief.watched.expected')}
              </th>
              <th scope="col" className="right">
                {t('brief.watched.range')}
              </th>
              <th scope="col">{t('brief.watched.verdict')}</th>
            </tr>
          </thead>
          <tbody>
            {watched.map(item => {
              const unit = units(item.metric, 'number');
              const inside = within(item);
              return (
                <tr key={item.metric}>
                  <th scope="row">
                    <Link to={inShop(`metrics/${item.metric}`)}>{say(item.names)}</Link>
                  </th>
                  <td className="right">
                    <Figure value={item.value} unit={unit} currency={currency} />
                  </td>
                  <td className="right">
                    <Figure value={item.expected} unit={unit} currency={currency} />
                  </td>
                  <td className="right">
                    {known(item.low) && known(item.high) ? `${short(item.low, unit)} … ${short(item.high, unit)}` : '–'}
                  </td>
                  <td>
                    {inside === null
                      ? t('brief.watched.unknown')
                      : inside
                        ? t('brief.watched.inside')
                        : t('brief.watched.outside')}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </details>
  );
}

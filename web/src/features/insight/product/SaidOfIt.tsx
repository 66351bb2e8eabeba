import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { briefQuery } from '@/api/brief';
import type { Shop } from '@/api/types';
import { briefDay, useAddress } from '@/shared/address';
import { chance } from '@/shared/numbers';
import { useSpeech } from '@/shared/speech';

/** The conclusions of the day's brief that are about this product. */
export function SaidOfIt({ product, shop }: { product: string; shop: Shop }) {
  const { t } = useTranslation();
  const { view, inShop } = useAddress();
  const { say } = useSpeech(shop.currency);
  const brief = useQuery({ ...briefQuery(shop.id, briefDay(view)), retry: false });
  if (!brief.data) return null;
  const own = brief.data.conclusions.filter(
    item =>
      item.scope.product === product ||
      item.segments.some(segment => segment.dimension === 'product' && segment.value === product) ||
      item.causes.some(cause => cause.scope.product === product),
  );
  return (
    <section>
      <h2>{t('families.product.one.conclusions')}</h2>
      {own.length === 0 ? (
        <p className="quiet">{t('families.product.one.conclusionsNone')}</p>
      ) : (
        <ul className="tight">
          {own.map(item => (
            <li key={item.id}>
              {say(item.title)}
              {item.causes[0] && (
                <p className="quiet">
                  {say(item.causes[0].text)} {chance(item.causes[0].probability)}
                </p>
              )}
            </li>
          ))}
        </ul>
      )}
      <Link to={inShop('brief')}>{t('families.product.one.toBrief')}</Link>
    </section>
  );
}

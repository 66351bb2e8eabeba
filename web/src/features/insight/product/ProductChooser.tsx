import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { dimensionValuesQuery } from '@/api/metrics';
import { useAddress } from '@/shared/address';
import { SearchField } from '@/shared/fields';

const mostFound = 12;

/** Finds a product by a part of its title or number. */
export function ProductChooser({ shop }: { shop: number }) {
  const { t } = useTranslation();
  const { inShop } = useAddress();
  const [asked, setAsked] = useState('');
  const wanted = asked.trim();
  const found = useQuery({ ...dimensionValuesQuery(shop, 'product', wanted), enabled: wanted !== '' });
  return (
    <search className="product-find">
      <SearchField label={t('families.product.find')} value={asked} onChange={setAsked} />
      {wanted !== '' && found.data && (
        <div role="status">
          {found.data.length === 0 ? (
            <p className="quiet">{t('families.product.notFound')}</p>
          ) : (
            <ul aria-label={t('families.product.found')}>
              {found.data.slice(0, mostFound).map(item => (
                <li key={item.value}>
                  <Link to={inShop(`data/product/${encodeURIComponent(item.value)}`)}>
                    <span>{item.label || item.value}</span>
                    <span className="quiet">{item.value}</span>
                  </Link>
                </li>
              ))}
            </ul>
          )}
        </div>
      )}
    </search>
  );
}

import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import { useAddress } from '@/shared/address';
import { families } from './families';

/** The data room's pages side by side; what stands on top goes along. */
export function FamilyTabs() {
  const { t } = useTranslation();
  const { inShop } = useAddress();
  return (
    <nav className="family-tabs" aria-label={t('shell.families.label')}>
      {families.map(family => (
        <NavLink key={family.path} to={inShop(family.path)} end={family.path === 'data'}>
          {t(family.label)}
        </NavLink>
      ))}
    </nav>
  );
}

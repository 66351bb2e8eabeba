import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useAddress } from '@/shared/address';
import { Empty } from '@/shared/states';

/** What stands where a report is missing: which one, and the way to the imports. */
export function NoFacts({ title, children }: { title: string; children?: ReactNode }) {
  const { t } = useTranslation();
  const { inShop } = useAddress();
  return (
    <Empty
      title={title}
      actions={
        <Link className="button" to={inShop('imports')}>
          {t('shell.rooms.imports')}
        </Link>
      }
    >
      {children}
    </Empty>
  );
}

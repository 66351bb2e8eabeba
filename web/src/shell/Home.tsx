import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, Navigate, useParams, useSearchParams } from 'react-router';
import { shopsQuery } from '@/api/session';
import { carried } from '@/shared/address';
import { Answer, Empty } from '@/shared/states';

/** Leads to the brief of the first shop with facts, or, without any, to the first steps. */
export function Home({ lost = false }: { lost?: boolean }) {
  const { t } = useTranslation();
  const { shop } = useParams();
  const [params] = useSearchParams();
  const shops = useQuery(shopsQuery());
  if (lost) {
    return (
      <Empty
        title={t('shell.lost.title')}
        actions={
          <Link className="button primary" to="/">
            {t('shell.lost.back')}
          </Link>
        }
      >
        {t('shell.lost.words')}
      </Empty>
    );
  }
  return (
    <Answer query={shops} doing={t('shared.opening')}>
      {list => {
        const target = list.find(item => String(item.id) === shop) ?? list.find(item => item.to !== null) ?? list[0];
        return <Navigate replace to={target ? `/shops/${target.id}/brief${carried(params)}` : '/welcome'} />;
      }}
    </Answer>
  );
}

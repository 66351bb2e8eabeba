import { useTranslation } from 'react-i18next';
import { useRouteError } from 'react-router';
import { Failure } from '@/shared/states';

/** What stands in the place of a page whose code or answer failed; the frame around it keeps working. */
export function PageFault() {
  const { t } = useTranslation();
  const error = useRouteError();
  // a page opened before an update asks for files that the update replaced
  const outdated = error instanceof TypeError && /dynamically imported module|module script/i.test(error.message);
  return (
    <div className="page">
      {outdated ? (
        <section className="failure" role="alert">
          <h2>{t('shell.outdated.title')}</h2>
          <p>{t('shell.outdated.words')}</p>
          <button type="button" className="button primary" onClick={() => location.reload()}>
            {t('shell.outdated.reload')}
          </button>
        </section>
      ) : (
        <Failure error={error} retry={() => location.reload()} />
      )}
    </div>
  );
}

import { useTranslation } from 'react-i18next';
import type { Reviews } from '@/api/families/product';
import { TopicRow } from '../reviews/TopicRow';

/** What reviews praise and blame, in their own words. */
export function ReviewTopics({ reviews, ownPage = false }: { reviews: Reviews; ownPage?: boolean }) {
  const { t } = useTranslation();
  const most = Math.max(1, ...reviews.topics.map(topic => topic.good + topic.bad));
  return (
    <section>
      <h2>{t('families.product.reviews')}</h2>
      {reviews.topics.length === 0 ? (
        <p className="quiet">{t('families.product.reviewsNone')}</p>
      ) : (
        <>
          <p className="quiet">
            {reviews.cut
              ? t('families.product.reviewsCut', { count: reviews.read })
              : t('families.product.reviewsRead', { count: reviews.read })}
          </p>
          <div className="product-topics">
            {reviews.topics.map(topic => (
              <TopicRow key={topic.key} topic={topic} most={most} ownPage={ownPage} />
            ))}
          </div>
        </>
      )}
    </section>
  );
}

import { useTranslation } from 'react-i18next';
import type { ServiceAnswer } from '@/api/families/service';
import { useSpeech } from '@/shared/speech';
import { TopicRow } from '../reviews/TopicRow';

/** What buyers write of service, delivery, packaging and the goods, and whether they complain more than before. */
export function Heard({ reviews }: { reviews: ServiceAnswer['reviews'] }) {
  const { t } = useTranslation();
  const { points } = useSpeech();
  if (reviews.parts.length === 0) return null;
  const most = Math.max(1, ...reviews.parts.map(part => part.topic.good + part.topic.bad));
  return (
    <section>
      <h2>{t('families.service.reviews')}</h2>
      <p className="quiet">
        {reviews.cut
          ? t('families.product.reviewsCut', { count: reviews.read })
          : t('families.product.reviewsRead', { count: reviews.read })}
      </p>
      <div className="product-topics">
        {reviews.parts.map(part => {
          const clear = part.change !== null && (part.change.low > 0 || (part.change.high ?? 0) < 0);
          return (
            <TopicRow key={part.topic.key} topic={part.topic} most={most}>
              {part.change && (
                <span className="topic-change">
                  {clear
                    ? t('families.service.blameMoved', { change: points(part.change.value, true) })
                    : t('families.service.blameAlike')}
                  {clear && (
                    <span className={(part.change.value ?? 0) > 0 ? 'mark bad' : 'mark good'}>
                      {(part.change.value ?? 0) > 0 ? t('shared.change.bad') : t('shared.change.good')}
                    </span>
                  )}
                </span>
              )}
            </TopicRow>
          );
        })}
      </div>
    </section>
  );
}

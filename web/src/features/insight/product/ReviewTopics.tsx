import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Reviews, ReviewTopic } from '@/api/families/product';
import { useSpeech } from '@/shared/speech';
import { ProductLink } from './ProductLink';

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

function TopicRow({ topic, most, ownPage }: { topic: ReviewTopic; most: number; ownPage: boolean }) {
  const { t } = useTranslation();
  const { say, exact, short } = useSpeech();
  const [open, setOpen] = useState(false);
  const width = (count: number) => ({ width: `${(count / most) * 100}%` });
  return (
    <div className="topic">
      <div className="topic-line">
        <button type="button" className="link" aria-expanded={open} onClick={() => setOpen(!open)}>
          {say(topic.names)} <span aria-hidden="true">{open ? '▾' : '▸'}</span>
        </button>
        <span className="topic-bar" aria-hidden="true">
          <span className="good" style={width(topic.good)} />
          <span className="bad" style={width(topic.bad)} />
        </span>
        <span>
          {t('families.product.praise')} {exact(topic.good, 'count')} · {t('families.product.blame')}{' '}
          {exact(topic.bad, 'count')}
        </span>
      </div>
      {open && (
        <>
          <p className="quiet">
            {topic.badShare !== null &&
              `${t('families.product.blameShare')} ${short(topic.badShare, 'ratio')} (${short(topic.badLow, 'ratio')}–${short(topic.badHigh, 'ratio')})`}
            {topic.worst && !ownPage && (
              <>
                {' '}
                · {t('families.product.worst')} <ProductLink product={topic.worst.product} name={topic.worst.name} /> ×
                {topic.worst.bad}
              </>
            )}
          </p>
          {topic.quotes.map(quote => (
            <blockquote key={`${quote.day} ${quote.product} ${quote.text}`}>
              <span className={quote.good ? 'mark good' : 'mark bad'}>
                {quote.good ? t('families.product.quoteGood') : t('families.product.quoteBad')}
              </span>{' '}
              {quote.text}{' '}
              <span className="quiet">
                {quote.day}
                {quote.product && !ownPage && (
                  <>
                    {' '}
                    · <ProductLink product={quote.product} name={quote.name} />
                  </>
                )}
              </span>
            </blockquote>
          ))}
        </>
      )}
    </div>
  );
}

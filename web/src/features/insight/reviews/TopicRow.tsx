import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReviewTopic } from '@/api/families/product';
import { useSpeech } from '@/shared/speech';
import { ProductLink } from '../product/ProductLink';
import './reviews.css';

interface TopicRowProps {
  topic: ReviewTopic;
  /** Reviews of the topic that most speak of: the length of a whole bar. */
  most: number;
  /** On a product's own page its name says nothing new. */
  ownPage?: boolean;
  /** Beside the counts, for example how they changed. */
  children?: ReactNode;
}

/** One topic of reviews: praise and blame as a bar, their words when it is opened. */
export function TopicRow({ topic, most, ownPage = false, children }: TopicRowProps) {
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
          {children}
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

import { useTranslation } from 'react-i18next';
import { parseFilter } from './exploreModel';

interface CrumbsProps {
  where: readonly string[];
  name: (dimension: string) => string;
  onKeep: (where: string[]) => void;
}

/** The way down from the whole shop; each step leads back. */
export function Crumbs({ where, name, onKeep }: CrumbsProps) {
  const { t } = useTranslation();
  if (where.length === 0) return null;
  return (
    <nav className="crumbs" aria-label={t('metrics.crumbs')}>
      <button type="button" className="link" onClick={() => onKeep([])}>
        {t('brief.detail.shop')}
      </button>
      {where.map((text, i) => {
        const words = wordsOf(text, name, t('metrics.unknown'), t('metrics.not'));
        return i === where.length - 1 ? (
          <span key={text} aria-current="true">
            {words}
          </span>
        ) : (
          <button key={text} type="button" className="link" onClick={() => onKeep(where.slice(0, i + 1))}>
            {words}
          </button>
        );
      })}
    </nav>
  );
}

function wordsOf(text: string, name: (dimension: string) => string, unknown: string, not: string): string {
  const filter = parseFilter(text);
  if (!filter) return text;
  return `${name(filter.dimension)} ${filter.negated ? `${not} ` : ''}${filter.values.map(value => value || unknown).join(' / ')}`;
}

export function FilterChips({
  where,
  name,
  onChange,
}: {
  where: readonly string[];
  name: (dimension: string) => string;
  onChange: (where: string[]) => void;
}) {
  const { t } = useTranslation();
  return where.map(text => {
    const words = wordsOf(text, name, t('metrics.unknown'), t('metrics.not'));
    return (
      <span key={text} className="pick">
        {words}
        <button
          type="button"
          aria-label={t('metrics.ask.remove', { name: words })}
          onClick={() => onChange(where.filter(item => item !== text))}
        >
          ×
        </button>
      </span>
    );
  });
}

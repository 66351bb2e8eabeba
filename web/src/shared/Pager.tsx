import { useTranslation } from 'react-i18next';
import { useSpeech } from './speech';

interface PagerProps {
  offset: number;
  size: number;
  total: number;
  onMove: (offset: number) => void;
}

/** Which part of a long table is shown; the rest is asked for page by page. */
export function Pager({ offset, size, total, onMove }: PagerProps) {
  const { t } = useTranslation();
  const { exact } = useSpeech();
  if (total <= size && offset === 0) return null;
  const shown = (value: number) => exact(value, 'count');
  return (
    <p className="pager">
      <span className="quiet">
        {t('shared.pager.range', {
          from: shown(Math.min(offset + 1, total)),
          to: shown(Math.min(offset + size, total)),
          total: shown(total),
        })}
      </span>
      <button
        type="button"
        className="button small"
        disabled={offset === 0}
        onClick={() => onMove(Math.max(0, offset - size))}
      >
        {t('shared.pager.before')}
      </button>
      <button
        type="button"
        className="button small"
        disabled={offset + size >= total}
        onClick={() => onMove(offset + size)}
      >
        {t('shared.pager.after')}
      </button>
    </p>
  );
}

import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dimensionValuesQuery } from '@/api/metrics';
import type { Dimension } from '@/api/types';
import { Dialog } from '@/shared/Dialog';
import { useSpeech } from '@/shared/speech';
import { Answer, Bones } from '@/shared/states';
import { writeFilter } from './exploreModel';

interface FilterDialogProps {
  open: boolean;
  shop: number;
  dimensions: readonly Dimension[];
  onClose: () => void;
  onAdd: (filter: string) => void;
}

export function FilterDialog({ open, onClose, ...rest }: FilterDialogProps) {
  const { t } = useTranslation();
  return (
    <Dialog open={open} title={t('metrics.filter.title')} onClose={onClose}>
      <FilterForm onClose={onClose} {...rest} />
    </Dialog>
  );
}

function FilterForm({ shop, dimensions, onClose, onAdd }: Omit<FilterDialogProps, 'open'>) {
  const { t } = useTranslation();
  const { say } = useSpeech();
  const [dimension, setDimension] = useState(dimensions[0]?.key ?? '');
  const [search, setSearch] = useState('');
  const [negated, setNegated] = useState(false);
  const [picked, setPicked] = useState<readonly string[]>([]);
  const values = useQuery({ ...dimensionValuesQuery(shop, dimension, search), enabled: dimension !== '' });
  return (
    <form
      className="form"
      onSubmit={event => {
        event.preventDefault();
        if (picked.length === 0) return;
        onClose();
        onAdd(writeFilter({ dimension, values: [...picked], negated }));
      }}
    >
      <div className="form-pair">
        <label>
          {t('metrics.filter.dimension')}
          <select
            className="input"
            value={dimension}
            onChange={event => {
              setDimension(event.target.value);
              setPicked([]);
              setSearch('');
            }}
          >
            {dimensions.map(item => (
              <option key={item.key} value={item.key}>
                {say(item.names)}
              </option>
            ))}
          </select>
        </label>
        <label>
          {t('metrics.filter.how')}
          <select
            className="input"
            value={negated ? 'not' : 'is'}
            onChange={event => setNegated(event.target.value === 'not')}
          >
            <option value="is">{t('metrics.filter.is')}</option>
            <option value="not">{t('metrics.filter.isNot')}</option>
          </select>
        </label>
      </div>
      <label>
        {t('metrics.filter.search')}
        <input className="input" type="search" value={search} onChange={event => setSearch(event.target.value)} />
      </label>
      <Answer query={values} doing={t('metrics.filter.doing')} skeleton={<Bones lines={4} />}>
        {list => (
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
          <section className="choices short" tabIndex={0} aria-label={t('metrics.filter.values')}>
            {list.length === 0 && <p className="quiet">{t('metrics.filter.none')}</p>}
            {list.map(item => (
              <label key={item.value} className="choice">
                <input
                  type="checkbox"
                  checked={picked.includes(item.value)}
                  onChange={() =>
                    setPicked(
                      picked.includes(item.value)
                        ? picked.filter(value => value !== item.value)
                        : [...picked, item.value],
                    )
                  }
                />
                <span>{item.label || item.value || t('metrics.unknown')}</span>
              </label>
            ))}
          </section>
        )}
      </Answer>
      <div className="form-buttons">
        <button type="button" className="button" onClick={onClose}>
          {t('shared.cancel')}
        </button>
        <button type="submit" className="button primary" disabled={picked.length === 0}>
          {t('metrics.filter.add')}
        </button>
      </div>
    </form>
  );
}

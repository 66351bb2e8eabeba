import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { familiesQuery, metricsQuery } from '@/api/metrics';
import { Dialog } from '@/shared/Dialog';
import { likeness } from '@/shared/pinyin';
import { useSpeech } from '@/shared/speech';
import { Answer, Bones } from '@/shared/states';

interface MetricChooserProps {
  open: boolean;
  chosen: readonly string[];
  onClose: () => void;
  onChoose: (keys: string[]) => void;
}

export function MetricChooser({ open, chosen, onClose, onChoose }: MetricChooserProps) {
  const { t } = useTranslation();
  return (
    <Dialog open={open} title={t('metrics.chooser.title')} onClose={onClose} wide>
      <Choices
        chosen={chosen}
        onClose={onClose}
        onChoose={keys => {
          onClose();
          onChoose(keys);
        }}
      />
    </Dialog>
  );
}

/** Metrics by family, searchable in both languages and by pinyin initials. */
function Choices({ chosen, onClose, onChoose }: Omit<MetricChooserProps, 'open'>) {
  const { t } = useTranslation();
  const { say } = useSpeech();
  const metrics = useQuery(metricsQuery());
  const families = useQuery(familiesQuery());
  const [search, setSearch] = useState('');
  const [picked, setPicked] = useState<readonly string[]>(chosen);
  const toggle = (key: string) =>
    setPicked(picked.includes(key) ? picked.filter(item => item !== key) : [...picked, key]);
  return (
    <form
      className="form"
      onSubmit={event => {
        event.preventDefault();
        if (picked.length > 0) onChoose([...picked]);
      }}
    >
      <input
        className="input"
        type="search"
        aria-label={t('metrics.chooser.search')}
        placeholder={t('metrics.chooser.search')}
        value={search}
        onChange={event => setSearch(event.target.value)}
      />
      <Answer query={metrics} doing={t('metrics.catalogue.doing')} skeleton={<Bones lines={8} />}>
        {all => {
          const found = all.filter(metric => likeness(search, [metric.names.zh, metric.names.en, metric.key]) > 0);
          const groups = [...new Set(found.map(metric => metric.family))];
          return (
            // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
            <section className="choices" tabIndex={0} aria-label={t('metrics.chooser.title')}>
              {found.length === 0 && <p className="quiet">{t('shell.palette.nothing', { search })}</p>}
              {groups.map(family => (
                <fieldset key={family}>
                  <legend>{say(families.data?.find(item => item.key === family)?.names) || family}</legend>
                  <div className="choice-grid">
                    {found
                      .filter(metric => metric.family === family)
                      .map(metric => (
                        <label key={metric.key} className="choice" title={say(metric.definition)}>
                          <input
                            type="checkbox"
                            checked={picked.includes(metric.key)}
                            onChange={() => toggle(metric.key)}
                          />
                          <span>{say(metric.names)}</span>
                        </label>
                      ))}
                  </div>
                </fieldset>
              ))}
            </section>
          );
        }}
      </Answer>
      <div className="form-buttons">
        <span className="quiet grow">{t('metrics.chooser.count', { count: picked.length })}</span>
        <button type="button" className="button" onClick={onClose}>
          {t('shared.cancel')}
        </button>
        <button type="submit" className="button primary" disabled={picked.length === 0}>
          {t('metrics.chooser.show')}
        </button>
      </div>
    </form>
  );
}

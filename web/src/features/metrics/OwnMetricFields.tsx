import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { metricsQuery } from '@/api/metrics';
import type { MetricDraft } from '@/api/ownMetrics';
import type { Text } from '@/api/types';
import { roleLabels, roles } from '@/shared/roles';
import { useSpeech } from '@/shared/speech';

interface TextPairProps {
  label: string;
  value: Text;
  required?: boolean;
  onChange: (value: Text) => void;
}

/** A sentence in both languages; who fills one fills both. */
export function TextPair({ label, value, required = true, onChange }: TextPairProps) {
  const { t } = useTranslation();
  return (
    <div className="form-pair">
      <label>
        {t('metrics.own.inChinese', { label })}
        <input
          className="input"
          lang="zh"
          required={required && value.en === ''}
          value={value.zh}
          onChange={event => onChange({ ...value, zh: event.target.value })}
        />
      </label>
      <label>
        {t('metrics.own.inEnglish', { label })}
        <input
          className="input"
          lang="en"
          required={required && value.zh === ''}
          value={value.en}
          onChange={event => onChange({ ...value, en: event.target.value })}
        />
      </label>
    </div>
  );
}

const nothing: Text = { zh: '', en: '' };
const EXAMPLE_COUNT = 30;

interface UseFieldsProps {
  draft: MetricDraft;
  onChange: (part: Partial<MetricDraft>) => void;
}

/** What the number is for, and the sample below which it must not be read. Both may wait. */
export function UseFields({ draft, onChange }: UseFieldsProps) {
  const { t } = useTranslation();
  const { say } = useSpeech();
  const metrics = useQuery(metricsQuery());
  const use = draft.use;
  const counts = (metrics.data ?? []).filter(item => item.unit === 'count');
  const usual = counts.find(item => item.key === 'orders')?.key ?? counts[0]?.key ?? 'orders';
  return (
    <>
      <fieldset className="own-part">
        <legend>
          <label className="choice">
            <input
              type="checkbox"
              checked={use !== null}
              onChange={event =>
                onChange({
                  use: event.target.checked
                    ? { decision: nothing, lever: nothing, role: 'operator', next: ['paid_amount'] }
                    : null,
                })
              }
            />
            {t('metrics.own.sayUse')}
          </label>
        </legend>
        {use && (
          <>
            <TextPair
              label={t('metrics.page.decision')}
              value={use.decision}
              onChange={decision => onChange({ use: { ...use, decision } })}
            />
            <TextPair
              label={t('metrics.page.lever')}
              value={use.lever}
              onChange={lever => onChange({ use: { ...use, lever } })}
            />
            <div className="form-pair">
              <label>
                {t('metrics.page.role')}
                <select
                  className="input"
                  value={use.role}
                  onChange={event => onChange({ use: { ...use, role: event.target.value } })}
                >
                  {roles.map(role => (
                    <option key={role} value={role}>
                      {t(roleLabels[role] ?? 'brief.role.operator')}
                    </option>
                  ))}
                </select>
              </label>
              <label>
                {t('metrics.page.next')}
                <select
                  className="input"
                  value={use.next[0] ?? ''}
                  onChange={event => onChange({ use: { ...use, next: [event.target.value] } })}
                >
                  {(metrics.data ?? []).map(item => (
                    <option key={item.key} value={item.key}>
                      {say(item.names)}
                    </option>
                  ))}
                </select>
              </label>
            </div>
          </>
        )}
      </fieldset>
      <fieldset className="own-part">
        <legend>
          <label className="choice">
            <input
              type="checkbox"
              checked={draft.minimum !== null}
              onChange={event =>
                onChange({ minimum: event.target.checked ? { metric: usual, count: EXAMPLE_COUNT } : null })
              }
            />
            {t('metrics.own.sayMinimum')}
          </label>
        </legend>
        {draft.minimum && (
          <div className="form-pair">
            <label>
              {t('metrics.own.minimumOf')}
              <select
                className="input"
                value={draft.minimum.metric}
                onChange={event =>
                  onChange({ minimum: { count: draft.minimum?.count ?? EXAMPLE_COUNT, metric: event.target.value } })
                }
              >
                {counts.map(item => (
                  <option key={item.key} value={item.key}>
                    {say(item.names)}
                  </option>
                ))}
              </select>
            </label>
            <label>
              {t('metrics.own.minimumCount')}
              <input
                className="input"
                type="number"
                min={1}
                step={1}
                required
                value={draft.minimum.count}
                onChange={event =>
                  onChange({ minimum: { metric: draft.minimum?.metric ?? usual, count: Number(event.target.value) } })
                }
              />
            </label>
          </div>
        )}
      </fieldset>
    </>
  );
}

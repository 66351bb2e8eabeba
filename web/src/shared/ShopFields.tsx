import { useTranslation } from 'react-i18next';
import { currencies, zones } from './shopChoices';
import { useSpeech } from './speech';

export interface ShopDraft {
  name: string;
  currency: string;
  zone: string;
}

interface ShopFieldsProps {
  draft: ShopDraft;
  onChange: (draft: ShopDraft) => void;
  /** What changing money or clock of a shop with facts does, and does not do. */
  hints?: { currency: string; zone: string };
}

const LONGEST_NAME = 120;

/** What a shop is called, the money it counts in and the clock that ends its day. */
export function ShopFields({ draft, onChange, hints }: ShopFieldsProps) {
  const { t } = useTranslation();
  const { language } = useSpeech();
  return (
    <>
      <label>
        {t('shop.name')}
        <input
          className="input"
          required
          maxLength={LONGEST_NAME}
          value={draft.name}
          onChange={event => onChange({ ...draft, name: event.target.value })}
        />
      </label>
      <label>
        {t('shop.currency')}
        <select
          className="input"
          value={draft.currency}
          onChange={event => onChange({ ...draft, currency: event.target.value })}
        >
          {currencies(language, draft.currency).map(item => (
            <option key={item.code} value={item.code}>
              {item.code} {item.name}
            </option>
          ))}
        </select>
        {hints && <span className="quiet">{hints.currency}</span>}
      </label>
      <label>
        {t('shop.zone')}
        <select
          className="input"
          value={draft.zone}
          onChange={event => onChange({ ...draft, zone: event.target.value })}
        >
          {zones(draft.zone).map(item => (
            <option key={item} value={item}>
              {item}
            </option>
          ))}
        </select>
        {hints && <span className="quiet">{hints.zone}</span>}
      </label>
    </>
  );
}

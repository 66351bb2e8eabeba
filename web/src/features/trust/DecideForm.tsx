import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { decide } from '@/api/trust';
import { useFault } from '@/shared/states';
import { toast } from '@/shared/toasts';

interface DecideFormProps {
  shop: number;
  /** Empty asks for numbers: an operator knows of orders that no signal shows. */
  orders: readonly string[];
  fake: boolean;
  onClose: () => void;
  onDone: () => Promise<void>;
}

/** Asks why, since those who come later must know; the toast takes it back. */
export function DecideForm({ shop, orders, fake, onClose, onDone }: DecideFormProps) {
  const { t } = useTranslation();
  const fault = useFault();
  const [reason, setReason] = useState('');
  const [typed, setTyped] = useState('');
  const numbers = orders.length > 0 ? [...orders] : typed.split(/[\s,，;；]+/).filter(number => number !== '');
  const failed = (error: unknown) => toast(fault(error).what, undefined, 'bad');
  const save = useMutation({
    mutationFn: () => decide(shop, numbers, fake, reason),
    onSuccess: async outcome => {
      toast(
        outcome.unknown.length === 0
          ? t('trust.decided', { count: outcome.changed })
          : t('trust.decidedSome', { count: outcome.changed, unknown: outcome.unknown.slice(0, 3).join(' ') }),
        () => {
          void decide(shop, numbers, null, '').then(onDone).catch(failed);
        },
      );
      await onDone();
    },
  });
  return (
    <form
      className="form"
      onSubmit={event => {
        event.preventDefault();
        save.mutate();
      }}
    >
      {orders.length === 0 ? (
        <label>
          {t('trust.numbers')}
          <textarea
            className="input code"
            rows={4}
            required
            value={typed}
            onChange={event => setTyped(event.target.value)}
          />
        </label>
      ) : (
        <p>{t('trust.chosen', { count: orders.length })}</p>
      )}
      <label>
        {t('trust.reason')}
        <input
          className="input"
          required
          maxLength={500}
          value={reason}
          onChange={event => setReason(event.target.value)}
        />
      </label>
      <p className="quiet">{t(fake ? 'trust.fakeWords' : 'trust.realWords')}</p>
      {save.isError && (
        <p className="form-fault" role="alert">
          {fault(save.error).what}
        </p>
      )}
      <div className="form-buttons">
        <button type="button" className="button" onClick={onClose}>
          {t('shared.cancel')}
        </button>
        <button
          type="submit"
          className="button primary"
          disabled={save.isPending || reason.trim() === '' || numbers.length === 0}
        >
          {t('shared.save')}
        </button>
      </div>
    </form>
  );
}

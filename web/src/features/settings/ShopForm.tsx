import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { changeShop } from '@/api/session';
import type { Shop } from '@/api/types';
import { ShopFields } from '@/shared/ShopFields';
import { useFault } from '@/shared/states';
import { toast } from '@/shared/toasts';

/** Renames a shop or corrects its money or clock; the toast takes it back. */
export function ShopForm({ shop, onDone }: { shop: Shop; onDone: () => void }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const fault = useFault();
  const [draft, setDraft] = useState({ name: shop.name, currency: shop.currency, zone: shop.zone });
  // Every page shows the shop's money.
  const refresh = () => client.invalidateQueries();
  const failed = (error: unknown) => toast(fault(error).what, undefined, 'bad');
  const save = useMutation({
    mutationFn: () => changeShop(shop.id, { ...draft, name: draft.name.trim() }),
    onSuccess: async saved => {
      onDone();
      toast(t('settings.changedShop', { name: saved.name }), () => {
        void changeShop(shop.id, { name: shop.name, currency: shop.currency, zone: shop.zone })
          .then(refresh)
          .catch(failed);
      });
      await refresh();
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
      <ShopFields
        draft={draft}
        onChange={setDraft}
        hints={{ currency: t('settings.currencyWords'), zone: t('settings.zoneWords') }}
      />
      {save.isError && (
        <p className="form-fault" role="alert">
          {fault(save.error).what}
        </p>
      )}
      <div className="form-buttons">
        <button type="button" className="button" onClick={onDone}>
          {t('shared.cancel')}
        </button>
        <button type="submit" className="button primary" disabled={save.isPending || draft.name.trim() === ''}>
          {t('shared.save')}
        </button>
      </div>
    </form>
  );
}

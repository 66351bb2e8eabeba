import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { draftQuery, removeMetric, saveMetric } from '@/api/ownMetrics';
import type { Metric } from '@/api/types';
import { useAddress } from '@/shared/address';
import { useSpeech } from '@/shared/speech';
import { useFault } from '@/shared/states';
import { toast } from '@/shared/toasts';

/** Changes or removes a metric that was made on the page; one from a hand-written file of several is changed there. */
export function OwnButtons({ metric }: { metric: Metric }) {
  const { t } = useTranslation();
  const { say } = useSpeech();
  const { inShop } = useAddress();
  const navigate = useNavigate();
  const client = useQueryClient();
  const fault = useFault();
  const draft = useQuery(draftQuery(metric.key));
  const refresh = () => client.invalidateQueries({ queryKey: ['metrics'] });
  const failed = (error: unknown) => toast(fault(error).what, undefined, 'bad');
  const remove = useMutation({
    mutationFn: () => removeMetric(metric.key),
    onError: failed,
    onSuccess: async () => {
      const before = draft.data;
      await navigate(inShop('metrics'));
      await refresh();
      toast(
        t('metrics.own.removed', { name: say(metric.names) }),
        before &&
          (() => {
            void saveMetric(before).then(refresh).catch(failed);
          }),
      );
    },
  });
  if (!draft.data) return null;
  return (
    <>
      <Link className="button small" to={inShop(`metrics/${metric.key}/edit`)}>
        {t('metrics.own.edit')}
      </Link>
      <button type="button" className="button small" disabled={remove.isPending} onClick={() => remove.mutate()}>
        {t('metrics.own.remove')}
      </button>
    </>
  );
}

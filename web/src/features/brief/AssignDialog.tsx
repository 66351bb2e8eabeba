import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answerConclusion } from '@/api/brief';
import type { Conclusion } from '@/api/types';
import { Dialog } from '@/shared/Dialog';
import { roleLabels, roles } from '@/shared/roles';
import { useSpeech } from '@/shared/speech';
import { useFault } from '@/shared/states';
import { toast } from '@/shared/toasts';

interface AnswerDialogProps {
  shopId: number;
  conclusion: Conclusion | undefined;
  onClose: () => void;
}

/** Gives a conclusion's action to a role, until a day. */
export function AssignDialog({ shopId, conclusion, onClose }: AnswerDialogProps) {
  const { t } = useTranslation();
  return (
    <Dialog open={conclusion !== undefined} title={t('brief.assign.title')} onClose={onClose}>
      {conclusion && <AssignForm key={conclusion.id} shopId={shopId} conclusion={conclusion} onClose={onClose} />}
    </Dialog>
  );
}

function AssignForm({ shopId, conclusion, onClose }: AnswerDialogProps & { conclusion: Conclusion }) {
  const { t } = useTranslation();
  const { say } = useSpeech();
  const client = useQueryClient();
  const fault = useFault();
  const first = conclusion.actions[0];
  const [role, setRole] = useState(first?.role ?? 'operator');
  const [due, setDue] = useState(first?.due ?? '');
  const refresh = () => client.invalidateQueries({ queryKey: ['shop', shopId, 'brief'] });
  const assign = useMutation({
    mutationFn: () => answerConclusion(shopId, conclusion.id, { kind: 'assign', role, ...(due ? { due } : {}) }),
    onSuccess: async () => {
      onClose();
      toast(t('brief.assign.done', { role: t(roleLabels[role] ?? 'brief.role.operator') }), () => {
        void answerConclusion(shopId, conclusion.id, { kind: 'undo' }).then(refresh);
      });
      await refresh();
    },
  });
  return (
    <form
      className="form"
      onSubmit={event => {
        event.preventDefault();
        assign.mutate();
      }}
    >
      <p>{say(conclusion.title)}</p>
      <label>
        {t('brief.assign.role')}
        <select
          className="input"
          value={role}
          onChange={event => {
            setRole(event.target.value);
            const action = conclusion.actions.find(item => item.role === event.target.value);
            if (action) setDue(action.due);
          }}
        >
          {roles.map(item => (
            <option key={item} value={item}>
              {t(roleLabels[item] ?? 'brief.role.operator')}
            </option>
          ))}
        </select>
      </label>
      <p className="quiet">
        {say(conclusion.actions.find(action => action.role === role)?.text) || t('brief.assign.own')}
      </p>
      <label>
        {t('brief.assign.due')}
        <input className="input" type="date" value={due} onChange={event => setDue(event.target.value)} />
      </label>
      {assign.isError && (
        <p className="form-fault" role="alert">
          {fault(assign.error).what}
        </p>
      )}
      <div className="form-buttons">
        <button type="button" className="button" onClick={onClose}>
          {t('shared.cancel')}
        </button>
        <button type="submit" className="button primary" disabled={assign.isPending}>
          {t('brief.card.assign')}
        </button>
      </div>
    </form>
  );
}

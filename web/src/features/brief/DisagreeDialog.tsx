import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answerConclusion } from '@/api/brief';
import type { Conclusion } from '@/api/types';
import { Dialog } from '@/shared/Dialog';
import { useSpeech } from '@/shared/speech';
import { useFault } from '@/shared/states';
import { toast } from '@/shared/toasts';

interface AnswerDialogProps {
  shopId: number;
  conclusion: Conclusion | undefined;
  onClose: () => void;
}

/** Asks why a conclusion is wrong or no news, so that the brief learns what this operator calls noise. */
export function DisagreeDialog({ shopId, conclusion, onClose }: AnswerDialogProps) {
  const { t } = useTranslation();
  return (
    <Dialog open={conclusion !== undefined} title={t('brief.disagree.title')} onClose={onClose}>
      {conclusion && <DisagreeForm key={conclusion.id} shopId={shopId} conclusion={conclusion} onClose={onClose} />}
    </Dialog>
  );
}

const reasons = [
  'brief.disagree.known',
  'brief.disagree.noise',
  'brief.disagree.data',
  'brief.disagree.cause',
  'brief.disagree.other',
] as const;

function DisagreeForm({ shopId, conclusion, onClose }: AnswerDialogProps & { conclusion: Conclusion }) {
  const { t } = useTranslation();
  const { say, language } = useSpeech();
  const client = useQueryClient();
  const fault = useFault();
  const [reason, setReason] = useState<(typeof reasons)[number]>('brief.disagree.known');
  const [words, setWords] = useState('');
  const refresh = () => client.invalidateQueries({ queryKey: ['shop', shopId, 'brief'] });
  const disagree = useMutation({
    mutationFn: () => {
      const told = words.trim();
      const separator = language === 'zh' ? '：' : ': ';
      return answerConclusion(shopId, conclusion.id, {
        kind: 'disagree',
        reason: told === '' ? t(reason) : `${t(reason)}${separator}${told}`,
      });
    },
    onSuccess: async () => {
      onClose();
      toast(t('brief.disagree.done'), () => {
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
        disagree.mutate();
      }}
    >
      <p>{say(conclusion.title)}</p>
      <fieldset>
        <legend>{t('brief.disagree.why')}</legend>
        {reasons.map(item => (
          <label key={item} className="choice">
            <input type="radio" name="reason" checked={reason === item} onChange={() => setReason(item)} /> {t(item)}
          </label>
        ))}
      </fieldset>
      <label>
        {t('brief.disagree.words')}
        <textarea className="input" rows={2} value={words} onChange={event => setWords(event.target.value)} />
      </label>
      {disagree.isError && (
        <p className="form-fault" role="alert">
          {fault(disagree.error).what}
        </p>
      )}
      <div className="form-buttons">
        <button type="button" className="button" onClick={onClose}>
          {t('shared.cancel')}
        </button>
        <button type="submit" className="button primary" disabled={disagree.isPending}>
          {t('brief.disagree.send')}
        </button>
      </div>
    </form>
  );
}

import { useTranslation } from 'react-i18next';
import type { ServiceAnswer } from '@/api/families/service';
import type { Shop } from '@/api/types';
import { useSpeech } from '@/shared/speech';
import { FamilyFigures } from './family/FamilyFigures';
import { FamilyFrame } from './family/FamilyFrame';
import { NoFacts } from './family/NoFacts';
import { Agents } from './service/Agents';
import { Asked } from './service/Asked';
import { Heard } from './service/Heard';
import { Speed } from './service/Speed';
import { Tables } from './service/Tables';

/** Who waits, who sells, and what slow answers go along with. */
export default function ServicePage() {
  const { t } = useTranslation();
  return (
    <FamilyFrame<ServiceAnswer>
      family="service"
      title={t('families.service.title')}
      question={t('families.service.question')}
    >
      {(answer, { shop }) =>
        answer.figures.every(figure => figure.value === null) ? (
          <NoFacts title={t('families.service.nothing')} />
        ) : (
          <Told answer={answer} shop={shop} />
        )
      }
    </FamilyFrame>
  );
}

function Told({ answer, shop }: { answer: ServiceAnswer; shop: Shop }) {
  const { say } = useSpeech(shop.currency);
  return (
    <>
      <FamilyFigures figures={answer.figures.filter(figure => figure.value !== null)} currency={shop.currency} />
      {answer.notes.map(note => (
        <p key={note.en} className="quiet">
          {say(note)}
        </p>
      ))}
      <Speed answer={answer} shop={shop} />
      <Agents agents={answer.agents} shop={shop} />
      <Asked products={answer.asked} />
      <Heard reviews={answer.reviews} />
      <Tables answer={answer} shop={shop} />
    </>
  );
}

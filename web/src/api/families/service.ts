import type { Text } from '../types';
import type { FamilyAnswer } from './family';
import type { ReviewTopic } from './product';
import type { Estimate } from './promotion';

export interface ServiceAgent {
  key: string;
  inquiries: number;
  conversion: number | null;
  fair: Estimate | null;
  expected: number | null;
  standing: 'above' | 'below' | 'alike';
  firstResponse: number | null;
  answerRate: number | null;
  satisfaction: number | null;
  amount: number | null;
}

/** Who asks, how fast they are answered, and what goes along with slow answers. */
export interface ServiceAnswer extends FamilyAnswer {
  figures: { metric: string; names: Text; value: number | null; before: number | null }[];
  agents: ServiceAgent[];
  bands: { from: number; to: number | null; inquiries: number; agentDays: number; conversion: Estimate | null }[];
  slow: { seconds: number; inquiries: number; gap: Estimate; stake: Estimate } | null;
  asked: {
    product: string;
    name: string | null;
    consultations: number;
    visitors: number | null;
    rate: number | null;
    before: number | null;
    conversion: number | null;
  }[];
  weekdays: {
    weekday: number;
    inquiries: number | null;
    firstResponse: number | null;
    conversion: number | null;
    satisfaction: number | null;
  }[];
  reasons: { reason: string; refunds: number | null; before: number | null; amount: number | null }[];
  reviews: {
    read: number;
    cut: boolean;
    parts: { topic: ReviewTopic; goodBefore: number | null; badBefore: number | null; change: Estimate | null }[];
  };
  notes: Text[];
}

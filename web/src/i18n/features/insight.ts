import type { Words } from '../words';

export const insightEn = {
  title: 'Why it changed',
  metric: 'Metric',
  doing: 'Taking the change apart, from the whole shop to the cause…',
  causes: 'Likely causes',
  product: 'Product',
  tree: 'From the whole shop to the cause',
  addsUp: 'The parts of each level add up exactly to the change above. A number opens the rows behind it.',
  split: 'How to split',
  factors: 'By formula',
  simpson: 'Every part moved one way and the whole the other: the mix did it.',
  sure: '{{chance}} sure',
  withinUsual: 'as usual',
  beyondUsual: 'beyond usual',
  open: 'Why it changed',
};

export const insightZh: Words<typeof insightEn> = {
  title: '为什么变了',
  metric: '指标',
  doing: '正在从全店拆到原因…',
  causes: '可能的原因',
  product: '商品',
  tree: '从全店到原因',
  addsUp: '每一层的各部分加起来，正好是上一层的变化。点数字看它背后的行。',
  split: '怎么拆',
  factors: '按公式',
  simpson: '每一部分都往一个方向走，合起来却相反：是构成变了。',
  sure: '把握 {{chance}}',
  withinUsual: '平常波动',
  beyondUsual: '超出平常',
  open: '为什么变了',
};

export const shopEn = {
  title: 'The shop as a whole',
  question: 'Did the shop earn more or less, and through which driver?',
  parts: 'Change of paid amount by driver',
  before: 'Baseline',
  after: 'This period',
  why: 'Why: the whole tree',
  causes: 'What is behind it',
  said: 'What each family of data says',
  days: '{{metric}} by day',
};

export const shopZh: typeof shopEn = {
  title: '全店',
  question: '店里的钱多了还是少了，差在哪个环节？',
  parts: '支付金额的变化来自哪里',
  before: '对比期',
  after: '本期',
  why: '展开整棵原因树',
  causes: '背后的原因',
  said: '各类数据怎么说',
  days: '{{metric}}逐日',
};

import type { Words } from '../words';

export const shopsEn = {
  name: 'Name of the shop',
  currency: 'Currency',
  zone: 'Time zone: when its day ends',
  create: 'Make the shop',
  welcome: {
    title: 'Welcome aboard',
    words:
      'Helmsman reads the files that your shop’s platform exports and tells every morning what changed, why, and what to do.',
    sample: 'Have a look first',
    sampleWords:
      'A sample shop with a year of orders, traffic and ads, written as real export files and read through the same door as yours.',
    try: 'Try the sample shop',
    making: 'Making the sample shop…',
    makingWords: 'This takes under a minute. The page moves on by itself.',
    byHand: 'It can also be made in a terminal:',
    own: 'Start with your shop',
    ownWords: 'Name it, then drop its export files. Nothing leaves this computer.',
    back: 'Back to the brief',
  },
};

export const shopsZh: Words<typeof shopsEn> = {
  name: '店铺名',
  currency: '币种',
  zone: '时区：一天在几点结束',
  create: '建店',
  welcome: {
    title: '欢迎上船',
    words: '掌舵读平台导出的文件，每天早上告诉你：变了什么、为什么、怎么办。',
    sample: '先看看样子',
    sampleWords: '一家样例店，一年的订单、流量和推广，写成真实的导出文件，走和你一样的门。',
    try: '试用样例店',
    making: '正在建样例店…',
    makingWords: '不到一分钟，好了会自动跳过去。',
    byHand: '也可以在终端里建：',
    own: '用自己的店开始',
    ownWords: '起个名字，然后把导出文件拖进来。数据不离开这台电脑。',
    back: '回到早报',
  },
};

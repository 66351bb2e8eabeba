/** Names of platforms as their users write them; one that is not listed shows its key. */
export const platformLabels: Readonly<Record<string, { zh: string; en: string }>> = {
  taobao: { zh: '淘宝/天猫', en: 'Taobao/Tmall' },
  jd: { zh: '京东', en: 'JD' },
  pdd: { zh: '拼多多', en: 'Pinduoduo' },
  douyin: { zh: '抖音', en: 'Douyin' },
  shopify: { zh: 'Shopify', en: 'Shopify' },
  amazon: { zh: '亚马逊', en: 'Amazon' },
  uci: { zh: 'UCI 公开数据', en: 'UCI open data' },
};

import { alarmsZh } from './alarms';
import type { en } from './en';
import { customerZh } from './families/customer';
import { detailPageZh } from './families/detailPage';
import { mainImageZh } from './families/mainImage';
import { marketZh } from './families/market';
import { productZh } from './families/product';
import { promotionZh } from './families/promotion';
import { serviceZh } from './families/service';
import { shopZh } from './families/shop';
import { versionsZh } from './families/versions';
import { briefZh } from './features/brief';
import { ingestZh } from './features/ingest';
import { insightZh } from './features/insight';
import { metricsZh } from './features/metrics';
import { settingsZh } from './features/settings';
import { sharedZh } from './features/shared';
import { shellZh } from './features/shell';
import { shopsZh } from './features/shop';
import { timelineZh } from './features/timeline';
import { trustZh } from './features/trust';
import type { Words } from './words';

/** Chinese: the shop's own words. Chinese has no plural, so only the `_other` forms stand here. */
export const zh: Words<typeof en> = {
  shared: sharedZh,
  shell: shellZh,
  brief: briefZh,
  ingest: ingestZh,
  shop: shopsZh,
  metrics: metricsZh,
  timeline: timelineZh,
  families: {
    customer: customerZh,
    detailPage: detailPageZh,
    mainImage: mainImageZh,
    market: marketZh,
    product: productZh,
    promotion: promotionZh,
    service: serviceZh,
    shop: shopZh,
    versions: versionsZh,
  },
  insight: insightZh,
  trust: trustZh,
  settings: settingsZh,
  alarms: alarmsZh,
};

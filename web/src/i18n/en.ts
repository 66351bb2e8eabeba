import { alarmsEn } from './alarms';
import { customerEn } from './families/customer';
import { detailPageEn } from './families/detailPage';
import { mainImageEn } from './families/mainImage';
import { marketEn } from './families/market';
import { productEn } from './families/product';
import { promotionEn } from './families/promotion';
import { serviceEn } from './families/service';
import { shopEn } from './families/shop';
import { versionsEn } from './families/versions';
import { briefEn } from './features/brief';
import { ingestEn } from './features/ingest';
import { insightEn } from './features/insight';
import { metricsEn } from './features/metrics';
import { settingsEn } from './features/settings';
import { sharedEn } from './features/shared';
import { shellEn } from './features/shell';
import { shopsEn } from './features/shop';
import { timelineEn } from './features/timeline';
import { trustEn } from './features/trust';

/** English. Keys say where a phrase stands: feature.area.phrase. The words of a feature stand in its own file, both languages beside each other. */
export const en = {
  shared: sharedEn,
  shell: shellEn,
  brief: briefEn,
  ingest: ingestEn,
  shop: shopsEn,
  metrics: metricsEn,
  timeline: timelineEn,
  families: {
    customer: customerEn,
    detailPage: detailPageEn,
    mainImage: mainImageEn,
    market: marketEn,
    product: productEn,
    promotion: promotionEn,
    service: serviceEn,
    shop: shopEn,
    versions: versionsEn,
  },
  insight: insightEn,
  trust: trustEn,
  settings: settingsEn,
  alarms: alarmsEn,
};

// Invented answers to the REST contract, for drawing pages only. See README.md.
import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const port = Number(process.argv[2] ?? 8099);
const dist = fileURLToPath(new URL('../dist', import.meta.url));
const DAY = 86_400_000;
const iso = ms => new Date(ms).toISOString().slice(0, 10);
const first = Date.parse('2024-11-13T00:00:00Z');
const last = Date.parse('2025-11-12T00:00:00Z');
const T = (zh, en) => ({ zh, en });
// a small generator, so that pages look the same each time
const noise = seed => {
  let x = Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b);
  x = Math.imul(x ^ (x >>> 13), 0xc2b2ae35);
  return ((x ^ (x >>> 16)) >>> 0) / 2 ** 32;
};
const shops = process.env.EMPTY
  ? []
  : [{ id: 1, name: '掌舵样例旗舰店', currency: 'CNY', zone: 'Asia/Shanghai', from: iso(first), to: iso(last) }];
let settings = {};
const families = [
  ['main_image', '主图', 'Main image'],
  ['detail_page', '详情页', 'Detail page'],
  ['product', '商品', 'Product'],
  ['customer', '顾客', 'Customer'],
  ['market', '市场', 'Market'],
  ['promotion', '推广', 'Promotion'],
  ['service', '客服', 'Service'],
  ['shop', '全店', 'Shop'],
].map(([key, zh, en]) => ({ key, names: T(zh, en) }));
const dims = [
  ['day', '天', 'day', true],
  ['week', '周', 'week', true],
  ['month', '月', 'month', true],
  ['weekday', '星期', 'weekday', true],
  ['hour', '小时', 'hour', true],
  ['source', '流量来源', 'traffic source'],
  ['channel', '渠道', 'channel'],
  ['product', '商品', 'product'],
  ['category', '类目', 'category'],
  ['region', '地区', 'region'],
  ['campaign', '推广计划', 'campaign'],
].map(([key, zh, en, time = false]) => ({ key, names: T(zh, en), time }));
const dimKeys = dims.map(d => d.key);
const values = {
  source: ['手淘搜索', '直通车', '手淘推荐', '我的淘宝', '淘宝客', '直接访问', null],
  channel: ['搜索', '推荐', '付费', '自主'],
  product: [
    '加厚羊羔绒外套',
    '高腰阔腿牛仔裤',
    '针织开衫女',
    '保暖内衣套装',
    '羽绒服中长款',
    '法式连衣裙',
    '打底衫',
    '半身裙',
  ],
  category: ['外套', '裤装', '针织', '内衣'],
  region: ['广东', '浙江', '江苏', '上海', '北京', '四川', '湖北', '山东', '河南', '福建'],
  campaign: ['双11 主推', '日常 引流', '拉新'],
  weekday: ['1', '2', '3', '4', '5', '6', '7'],
  hour: Array.from({ length: 24 }, (_, i) => String(i)),
};
const metric = (key, family, zh, en, unit, adds, direction, base, extra = {}) => ({
  key,
  family,
  names: T(zh, en),
  definition: T(
    `${zh}：期间内按口径统计的${zh}。`,
    `${en}: what was measured in the period by the platform's own definition.`,
  ),
  formula: extra.formula ?? `sum(${key})`,
  formulaText: extra.formulaText ?? null,
  unit,
  direction,
  adds,
  drivers: extra.drivers ?? [],
  use: {
    decision: T('要不要加大引流，还是先修转化', 'Whether to buy more traffic or mend conversion first'),
    lever: T('主图、标题、出价', 'Main image, title, bids'),
    role: extra.role ?? 'operator',
    next: extra.next ?? ['visitors', 'conversion', 'aov'],
  },
  minimum: extra.minimum ?? null,
  dimensions: dimKeys,
  base,
});
const metrics = [
  metric('paid_amount', 'shop', '支付金额', 'paid amount', 'money', 'sum', 'up', 1284310, {
    formula: 'visitors * conversion * aov',
    formulaText: T('访客数 × 转化率 × 客单价', 'visitors × conversion × amount per buyer'),
    drivers: [{ operator: '*', metrics: ['visitors', 'conversion', 'aov'] }],
  }),
  metric('refund_amount', 'shop', '退款金额', 'refund amount', 'money', 'sum', 'down', 84120),
  metric('orders', 'shop', '订单数', 'orders', 'count', 'distinct', 'up', 9120),
  metric('buyers', 'customer', '买家数', 'buyers', 'count', 'distinct', 'up', 8604),
  metric('new_buyers', 'customer', '新买家数', 'new buyers', 'count', 'distinct', 'up', 5210),
  metric('repurchase_rate', 'customer', '复购率', 'repurchase rate', 'ratio', 'ratio', 'up', 0.187, {
    minimum: { metric: 'buyers', count: 200 },
  }),
  metric('visitors', 'shop', '访客数', 'visitors', 'count', 'distinct', 'up', 218400),
  metric('conversion', 'shop', '转化率', 'conversion', 'ratio', 'ratio', 'up', 0.0394, {
    formula: 'buyers / visitors',
    minimum: { metric: 'visitors', count: 500 },
  }),
  metric('aov', 'shop', '客单价', 'amount per buyer', 'money', 'ratio', 'up', 149.27, {
    formula: 'paid_amount / buyers',
  }),
  metric('ctr', 'main_image', '点击率', 'click-through rate', 'ratio', 'ratio', 'up', 0.051, {
    role: 'designer',
    minimum: { metric: 'impressions', count: 1000 },
  }),
  metric('impressions', 'main_image', '曝光量', 'impressions', 'count', 'sum', 'up', 4_120_000),
  metric('bounce_rate', 'detail_page', '跳失率', 'bounce rate', 'ratio', 'ratio', 'down', 0.412, { role: 'designer' }),
  metric('dwell', 'detail_page', '停留时长', 'dwell time', 'seconds', 'ratio', 'up', 47.3),
  metric('cart_rate', 'product', '加购率', 'cart rate', 'ratio', 'ratio', 'up', 0.083),
  metric('ad_cost', 'promotion', '推广花费', 'ad cost', 'money', 'sum', 'none', 126400, { role: 'promoter' }),
  metric('roi', 'promotion', '投入产出比', 'return on ad spend', 'number', 'ratio', 'up', 3.21, { role: 'promoter' }),
  metric('market_index', 'market', '行业搜索指数', 'market search index', 'number', 'snapshot', 'none', 52310),
  metric('first_response', 'service', '首次响应时长', 'first response time', 'seconds', 'ratio', 'down', 38.2, {
    role: 'service',
  }),
];
const dayValue = (m, ms, salt = 0) => {
  const n = Math.round(ms / DAY);
  const wave = 1 + 0.12 * Math.sin((n * 2 * Math.PI) / 7) + 0.18 * Math.sin((n * 2 * Math.PI) / 365);
  const big = ['11-11', '06-18', '12-12'].includes(iso(ms).slice(5)) ? 2.6 : 1;
  return (
    m.base *
    wave *
    (m.unit === 'ratio' || m.unit === 'seconds' ? 1 : big) *
    (0.94 + 0.12 * noise(n * 31 + salt * 7 + m.key.length))
  );
};
const round = (m, v) => (m.unit === 'count' ? Math.round(v) : Number(v.toFixed(m.unit === 'ratio' ? 6 : 2)));
const missing = new Set(['2025-10-27', '2025-10-28']);

function table(params) {
  const keys = (params.get('metrics') ?? 'paid_amount').split(',');
  const chosen = keys.map(key => metrics.find(m => m.key === key)).filter(Boolean);
  if (chosen.length !== keys.length)
    throw problem(400, `没有指标 ${keys.join(',')}`, `There is no metric ${keys.join(',')}`, 'unknown-metric');
  const by = (params.get('by') ?? '').split(',').filter(Boolean);
  const from = Date.parse(`${params.get('from') ?? iso(first)}T00:00:00Z`);
  const to = Date.parse(`${params.get('to') ?? iso(last)}T00:00:00Z`);
  const days = [];
  for (let ms = from; ms <= to; ms += DAY) if (ms >= first && ms <= last) days.push(ms);
  const against = params.get('against');
  const back = against === 'year' ? 364 : against === 'week' ? 7 : against === 'month' ? 28 : days.length;
  let combos = [{ days, keys: {}, share: 1, salt: 1 }];
  for (const dim of by) {
    combos = combos.flatMap(c => {
      if (dim === 'day')
        return c.days
          .filter(ms => !missing.has(iso(ms)))
          .map(ms => ({ ...c, days: [ms], keys: { ...c.keys, day: iso(ms) } }));
      if (dim === 'week' || dim === 'month') {
        const groups = new Map();
        for (const ms of c.days) {
          const key =
            dim === 'month' ? `${iso(ms).slice(0, 7)}-01` : iso(ms - ((new Date(ms).getUTCDay() + 6) % 7) * DAY);
          groups.set(key, [...(groups.get(key) ?? []), ms]);
        }
        return [...groups].map(([key, some]) => ({ ...c, days: some, keys: { ...c.keys, [dim]: key } }));
      }
      const list = values[dim] ?? ['A'];
      return list.map((value, i) => ({
        ...c,
        keys: { ...c.keys, [dim]: value },
        share: c.share * (0.42 / (i + 1)),
        salt: c.salt * 13 + i,
      }));
    });
  }
  const value = (m, c, shift) => {
    if (c.days.length === 0) return null;
    const sum = c.days.reduce((s, ms) => s + dayValue(m, ms - shift * DAY, c.salt), 0);
    const level = m.adds === 'ratio' || m.adds === 'snapshot';
    return round(m, level ? sum / c.days.length : sum * c.share);
  };
  const rows = combos.map(c => ({
    keys: c.keys,
    labels: {},
    values: Object.fromEntries(chosen.map(m => [m.key, value(m, c, 0)])),
    baselines: against ? Object.fromEntries(chosen.map(m => [m.key, value(m, c, back)])) : {},
  }));
  if (!by.some(k => k === 'day' || k === 'week' || k === 'month'))
    rows.sort((a, b) => b.values[keys[0]] - a.values[keys[0]]);
  return {
    period: { from: iso(from), to: iso(to) },
    baseline: against
      ? { from: iso(from - back * DAY), to: iso(to - back * DAY), reason: T('按星期对齐', 'aligned by weekday') }
      : null,
    metrics: chosen.map(({ key, names, unit }) => ({ key, names, unit })),
    dimensions: by.map(key => dims.find(d => d.key === key)).filter(Boolean),
    rows,
    notes: [],
    millis: 38,
  };
}

const problem = (status, zh, en, code) => ({ status, body: { status, title: en, detail: en, zh, en, code } });
let events = [
  {
    id: 1,
    kind: 'main_image',
    kindNames: T('主图', 'main image'),
    from: '2025-11-10',
    to: '2025-11-10',
    scope: { product: '加厚羊羔绒外套' },
    title: T('换主图 v7', 'main image v7'),
    builtIn: false,
  },
  {
    id: 2,
    kind: 'price',
    kindNames: T('价格', 'price'),
    from: '2025-10-20',
    to: '2025-11-12',
    scope: {},
    title: T('预售定金翻倍', 'deposit counts double'),
    builtIn: false,
  },
  {
    id: -1,
    kind: 'campaign',
    kindNames: T('平台大促', 'platform campaign'),
    from: '2025-11-11',
    to: '2025-11-11',
    scope: {},
    title: T('双11', 'Double 11'),
    builtIn: true,
  },
  {
    id: -2,
    kind: 'campaign',
    kindNames: T('平台大促', 'platform campaign'),
    from: '2025-12-12',
    to: '2025-12-12',
    scope: {},
    title: T('双12', 'Double 12'),
    builtIn: true,
  },
  {
    id: -3,
    kind: 'festival',
    kindNames: T('节日', 'festival'),
    from: '2025-10-01',
    to: '2025-10-08',
    scope: {},
    title: T('国庆中秋', 'National Day, Mid-Autumn'),
    builtIn: true,
  },
];
const removed = new Map();
const eventKinds = [
  ['main_image', '主图', 'main image'],
  ['price', '价格', 'price'],
  ['launch', '上新', 'launch'],
  ['campaign', '活动', 'campaign'],
  ['stock_out', '断货', 'stock-out'],
  ['note', '备注', 'note'],
].map(([key, zh, en]) => ({ key, names: T(zh, en) }));
const answers = new Map();
const m0 = metrics[0];

function conclusion(id, title, why, atStake, parts, scope, actions, confidence, trust, survives, causes) {
  const series = [];
  for (let i = 27; i >= 0; i--) {
    const ms = last - i * DAY;
    const e = dayValue(m0, ms, 3);
    series.push({
      day: iso(ms),
      value: missing.has(iso(ms)) ? null : Math.round(e * (i < 3 ? 0.66 : 0.97 + 0.06 * noise(i))),
      expected: Math.round(e),
    });
  }
  const change = parts.reduce((s, p) => s + p[2], 0);
  return {
    id,
    area: 'insight',
    metric: 'paid_amount',
    metricNames: m0.names,
    title,
    why,
    period: { from: '2025-11-12', to: '2025-11-12' },
    baseline: {
      from: '2025-11-05',
      to: '2025-11-05',
      reason: T('上周三，避开双11', 'last Wednesday, clear of Double 11'),
    },
    value: 412300 + change,
    baselineValue: 412300,
    change,
    atStake,
    currency: 'CNY',
    confidence,
    trust,
    trustReasons: [T('直通车 11 日未到', 'search ads of the 11th have not arrived')],
    survives,
    scope,
    scopeLabels: {},
    parts: parts.map(([zh, en, effect]) => ({ name: en, label: T(zh, en), effect })),
    segments: [
      {
        dimension: 'product',
        value: '加厚羊羔绒外套',
        label: '加厚羊羔绒外套',
        effect: change * 0.7,
        current: 88100,
        before: 148600,
      },
      { dimension: 'region', value: '浙江', label: '浙江', effect: change * 0.12, current: 42100, before: 52400 },
      {
        dimension: 'source',
        value: '手淘搜索',
        label: '手淘搜索',
        effect: change * 1.06,
        current: 131200,
        before: 222700,
      },
    ],
    causes,
    actions,
    series,
    events: events.filter(e => e.from > '2025-10-20' && e.from <= '2025-11-12'),
    answer: answers.get(id) ?? null,
  };
}

function brief(day) {
  const quiet = Boolean(process.env.QUIET);
  const list = quiet
    ? []
    : [
        conclusion(
          'c1',
          T('搜索访客少了 41%，少卖约 ¥86,400', 'Search visitors down 41%, about ¥86,400 less sold'),
          [
            T(
              '主图 v7 在搜索位点击率 5.1% → 2.9%（±0.3），其他位置没变',
              'Main image v7: click-through in search 5.1% → 2.9% (±0.3), elsewhere unchanged',
            ),
            T('搜索曝光没有变化', 'Search impressions unchanged'),
          ],
          -86400,
          [
            ['访客', 'visitors', -92100.12],
            ['转化', 'conversion', 3900.07],
            ['客单', 'amount per buyer', 1800.05],
          ],
          { source: '手淘搜索' },
          [
            {
              role: 'designer',
              text: T('换回 v6 或出 v8（简报已拟）', 'Go back to v6 or make v8 (brief drafted)'),
              due: '2025-11-13',
            },
            { role: 'service', text: T('话术版本 12 不变', 'Keep service script 12'), due: '2025-11-14' },
          ],
          0.92,
          'A',
          true,
          [
            {
              kind: 'main_image_bad',
              scope: { product: '加厚羊羔绒外套' },
              event: 1,
              text: T('11-10 换主图 v7', 'main image v7 on 11-10'),
              probability: 0.81,
            },
            {
              kind: 'market_fall',
              scope: {},
              event: null,
              text: T('行业整体回落', 'the market fell'),
              probability: 0.12,
            },
          ],
        ),
        conclusion(
          'c2',
          T('羽绒服中长款卖断货，少卖约 ¥31,200', 'Long down jacket out of stock, about ¥31,200 less sold'),
          [T('可售库存 11-11 18:00 归零，转化随之为零', 'Stock ran out on 11-11 at 18:00; conversion fell to zero')],
          -31200,
          [
            ['访客', 'visitors', -2100],
            ['转化', 'conversion', -28600],
            ['客单', 'amount per buyer', -500],
          ],
          { product: '羽绒服中长款' },
          [
            {
              role: 'buyer',
              text: T('催 11-08 采购单，改预售', 'Chase the purchase of 11-08, sell as pre-order'),
              due: '2025-11-13',
            },
          ],
          0.97,
          'B',
          true,
          [{ kind: 'stock_out', scope: {}, event: null, text: T('库存归零', 'stock ran out'), probability: 0.95 }],
        ),
        conclusion(
          'c3',
          T('广东新买家多了 18%，多卖约 ¥12,800', 'New buyers in Guangdong up 18%, about ¥12,800 more sold'),
          [T('淘宝客带来的新客客单价高于平时', 'New customers from affiliates spend more than usual')],
          12800,
          [
            ['访客', 'visitors', 9100],
            ['转化', 'conversion', 4200],
            ['客单', 'amount per buyer', -500],
          ],
          { region: '广东' },
          [
            {
              role: 'promoter',
              text: T('淘宝客佣金保持到周末', 'Keep the affiliate rate until the weekend'),
              due: '2025-11-15',
            },
          ],
          0.71,
          'C',
          false,
          [],
        ),
      ];
  return {
    shop: shops[0]?.name ?? '',
    date: day,
    quiet,
    currency: 'CNY',
    headline: {
      text: quiet
        ? T('和平常一样的一天。', 'A day as usual.')
        : T(
            '昨天的钱少在搜索渠道的访客，不在转化。',
            'Yesterday’s money was lost in search visitors, not in conversion.',
          ),
      metric: 'paid_amount',
      value: 1284310,
      baselineValue: 1399030,
      change: -114720,
      changeRatio: -0.082,
      baseline: { from: '2025-11-05', to: '2025-11-05', reason: T('对齐的上周三', 'the aligned Wednesday') },
    },
    trust: { grade: 'B', reasons: [T('直通车 11 日未到', 'search ads of the 11th have not arrived')] },
    watched: metrics.slice(0, 9).map(m => ({
      metric: m.key,
      names: m.names,
      value: round(m, m.base),
      expected: round(m, m.base * 1.02),
      low: round(m, m.base * 0.94),
      high: round(m, m.base * 1.1),
    })),
    conclusions: list,
    notes: [T('11 月 11 日按去年双11 对齐。', '11 November is aligned with last year’s Double 11.')],
    millis: 420,
  };
}

const runs = [
  {
    id: 7,
    at: '2025-11-12T08:21:00Z',
    by: '掌柜',
    state: 'published',
    progress: null,
    files: [
      {
        importId: 7,
        file: 'ExportOrderDetailList_20251112.csv',
        format: 'taobao_order_detail',
        formatNames: T('淘宝订单明细', 'Taobao order details'),
        rows: 48210,
        facts: { order_line: 48102 },
        rejected: 108,
        unchanged: 12000,
        updated: 310,
        from: '2025-10-13',
        to: '2025-11-12',
        grade: 'B',
        message: null,
        state: 'published',
      },
    ],
  },
  {
    id: 6,
    at: '2025-11-11T08:18:00Z',
    by: '掌柜',
    state: 'awaiting',
    progress: null,
    files: [
      {
        importId: 6,
        file: '直通车报表.csv',
        format: 'search_ads',
        formatNames: T('直通车报表', 'Search ads report'),
        rows: 1200,
        facts: { ad_daily: 1120 },
        rejected: 80,
        unchanged: 0,
        updated: 0,
        from: '2025-11-01',
        to: '2025-11-10',
        grade: 'C',
        message: null,
        state: 'awaiting',
      },
    ],
  },
  {
    id: 5,
    at: '2025-11-10T08:18:00Z',
    by: '掌柜',
    state: 'failed',
    progress: null,
    files: [
      {
        importId: null,
        file: '工资表.xlsx',
        format: null,
        formatNames: null,
        rows: 0,
        facts: {},
        rejected: 0,
        unchanged: 0,
        updated: 0,
        from: null,
        to: null,
        grade: null,
        message: T(
          '认不出这个文件：表头里没有订单号、日期或商品。换成平台导出的原文件再试。',
          'This file is not recognised: no order, day or product in its header. Try the file as the platform exported it.',
        ),
        state: 'failed',
      },
    ],
  },
];
let nextRun = 8;
function startRun(names) {
  const run = {
    id: nextRun++,
    at: new Date().toISOString(),
    by: '掌柜',
    state: 'running',
    files: [],
    progress: { bytes: 0, totalBytes: 5_200_000, rows: 0, rowsPerSecond: 410_000, secondsLeft: 4, phase: null },
  };
  runs.unshift(run);
  const timer = setInterval(() => {
    if (run.state !== 'running') return clearInterval(timer);
    run.progress.bytes = Math.min(5_200_000, run.progress.bytes + 1_300_000);
    run.progress.rows += 12_000;
    run.progress.secondsLeft = Math.max(0, run.progress.secondsLeft - 1);
    if (run.progress.bytes >= 5_200_000) {
      clearInterval(timer);
      run.state = 'published';
      run.progress = null;
      run.files = names.map(file => ({ ...runs.find(r => r.id === 7).files[0], importId: run.id, file }));
    }
  }, 800);
  return run;
}

function route(method, path, params, body) {
  if (path === '/session')
    return {
      user: { name: '掌柜', role: 'owner' },
      home: '/home/me/.helmsman',
      version: '0.1.0',
      hasShops: shops.length > 0,
    };
  if (path === '/settings') {
    if (method === 'PUT') settings = { ...settings, ...body };
    return settings;
  }
  if (path === '/shops' && method === 'POST') {
    const s = { id: shops.length + 1, from: null, to: null, ...body };
    shops.push(s);
    return s;
  }
  if (path === '/shops') return shops;
  if (path === '/demo') {
      shops.push({
        id: shops.length + 1,
        name: '样例店',
        currency: 'CNY',
        zone: 'Asia/Shanghai',
        from: iso(first),
        to: iso(last),
      });
      startRun(['demo.zip']);, 1500);
    return { shop: shops.length, run: 8 };
  }
  if (path === '/metrics') return metrics;
  if (path === '/families') return families;
  if (path === '/dimensions') return dims;
  if (path === '/event-kinds') return eventKinds;
  if (path === '/formats')
    return [
      {
        key: 'taobao_order_detail',
        names: T('淘宝订单明细', 'Taobao order details'),
        platform: 'taobao',
        verified: false,
        tables: ['order_line'],
      },
      {
        key: 'uci_online_retail',
        names: T('UCI 在线零售', 'UCI Online Retail'),
        platform: 'uci',
        verified: true,
        tables: ['order_line', 'product'],
      },
    ];
  if (path === '/metrics/tree') {
    const node = key => {
      const m = metrics.find(x => x.key === key);
      const d = m.drivers[0];
      return { metric: key, names: m.names, operator: d?.operator ?? null, children: (d?.metrics ?? []).map(node) };
    };
    return node(params.get('metric'));
  }
  const inShop = /^\/shops\/(\d+)\/(.*)$/.exec(path);
  if (!inShop) throw problem(404, '没有这个地址', 'There is no such address', 'not-found');
  const rest = inShop[2];
  if (rest === 'brief') return brief(params.get('date') ?? iso(last));
  if (rest === 'query') return table(params);
  const ans = /^conclusions\/(.+)\/answer$/.exec(rest);
  if (ans) {
    if (body.kind === 'undo') answers.delete(ans[1]);
    else answers.set(ans[1], { reason: null, role: null, ...body, at: new Date().toISOString() });
    return { answers: [] };
  }
  const vals = /^dimensions\/(.+)\/values$/.exec(rest);
  if (vals)
    return (values[vals[1]] ?? [])
      .filter(v => v?.includes(params.get('search') ?? ''))
      .map(v => ({ value: v, label: v }));
  if (/^metrics\/.+\/lineage$/.test(rest))
    return {
      tables: [
        {
          table: 'order_line',
          rows: 2_412_880,
          from: iso(first),
          to: iso(last),
          imports: [
            { id: 7, file: 'ExportOrderDetailList_20251112.csv', rows: 48102 },
            { id: 3, file: '订单明细_2024.zip', rows: 2_364_778 },
          ],
        },
      ],
    };
  if (rest === 'rows')
    return {
      columns: ['import_id', 'source_row', 'order_id', 'paid_at', 'product', 'paid_amount'],
      total: 48102,
      files: { 7: 'ExportOrderDetailList_20251112.csv' },
      rows: Array.from({ length: Number(params.get('limit') ?? 100) }, (_, i) => [
        7,
        Number(params.get('offset') ?? 0) + i + 2,
        `39870${i}`,
        '2025-11-12 09:12:33',
        values.product[i % 8],
        129 + i,
      ]),
    };
  if (rest === 'imports' && method === 'POST') return { id: startRun(['dropped.csv']).id };
  if (rest === 'imports') return runs;
  const run = /^imports\/(\d+)(?:\/(\w+))?/.exec(rest);
  if (run) {
    const found = runs.find(r => r.id === Number(run[1]));
    if (!run[2]) return found;
    if (run[2] === 'rejects')
      return {
        total: 108,
        rows: Array.from({ length: 50 }, (_, i) => ({
          file: found.files[0].file,
          row: i * 31 + 4,
          column: '买家实际支付金额',
          value: '￥1２9.00元',
          reason: T('不是金额：去掉“元”和全角数字', 'not an amount: drop the unit and full-width digits'),
        })),
      };
    found.state = { cancel: 'cancelled', undo: 'undone', approve: 'published' }[run[2]];
    return found;
  }
  if (rest === 'events' && method === 'POST') {
    const kind = eventKinds.find(k => k.key === body.kind);
    const e = { id: Date.now(), kindNames: kind.names, builtIn: false, ...body, title: T(body.title, body.title) };
    events.push(e);
    return e;
  }
  if (rest === 'events')
    return events.filter(
      e => (!params.get('from') || e.to >= params.get('from')) && (!params.get('to') || e.from <= params.get('to')),
    );
  if (rest === 'events/import')
    return {
      added: 2,
      rejected: [{ row: 4, column: 'from', value: '2025-13-01', reason: T('没有这一天', 'there is no such day') }],
    };
  const ev = /^events\/(-?\d+)(\/restore)?$/.exec(rest);
  if (ev) {
    const id = Number(ev[1]);
    if (ev[2]) {
      events.push(removed.get(id));
      return removed.get(id);
    }
    if (method === 'DELETE') {
      removed.set(
        id,
        events.find(e => e.id === id),
      );
      events = events.filter(e => e.id !== id);
      return undefined;
    }
    const e = events.find(x => x.id === id);
    Object.assign(e, body, {
      title: T(body.title, body.title),
      kindNames: eventKinds.find(k => k.key === body.kind).names,
    });
    return e;
  }
  throw problem(404, '没有这个地址', 'There is no such address', 'not-found');
}

const types = { '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml', '.html': 'text/html' };
createServer((request, response) => {
  const url = new URL(request.url, 'http://localhost');
  if (url.pathname.startsWith('/api/v1')) {
    const chunks = [];
    request.on('data', chunk => chunks.push(chunk));
    request.on('end', () => {
      try {
        const json = request.headers['content-type']?.includes('json');
        const body = json ? JSON.parse(Buffer.concat(chunks).toString()) : undefined;
        if (url.pathname.endsWith('/stream')) throw problem(404, '没有流', 'no stream', 'not-found');
        const answer = route(request.method, url.pathname.slice(7), url.searchParams, body);
        response.writeHead(answer === undefined ? 204 : 200, { 'content-type': 'application/json' });
        response.end(answer === undefined ? '' : JSON.stringify(answer));
      } catch (error) {
        const { status, body } = error.status ? error : problem(500, String(error), String(error), 'crash');
        response.writeHead(status, { 'content-type': 'application/problem+json' });
        response.end(JSON.stringify(body));
      }
    });
    return;
  }
  let file = join(dist, url.pathname);
  if (!file.startsWith(dist) || !existsSync(file) || statSync(file).isDirectory()) file = join(dist, 'index.html');
  response.writeHead(200, { 'content-type': types[extname(file)] ?? 'application/octet-stream' });
  createReadStream(file).pipe(response);
}).listen(port, '127.0.0.1', () => console.log(`http://127.0.0.1:${port}/`));

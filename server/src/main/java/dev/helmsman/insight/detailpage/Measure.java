package dev.helmsman.insight.detailpage;

import dev.helmsman.insight.version.Words;
import dev.helmsman.shop.Text;

/** What versions of a page are compared by. */
enum Measure {
    STAYS("detail_bounce_rate", new Words(new Text("停留率", "share that stays"), new Text("人停留", "stays"), false)),
    CARTS("detail_cart_rate", new Words(new Text("加购率", "cart rate"), new Text("次加购", "cart adds"), false)),
    BUYERS("detail_buyer_rate", new Words(new Text("转化率", "conversion"), new Text("位买家", "buyers"), false)),
    DWELL("detail_dwell", new Words(new Text("停留时长", "dwell"), new Text("秒停留", "seconds"), true));

    private final String metric;
    private final Words words;

    Measure(String metric, Words words) {
        this.metric = metric;
        this.words = words;
    }

    /** Key of the catalogue's metric that tells more. */
    String metric() {
        return metric;
    }

    Words words() {
        return words;
    }
}

package dev.helmsman.insight.explain;

import dev.helmsman.insight.Explanation.Query;
import dev.helmsman.metrics.Period;
import dev.helmsman.shop.ShopId;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Where a number of the tree opens: its query, and the rows behind it. */
final class NodeQuery {
    private NodeQuery() {}

    static Query of(ShopId shop, String metric, Period period, Period before, Map<String, String> scope) {
        StringBuilder where = new StringBuilder();
        scope.forEach((dimension, value) -> where.append("&where=").append(encoded(dimension + "=" + value)));
        String days = "&from=" + period.from() + "&to=" + period.to();
        String base = "/api/v1/shops/" + shop.value();
        return new Query(
                base + "/query?metrics=" + metric + days + "&against=" + before.from() + ".." + before.to() + where
                        + "&trust=clean",
                base + "/rows?metric=" + metric + days + where);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}

package dev.helmsman.metrics.query;

import dev.helmsman.metrics.MetricCatalogue.Dimension;
import dev.helmsman.metrics.MetricDefinition;
import dev.helmsman.metrics.Period;
import dev.helmsman.metrics.facts.Level;
import dev.helmsman.metrics.sql.MeasureGroup;
import dev.helmsman.shop.Text;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** What a reader of an answer must know. */
final class Notes {
    private Notes() {}

    static Text noDimension(MetricDefinition metric, Collection<Dimension> dimensions) {
        return new Text(
                metric.names().zh() + "没有这样的维度：" + zh(dimensions) + "，所以为空。",
                metric.names().en() + " cannot be told by " + en(dimensions) + " and is left empty.");
    }

    static Text notSaid(MetricDefinition metric, Collection<Dimension> dimensions) {
        return new Text(
                "导入的文件没有写" + metric.names().zh() + "的" + zh(dimensions) + "，所以为空。",
                "The imported files do not say the " + en(dimensions) + " of "
                        + metric.names().en() + ": it is left empty.");
    }

    static Text trustUnknown(MetricDefinition metric) {
        return new Text(
                metric.names().zh() + "含平台汇总数，无法从中去掉可疑订单。",
                metric.names().en()
                        + " holds figures that the platform had added up: suspect orders cannot be taken out of them.");
    }

    static Text noRows(MeasureGroup group, Period period) {
        String levels = group.levels().stream().map(Level::name).collect(Collectors.joining("/"));
        String what = group.table().name() + (levels.isEmpty() ? "" : " (" + levels + ")");
        return new Text(
                period.from() + " 至 " + period.to() + " 没有 " + what + " 的数据，相关指标为空；导入该报表后即可看到。",
                "There are no rows of " + what + " from " + period.from() + " to " + period.to()
                        + ": its metrics are left empty until that report is imported.");
    }

    static Text categoryVisitors() {
        return new Text(
                "类目的访客是商品访客之和，看过两个商品的人计两次。",
                "A category's visitors add up its products' visitors: who saw two products counts twice.");
    }

    private static String zh(Collection<Dimension> dimensions) {
        return dimensions.stream().map(each -> each.names().zh()).collect(Collectors.joining("、"));
    }

    private static String en(Collection<Dimension> dimensions) {
        List<String> names = dimensions.stream().map(each -> each.names().en()).toList();
        return String.join(", ", names);
    }
}

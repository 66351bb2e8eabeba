package dev.helmsman.ingest.mapping;

import dev.helmsman.ingest.clean.Words;
import dev.helmsman.ingest.format.Format;
import dev.helmsman.ingest.format.Formats;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What the cells of a column of words usually say: what the known formats have, and what other files write. */
final class UsualWords {
    private static final Map<String, String> MORE_STATES = Map.ofEntries(
            Map.entry("待付款", "unpaid"),
            Map.entry("未付款", "unpaid"),
            Map.entry("已付款", "paid"),
            Map.entry("待发货", "paid"),
            Map.entry("已支付", "paid"),
            Map.entry("paid", "paid"),
            Map.entry("processing", "paid"),
            Map.entry("已发货", "shipped"),
            Map.entry("shipped", "shipped"),
            Map.entry("已完成", "finished"),
            Map.entry("已签收", "finished"),
            Map.entry("已收货", "finished"),
            Map.entry("completed", "finished"),
            Map.entry("delivered", "finished"),
            Map.entry("已取消", "cancelled"),
            Map.entry("cancelled", "cancelled"),
            Map.entry("canceled", "cancelled"),
            Map.entry("已关闭", "closed"),
            Map.entry("已退款", "closed"),
            Map.entry("refunded", "closed"));

    /** Kinds of entries as bills call them. */
    private static final Map<String, String> KINDS = Map.ofEntries(
            Map.entry("货款", "payment"),
            Map.entry("订单收入", "payment"),
            Map.entry("订单支付", "payment"),
            Map.entry("在线支付", "payment"),
            Map.entry("order", "payment"),
            Map.entry("sale", "payment"),
            Map.entry("charge", "payment"),
            Map.entry("退款", "refund"),
            Map.entry("订单退款", "refund"),
            Map.entry("交易退款", "refund"),
            Map.entry("refund", "refund"),
            Map.entry("佣金", "commission"),
            Map.entry("commission", "commission"),
            Map.entry("服务费", "service_fee"),
            Map.entry("技术服务费", "service_fee"),
            Map.entry("fee", "service_fee"),
            Map.entry("手续费", "payment_fee"),
            Map.entry("达人佣金", "affiliate"),
            Map.entry("推广佣金", "affiliate"),
            Map.entry("运费", "freight"),
            Map.entry("shipping label", "freight"),
            Map.entry("运费险", "insurance"),
            Map.entry("推广费", "advertising"),
            Map.entry("marketing", "advertising"),
            Map.entry("补贴", "subsidy"),
            Map.entry("税费", "tax"),
            Map.entry("tax", "tax"),
            Map.entry("赔付", "adjustment"),
            Map.entry("adjustment", "adjustment"),
            Map.entry("提现", "transfer"),
            Map.entry("payout", "transfer"),
            Map.entry("deposit", "transfer"));

    private final Formats formats;

    UsualWords(Formats formats) {
        this.formats = formats;
    }

    /** All words that the known formats have for this column: most platforms use the same few. */
    Map<String, Object> words(FactColumns.Table table, String name) {
        Map<String, String> meanings = new TreeMap<>();
        for (Format format : formats.all()) {
            if (format.table() != table.table()) continue;
            format.column(name).ifPresent(column -> column.words().forEach(meanings::putIfAbsent));
        }
        if (table.table().table().startsWith("order_"))
            MORE_STATES.forEach((word, state) -> meanings.putIfAbsent(Words.fold(word), state));
        if (table.table().table().equals("settlement") && name.equals("kind"))
            KINDS.forEach((word, kind) -> meanings.putIfAbsent(Words.fold(word), kind));
        Map<String, Set<String>> words = new TreeMap<>();
        meanings.forEach((word, meaning) ->
                words.computeIfAbsent(meaning, ignored -> new TreeSet<>()).add(word));
        Map<String, Object> declared = new LinkedHashMap<>();
        words.forEach((meaning, spellings) -> declared.put(meaning, List.copyOf(spellings)));
        return declared;
    }
}

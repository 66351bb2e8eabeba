package dev.helmsman.ingest.clean;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * How much two names of columns look alike, after words that platforms use for one another are made one: Dice's coefficient of
 * their pairs of letters, more where one name holds the other.
 */
public final class Likeness {
    private static final List<String[]> SAME = List.of(
            new String[] {"编号", "号"},
            new String[] {"编码", "号"},
            new String[] {"号码", "号"},
            new String[] {"id", "号"},
            new String[] {"number", "号"},
            new String[] {"#", "号"},
            new String[] {"统计日期", "日"},
            new String[] {"统计", ""},
            new String[] {"日期", "日"},
            new String[] {"时间", "日"},
            new String[] {"date", "日"},
            new String[] {"day", "日"},
            new String[] {"日日", "日"},
            new String[] {"消耗", "花费"},
            new String[] {"消费", "花费"},
            new String[] {"spend", "cost"},
            new String[] {"曝光", "展现"},
            new String[] {"展示", "展现"},
            new String[] {"次数", "量"},
            new String[] {"数量", "量"},
            new String[] {"订单数", "笔数"},
            new String[] {"名称", "名"},
            new String[] {"名字", "名"},
            new String[] {"标题", "名"},
            new String[] {"宝贝", "商品"},
            new String[] {"付款", "支付"},
            new String[] {"实际支付", "实付"},
            new String[] {"总金额", "金额"});
    private static final Pattern UNIT = Pattern.compile("[(\\[][^()\\[\\]]{1,3}[)\\]]$");
    private static final Pattern NUMBER = Pattern.compile("no\\.?$");

    private Likeness() {}

    /** The best against any of several folded names; 1 for one of them, at most 0.95 for one that only means the same. */
    public static double best(String header, Collection<String> names) {
        String folded = Words.fold(header);
        if (folded.isEmpty()) return 0;
        if (names.contains(folded)) return 1;
        double best = 0;
        for (String name : names) if (!name.isEmpty()) best = Math.max(best, of(folded, name));
        return 0.95 * best;
    }

    /** 0 to 1; 1 for names that mean the same. Names are folded. */
    public static double of(String one, String other) {
        String a = plain(one);
        String b = plain(other);
        if (a.equals(b)) return 1;
        if (a.isEmpty() || b.isEmpty()) return 0;
        double shared = 2.0 * common(a, b) / Math.max(1, a.length() + b.length() - 2);
        boolean inside = a.contains(b) || b.contains(a);
        double share = (double) Math.min(a.length(), b.length()) / Math.max(a.length(), b.length());
        return inside ? Math.max(shared, 0.5 + 0.5 * share) : shared;
    }

    private static String plain(String name) {
        String plain = UNIT.matcher(name).replaceFirst("");
        plain = NUMBER.matcher(plain).replaceFirst("号");
        for (String[] pair : SAME) plain = plain.replace(pair[0], pair[1]);
        return plain.replaceAll("[()\\[\\]_\\-/:.]", "");
    }

    /** Pairs of neighbouring letters that both have (Dice's coefficient). */
    private static int common(String a, String b) {
        Map<String, Integer> pairs = new HashMap<>();
        for (int i = 0; i + 2 <= a.length(); i++) pairs.merge(a.substring(i, i + 2), 1, Integer::sum);
        int common = 0;
        for (int i = 0; i + 2 <= b.length(); i++) {
            if (pairs.merge(b.substring(i, i + 2), -1, Integer::sum) >= 0) common++;
        }
        return common;
    }
}

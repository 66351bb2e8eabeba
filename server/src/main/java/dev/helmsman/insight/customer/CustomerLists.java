package dev.helmsman.insight.customer;

import dev.helmsman.insight.family.FamilyQuestion;
import dev.helmsman.metrics.BuyerRule;
import dev.helmsman.metrics.Buyers.Listed;
import dev.helmsman.metrics.Buyers.Page;
import dev.helmsman.metrics.Buyers.Wanted;
import dev.helmsman.metrics.MetricException;
import dev.helmsman.shop.Text;
import java.math.BigDecimal;
import java.util.List;
import org.springframework.stereotype.Service;

/**
 * Lists of buyers for a campaign. A buyer's name is nowhere kept; the number of the latest order stands for it: the platform's back
 * office finds the buyer by it, and platforms that take order numbers match an audience to them.
 */
@Service
public class CustomerLists {
    /** Every group and state that a list can be asked of, and {@code all}. */
    public static final String ALL = "all";

    private final CustomerReader reader;

    CustomerLists(CustomerReader reader) {
        this.reader = reader;
    }

    /** A part of a list. @param names of the segment @param page dearest buyers first */
    public record Part(String segment, Text names, Text action, Page page) {}

    /**
     * @param segment key of a group or state, or {@value #ALL}
     * @throws MetricException when there is no such segment, naming all
     */
    public Part part(FamilyQuestion question, String segment, int offset, int limit) {
        Wanted wanted = wanted(segment);
        Page page = reader.read(
                CustomerFamily.asked(question),
                (buyers, known) -> known.rule() == null
                        ? new Page(0, BigDecimal.ZERO, null, List.<Listed>of())
                        : buyers.list(known.rule(), wanted, offset, limit));
        if (segment.equals(ALL)) return new Part(segment, new Text("全部客户", "All buyers"), new Text("", ""), page);
        Groups words = Groups.of(segment);
        return new Part(segment, words.names(), words.action(), page);
    }

    private static Wanted wanted(String segment) {
        if (segment.equals(ALL)) return new Wanted(null, null);
        if (BuyerRule.STATES.contains(segment)) return new Wanted(null, List.of(segment));
        if (BuyerRule.GROUPS.contains(segment)) return new Wanted(segment, null);
        String known = ALL + " " + String.join(" ", Groups.keys());
        throw new MetricException(
                "没有客户分组 “" + segment + "”；可选 " + known, "there is no segment \"" + segment + "\"; choose " + known);
    }
}

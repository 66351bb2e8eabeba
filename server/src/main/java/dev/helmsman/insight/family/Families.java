package dev.helmsman.insight.family;

import dev.helmsman.metrics.Against;
import dev.helmsman.metrics.Filter;
import dev.helmsman.metrics.MetricException;
import dev.helmsman.metrics.Period;
import dev.helmsman.metrics.TrustPolicy;
import dev.helmsman.shop.Shop;
import dev.helmsman.shop.WholeDays;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The families by key, and the days that are meant when nobody names any. */
@Service
public class Families {
    private static final int USUAL_DAYS = 28;
    private static final List<String> ORDER =
            List.of("shop", "main-image", "detail-page", "product", "customer", "market", "promotion", "service");

    private final List<Family> families;
    private final WholeDays wholeDays;
    private final KeptAnswers kept;

    Families(List<Family> families, WholeDays wholeDays, KeptAnswers kept) {
        this.kept = kept;
        this.families = families.stream()
                .sorted(Comparator.comparingInt(family -> ORDER.indexOf(family.key())))
                .toList();
        this.wholeDays = wholeDays;
    }

    public List<Family> all() {
        return families;
    }

    /** @throws MetricException naming the families that there are */
    public Family require(String key) {
        return families.stream()
                .filter(family -> family.key().equals(key))
                .findFirst()
                .orElseThrow(() -> {
                    String known = families.stream().map(Family::key).collect(Collectors.joining(" "));
                    return new MetricException(
                            "没有“" + key + "”这一类数据；可选 " + known, "there is no family \"" + key + "\"; choose " + known);
                });
    }

    /** The family's answer; the same one again until something changes that it rests on. */
    public FamilyAnswer answer(Family family, FamilyQuestion question) {
        return kept.of(family, question);
    }

    /**
     * @param period {@code null} means the last 28 whole days with facts; of a shop without facts the question is about
     *     today
     */
    public FamilyQuestion question(
            Shop shop, @Nullable Period period, Against against, TrustPolicy trust, List<Filter> filters) {
        return new FamilyQuestion(shop, period == null ? usual(shop) : period, against, trust, filters);
    }

    private Period usual(Shop shop) {
        LocalDate last = wholeDays.last(shop.id()).orElseGet(() -> LocalDate.now(shop.zone()));
        return Period.ending(last, USUAL_DAYS);
    }
}

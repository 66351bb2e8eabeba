package dev.helmsman.brief;

import dev.helmsman.brief.Brief.Headline;
import dev.helmsman.conclusions.Answers;
import dev.helmsman.conclusions.Conclusion;
import dev.helmsman.conclusions.Conclusions;
import dev.helmsman.conclusions.Ranked;
import dev.helmsman.conclusions.Wording;
import dev.helmsman.lake.Lake;
import dev.helmsman.metrics.Against;
import dev.helmsman.metrics.MetricDefinition.Unit;
import dev.helmsman.metrics.MetricQuery;
import dev.helmsman.metrics.MetricTable;
import dev.helmsman.metrics.Metrics;
import dev.helmsman.metrics.Period;
import dev.helmsman.metrics.TrustPolicy;
import dev.helmsman.shop.Shop;
import dev.helmsman.shop.Text;
import dev.helmsman.timeline.Timeline;
import dev.helmsman.trust.PartialDay;
import dev.helmsman.trust.Trust;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Makes briefs, and keeps the last ones while nothing under them has changed. */
@Service
public class Briefs {
    private static final String INCOME = "paid_amount";
    private static final int MOST_KEPT = 200;

    private final Conclusions conclusions;
    private final Answers answers;
    private final Timeline timeline;
    private final Metrics metrics;
    private final Trust trust;
    private final Lake lake;
    private final BriefViews views;
    private final PartialDay partial;
    private final Map<Key, Brief> kept = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Brief> eldest) {
            return size() > MOST_KEPT;
        }
    };

    Briefs(
            Conclusions conclusions,
            Answers answers,
            Timeline timeline,
            Metrics metrics,
            Trust trust,
            Lake lake,
            BriefViews views,
            PartialDay partial) {
        this.conclusions = conclusions;
        this.answers = answers;
        this.timeline = timeline;
        this.metrics = metrics;
        this.trust = trust;
        this.lake = lake;
        this.views = views;
        this.partial = partial;
    }

    /** Everything that a brief is made of; when it is the same, so is the brief. */
    private record Key(int shop, LocalDate date, long facts, String answers, String events, String settings) {}

    /**
     * @param date {@code null} is the last whole day with facts
     * @throws NoFactsException when the shop has none
     */
    public Brief of(Shop shop, @Nullable LocalDate date) {
        LocalDate day = date == null ? lastDay(shop) : date;
        Key key = new Key(
                shop.id().value(),
                day,
                lake.version(shop.id()),
                answers.revision(shop.id()),
                timeline.revision(shop.id()),
                conclusions.revision(shop));
        synchronized (kept) {
            Brief known = kept.get(key);
            if (known != null && known.shop().equals(shop)) return known;
        }
        Brief fresh = make(shop, day);
        synchronized (kept) {
            kept.put(key, fresh);
        }
        return fresh;
    }

    /** The brief as the API and the command line write it: a tree of records that Jackson can write. */
    public BriefViews.View view(Brief brief) {
        return views.of(brief);
    }

    /** Plain text for a terminal. @param language zh or en */
    public String print(Brief brief, String language) {
        return new Printed(brief, views, language.equals("zh")).text();
    }

    /** An Excel workbook with the conclusions, their parts and their segments. @param language zh or en */
    public void workbook(Brief brief, String language, OutputStream out) throws IOException {
        new Workbook(brief, views, language.equals("zh")).write(out);
    }

    private LocalDate lastDay(Shop shop) {
        Period facts = metrics.query(MetricQuery.total(shop.id(), List.of(INCOME), null))
                .period();
        if (facts == null) throw new NoFactsException(shop.name());
        // Exports made in the morning hold the first hours of their own day: the brief is of the last whole one.
        boolean whole = partial.stopsAt(shop.id(), facts.to()).isEmpty();
        return whole || facts.days() == 1 ? facts.to() : facts.to().minusDays(1);
    }

    private Brief make(Shop shop, LocalDate day) {
        long start = System.nanoTime();
        Conclusions.Day judged = conclusions.judge(shop, day);
        List<Ranked> standing =
                judged.ranked().stream().filter(one -> one.folded() == null).toList();
        MetricTable money = metrics.query(MetricQuery.total(shop.id(), List.of(INCOME), Period.day(day))
                .against(new Against.Week())
                .trusting(TrustPolicy.CLEAN));
        Headline headline = headline(shop, day, money, standing);
        Trust.Assessment believed = trust.assess(shop, List.of(INCOME, "visitors"), Period.ending(day, 28));
        return new Brief(
                shop,
                day,
                standing.isEmpty(),
                headline,
                believed,
                judged.watched(),
                judged.ranked(),
                judged.notes(),
                judged.odd(),
                (System.nanoTime() - start) / 1_000_000);
    }

    private static Headline headline(Shop shop, LocalDate day, MetricTable money, List<Ranked> standing) {
        BigDecimal value = rounded(
                money.rows().isEmpty() ? null : money.rows().getFirst().values().get(INCOME));
        BigDecimal before = rounded(
                money.rows().isEmpty()
                        ? null
                        : money.rows().getFirst().baselines().get(INCOME));
        Text text;
        if (value == null) {
            text = new Text(
                    Wording.day(day).zh() + "没有成交数据：文件还没有导入，或这一天没有营业。",
                    "No sales facts for " + Wording.day(day).en()
                            + ": the file is not imported yet, or the shop was closed.");
        } else if (standing.isEmpty()) {
            text = new Text("没有值得你动手的变化。", "Nothing changed that needs your hand.");
        } else {
            Conclusion first = standing.getFirst().conclusion();
            int more = standing.size() - 1;
            text = new Text(
                    first.title().zh() + "。" + (more == 0 ? "" : "另有 " + more + " 件事。"),
                    first.title().en() + "."
                            + (more == 0 ? "" : more == 1 ? " One more below." : " " + more + " more below."));
        }
        return new Headline(text, INCOME, value, before, money.baseline());
    }

    private static @Nullable BigDecimal rounded(@Nullable BigDecimal money) {
        return money == null ? null : Unit.MONEY.round(money);
    }
}

package dev.helmsman.insight.service;

import dev.helmsman.insight.family.DailyFigures;
import dev.helmsman.insight.family.Family;
import dev.helmsman.insight.family.FamilyAnswer;
import dev.helmsman.insight.family.FamilyQuestion;
import dev.helmsman.insight.service.ServiceAnswer.Agent;
import dev.helmsman.insight.service.ServiceAnswer.Asked;
import dev.helmsman.insight.service.ServiceAnswer.Day;
import dev.helmsman.insight.service.ServiceAnswer.Figure;
import dev.helmsman.insight.service.ServiceAnswer.Reason;
import dev.helmsman.insight.service.ServiceAnswer.Weekday;
import dev.helmsman.metrics.MetricCatalogue;
import dev.helmsman.metrics.MetricTable;
import dev.helmsman.metrics.MetricTable.Row;
import dev.helmsman.metrics.Metrics;
import dev.helmsman.metrics.Products;
import dev.helmsman.shop.Text;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Customer service: who waits, who sells, and what slow answers go along with. */
@Component
class ServiceFamily implements Family {
    private static final List<String> FIGURES = List.of(
            "inquiries",
            "answer_rate",
            "first_response",
            "inquiry_conversion",
            "inquiry_amount",
            "satisfaction",
            "refunds",
            "refunded_amount",
            "bad_review_share",
            "shipping_time",
            "same_day_conversion",
            "consultations",
            "shop_rating");
    private static final List<String> RATES =
            List.of("inquiries", "first_response", "inquiry_conversion", "satisfaction");

    private static final List<String> ASKED = List.of("consultations", "visitors", "consultation_rate", "conversion");
    private static final int MOST_ASKED = 50;
    /** The minimum that the catalogue gives for the rate. */
    private static final BigDecimal FEWEST_VISITORS = BigDecimal.valueOf(100);

    private final Metrics metrics;
    private final MetricCatalogue catalogue;
    private final Products products;

    ServiceFamily(Metrics metrics, MetricCatalogue catalogue, Products products) {
        this.metrics = metrics;
        this.catalogue = catalogue;
        this.products = products;
    }

    @Override
    public String key() {
        return "service";
    }

    @Override
    public Text names() {
        return new Text("客服", "Service");
    }

    @Override
    public FamilyAnswer answer(FamilyQuestion question) {
        MetricTable whole = metrics.query(question.query(FIGURES));
        Row total = whole.only();
        List<Figure> figures = FIGURES.stream()
                .map(key -> new Figure(
                        key,
                        catalogue.metric(key).names(),
                        total.values().get(key),
                        total.baselines().get(key)))
                .toList();
        MetricTable cells = metrics.query(question.query(
                List.of("inquiries", "inquiry_buyers", "inquiry_amount", "first_response"), "agent", "day"));
        MetricTable totals =
                metrics.query(question.query(List.of("first_response", "answer_rate", "satisfaction"), "agent"));
        List<DailyFigures> agentDays = DailyFigures.by(cells, "agent");
        List<Agent> agents = AgentReader.read(agentDays, DailyFigures.by(totals, "agent"));
        SlowAnswers slow = new SlowAnswers(
                agentDays.stream().flatMap(agent -> agent.rows().stream()).toList());
        ServiceAnswer.Slow told = slow.slow();
        List<Reason> reasons = reasons(question);
        MetricTable.Comparison baseline = whole.baseline();
        Heard reviews = Heard.read(products, question, baseline == null ? null : baseline.period());
        Text verdict = new ServiceVerdict(question.shop().currency()).of(figures, agents, told, reasons);
        return new ServiceAnswer(
                verdict,
                figures,
                agents,
                slow.bands(),
                told,
                days(question),
                weekdays(question),
                reasons,
                asked(question),
                reviews,
                notes(told));
    }

    private List<Day> days(FamilyQuestion question) {
        return metrics.query(question.query(List.of("inquiries", "first_response"), "day")).rows().stream()
                .filter(row -> row.values().get("inquiries") != null)
                .map(row -> new Day(
                        LocalDate.parse(String.valueOf(row.keys().get("day"))),
                        row.values().get("inquiries"),
                        row.values().get("first_response")))
                .sorted(Comparator.comparing(Day::day))
                .toList();
    }

    private List<Weekday> weekdays(FamilyQuestion question) {
        return metrics.query(question.query(RATES, "weekday")).rows().stream()
                .filter(row -> row.values().get("inquiries") != null)
                .map(row -> new Weekday(
                        Integer.parseInt(String.valueOf(row.keys().get("weekday"))),
                        row.values().get("inquiries"),
                        row.values().get("first_response"),
                        row.values().get("inquiry_conversion"),
                        row.values().get("satisfaction")))
                .sorted(Comparator.comparingInt(Weekday::weekday))
                .toList();
    }

    private List<Reason> reasons(FamilyQuestion question) {
        List<Reason> reasons = new ArrayList<>();
        for (Row row : metrics.query(question.query(List.of("refunds", "refunded_amount"), "refund_reason"))
                .rows()) {
            String reason = row.keys().get("refund_reason");
            if (reason == null || reason.isEmpty()) continue;
            reasons.add(new Reason(
                    reason,
                    row.values().get("refunds"),
                    row.baselines().get("refunds"),
                    row.values().get("refunded_amount")));
        }
        reasons.sort(
                Comparator.comparing((Reason reason) -> reason.amount() == null ? BigDecimal.ZERO : reason.amount())
                        .reversed());
        return reasons;
    }

    /** Products whose visitors ask, the most asked first; of few visitors no rate is told. */
    private List<Asked> asked(FamilyQuestion question) {
        List<Asked> asked = new ArrayList<>();
        for (Row row : metrics.query(question.query(ASKED, "product")).rows()) {
            String product = row.keys().get("product");
            BigDecimal consultations = row.values().get("consultations");
            if (product == null || consultations == null || consultations.signum() == 0) continue;
            asked.add(new Asked(
                    product,
                    row.labels().get("product"),
                    consultations,
                    row.values().get("visitors"),
                    enough(row.values().get("visitors")) ? row.values().get("consultation_rate") : null,
                    enough(row.baselines().get("visitors")) ? row.baselines().get("consultation_rate") : null,
                    enough(row.values().get("visitors")) ? row.values().get("conversion") : null));
        }
        asked.sort(Comparator.comparing(Asked::consultations).reversed());
        return asked.subList(0, Math.min(asked.size(), MOST_ASKED));
    }

    private static boolean enough(@Nullable BigDecimal visitors) {
        return visitors != null && visitors.compareTo(FEWEST_VISITORS) >= 0;
    }

    private static List<Text> notes(ServiceAnswer.@Nullable Slow slow) {
        return slow == null
                ? List.of()
                : List.of(
                        new Text(
                                "快慢与成交的差别只是同时出现：忙的日子既慢、来的人也不同，会卖的客服往往也快。已按星期对齐，没有按活动和客服对齐。",
                                "Slow answers and fewer sales only go together: busy days are slow and bring other people, and who sells well is often quick. Weekdays are held alike; campaigns and agents are not."));
    }
}

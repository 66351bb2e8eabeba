package dev.helmsman.insight.service;

import dev.helmsman.insight.family.Estimate;
import dev.helmsman.insight.family.FamilyAnswer;
import dev.helmsman.insight.family.Sheet;
import dev.helmsman.shop.Text;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the page of customer service shows.
 *
 * @param figures of the whole shop against the baseline
 * @param bands agents' days by how fast they first answered
 * @param slow what went along with slow answers; {@code null} when it cannot be told
 * @param asked products that people asked about, those that made most of their visitors ask first
 * @param reviews what buyers write of service, delivery and the goods
 */
public record ServiceAnswer(
        Text verdict,
        List<Figure> figures,
        List<Agent> agents,
        List<Band> bands,
        @Nullable Slow slow,
        List<Day> days,
        List<Weekday> weekdays,
        List<Reason> reasons,
        List<Asked> asked,
        Heard reviews,
        List<Text> notes)
        implements FamilyAnswer {
    public ServiceAnswer {
        figures = List.copyOf(figures);
        agents = List.copyOf(agents);
        bands = List.copyOf(bands);
        days = List.copyOf(days);
        weekdays = List.copyOf(weekdays);
        reasons = List.copyOf(reasons);
        asked = List.copyOf(asked);
        notes = List.copyOf(notes);
    }

    /** @param metric of the catalogue; {@code null} values are missing */
    public record Figure(
            String metric,
            Text names,
            @Nullable BigDecimal value,
            @Nullable BigDecimal before) {}

    /**
     * @param conversion plain share of those who asked that bought
     * @param fair the same drawn towards the other agents', as far as its inquiries are few; compare these
     * @param expected what the shop's rates of the agent's own days would give: days are not alike
     * @param standing {@code above}, {@code below} or {@code alike}: whether the fair interval leaves out what was expected
     */
    public record Agent(
            String key,
            BigDecimal inquiries,
            @Nullable Double conversion,
            @Nullable Estimate fair,
            @Nullable Double expected,
            String standing,
            @Nullable BigDecimal firstResponse,
            @Nullable BigDecimal answerRate,
            @Nullable BigDecimal satisfaction,
            @Nullable BigDecimal amount) {}

    /**
     * @param from seconds, included
     * @param to seconds, excluded; {@code null} is open
     * @param conversion with the 90 % interval over days; {@code null} with too few inquiries
     */
    public record Band(
            int from,
            @Nullable Integer to,
            double inquiries,
            int agentDays,
            @Nullable Estimate conversion) {}

    /**
     * Slow against quick answers within the same weekday: an association. Busy days are slow and sell differently too.
     *
     * @param seconds from which an answer counts as slow
     * @param gap conversion of slow minus quick answers, in shares of 1, weekdays weighed alike
     * @param stake amount that goes along with the gap, low to high; negative is lost
     */
    public record Slow(int seconds, double inquiries, Estimate gap, Estimate stake) {}

    public record Day(
            LocalDate day,
            @Nullable BigDecimal inquiries,
            @Nullable BigDecimal firstResponse) {}

    /** @param weekday 1 is Monday */
    public record Weekday(
            int weekday,
            @Nullable BigDecimal inquiries,
            @Nullable BigDecimal firstResponse,
            @Nullable BigDecimal conversion,
            @Nullable BigDecimal satisfaction) {}

    public record Reason(
            String reason,
            @Nullable BigDecimal refunds,
            @Nullable BigDecimal before,
            @Nullable BigDecimal amount) {}

    /**
     * @param consultations people who asked about the product, after-sales included
     * @param rate of its visitors; {@code null} with too few of them
     * @param before the rate of the baseline
     */
    public record Asked(
            String product,
            @Nullable String name,
            BigDecimal consultations,
            @Nullable BigDecimal visitors,
            @Nullable BigDecimal rate,
            @Nullable BigDecimal before,
            @Nullable BigDecimal conversion) {}

    @Override
    public List<Sheet> sheets() {
        return ServiceSheets.of(this);
    }
}

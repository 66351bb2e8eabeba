package dev.helmsman.insight.service;

import dev.helmsman.insight.family.DailyFigures;
import dev.helmsman.insight.family.Estimate;
import dev.helmsman.insight.service.ServiceAnswer.Agent;
import dev.helmsman.metrics.MetricTable.Row;
import dev.helmsman.stats.shrink.BetaBinomial;
import dev.helmsman.stats.shrink.BetaBinomialFit;
import dev.helmsman.stats.shrink.Rate;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Compares agents fairly: few inquiries are drawn towards the others, and each is held against its own days. */
final class AgentReader {
    private static final double LEVEL = 0.9;

    private AgentReader() {}

    static List<Agent> read(List<DailyFigures> days, List<DailyFigures> totals) {
        Map<String, DailyFigures> whole = new HashMap<>();
        for (DailyFigures total : totals) whole.put(total.key(), total);
        Map<String, double[]> shop = byDay(days);
        List<Effective> effective = days.stream().map(AgentReader::effective).toList();
        double[] hits = effective.stream().mapToDouble(Effective::hits).toArray();
        double[] trials = effective.stream().mapToDouble(Effective::trials).toArray();
        double all = 0;
        for (double each : trials) all += each;
        BetaBinomial like = all > 0 && days.size() > 1 ? BetaBinomialFit.byMoments(hits, trials) : null;
        List<Agent> agents = new ArrayList<>();
        for (int i = 0; i < days.size(); i++) {
            DailyFigures agent = days.get(i);
            BigDecimal inquiries = agent.sum("inquiries");
            if (inquiries == null) continue;
            Optional<Rate> rate = agent.rate("inquiry_buyers", "inquiries");
            Estimate fair = like == null || rate.isEmpty() ? null : Estimate.of(like.given(hits[i], trials[i], LEVEL));
            Double expected = expected(agent, shop);
            agents.add(new Agent(
                    agent.label(),
                    inquiries,
                    rate.map(Rate::value).orElse(null),
                    fair,
                    expected,
                    standing(fair, expected),
                    of(whole, agent, "first_response"),
                    of(whole, agent, "answer_rate"),
                    of(whole, agent, "satisfaction"),
                    agent.sum("inquiry_amount")));
        }
        agents.sort(Comparator.comparing(Agent::inquiries).reversed());
        return agents;
    }

    /** Days that differ more than chance count for fewer inquiries than there were. */
    private record Effective(double hits, double trials) {}

    private static Effective effective(DailyFigures agent) {
        return agent.rate("inquiry_buyers", "inquiries")
                .map(rate -> new Effective(rate.hits() / rate.dispersion(), rate.trials() / rate.dispersion()))
                .orElse(new Effective(0, 0));
    }

    private static @Nullable BigDecimal of(Map<String, DailyFigures> whole, DailyFigures agent, String metric) {
        DailyFigures total = whole.get(agent.key());
        return total == null ? null : total.sum(metric);
    }

    /** Inquiries and buyers of all agents by day. */
    private static Map<String, double[]> byDay(List<DailyFigures> agents) {
        Map<String, double[]> days = new HashMap<>();
        for (DailyFigures agent : agents)
            for (Row row : agent.rows()) {
                double[] of = days.computeIfAbsent(String.valueOf(row.keys().get("day")), ignored -> new double[2]);
                of[0] += number(row, "inquiries");
                of[1] += number(row, "inquiry_buyers");
            }
        return days;
    }

    private static @Nullable Double expected(DailyFigures agent, Map<String, double[]> shop) {
        double asked = 0;
        double buyers = 0;
        for (Row row : agent.rows()) {
            double inquiries = number(row, "inquiries");
            double[] others = shop.getOrDefault(String.valueOf(row.keys().get("day")), new double[2]);
            double rest = others[0] - inquiries;
            if (rest <= 0 || inquiries <= 0) continue;
            asked += inquiries;
            buyers += inquiries * (others[1] - number(row, "inquiry_buyers")) / rest;
        }
        return asked <= 0 ? null : buyers / asked;
    }

    private static String standing(@Nullable Estimate fair, @Nullable Double expected) {
        if (fair == null || expected == null || fair.high() == null) return "alike";
        if (fair.low() > expected) return "above";
        return fair.high() < expected ? "below" : "alike";
    }

    private static double number(Row row, String metric) {
        BigDecimal value = row.values().get(metric);
        return value == null ? 0 : value.round(MathContext.DECIMAL64).doubleValue();
    }
}

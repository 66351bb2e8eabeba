package dev.helmsman.insight.customer;

import dev.helmsman.insight.customer.CustomerAnswer.Forecast;
import dev.helmsman.insight.customer.CustomerAnswer.Segment;
import dev.helmsman.insight.customer.CustomerAnswer.Whole;
import dev.helmsman.insight.customer.CustomerReader.Known;
import dev.helmsman.insight.family.Family;
import dev.helmsman.insight.family.FamilyAnswer;
import dev.helmsman.insight.family.FamilyQuestion;
import dev.helmsman.metrics.BuyerRule;
import dev.helmsman.metrics.Buyers.Group;
import dev.helmsman.metrics.Buyers.Totals;
import dev.helmsman.metrics.PurchaseHistories.Asked;
import dev.helmsman.shop.Text;
import dev.helmsman.stats.lifetime.FrequencyValue;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Do buyers come back, which group is worth an action now, and what is at stake. */
@Component
class CustomerFamily implements Family {
    private final CustomerReader reader;
    private final PeriodReader period;

    CustomerFamily(CustomerReader reader, PeriodReader period) {
        this.reader = reader;
        this.period = period;
    }

    @Override
    public String key() {
        return "customer";
    }

    @Override
    public Text names() {
        return new Text("客户", "Customers");
    }

    static Asked asked(FamilyQuestion question) {
        return new Asked(question.shop().id(), question.period().to(), question.trust(), question.filters());
    }

    @Override
    public FamilyAnswer answer(FamilyQuestion question) {
        Asked asked = asked(question);
        Known known = reader.known(asked);
        List<Segment> groups = segments(BuyerRule.GROUPS, known.groups(), Group::key);
        List<Segment> states = segments(BuyerRule.STATES, known.groups(), Group::state);
        Forecast forecast = forecast(question, known, known.groups());
        var figures = period.figures(question);
        CustomerWords words = new CustomerWords(question, known.totals(), figures, known.returns(), states, forecast);
        return new CustomerAnswer(
                words.verdict(),
                words.notes(),
                asked.until(),
                whole(known.totals()),
                figures,
                period.days(question),
                known.thresholds(),
                groups,
                states,
                known.months(),
                known.weeks(),
                known.returns(),
                words.returning(),
                period.places(question, "region"),
                period.places(question, "country"),
                forecast);
    }

    private static Whole whole(Totals totals) {
        return new Whole(
                totals.first(),
                totals.buyers(),
                totals.orders(),
                totals.amount(),
                share(totals.several(), totals.buyers()),
                share(totals.again(), totals.buyers()),
                totals.amount().signum() > 0
                        ? totals.topFifth().doubleValue() / totals.amount().doubleValue()
                        : null,
                totals.guestOrders(),
                totals.guestAmount());
    }

    private static @Nullable Double share(long part, long whole) {
        return whole == 0 ? null : (double) part / whole;
    }

    private static List<Segment> segments(List<String> keys, List<Group> groups, Function<Group, String> by) {
        long buyers = groups.stream().mapToLong(Group::buyers).sum();
        BigDecimal amount = groups.stream().map(Group::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        List<Segment> segments = new ArrayList<>();
        for (String key : keys) {
            List<Group> mine =
                    groups.stream().filter(each -> by.apply(each).equals(key)).toList();
            if (mine.isEmpty()) continue;
            long number = mine.stream().mapToLong(Group::buyers).sum();
            BigDecimal paid = mine.stream().map(Group::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
            Groups words = Groups.of(key);
            segments.add(new Segment(
                    key,
                    words.names(),
                    words.meaning(),
                    words.action(),
                    number,
                    (double) number / buyers,
                    paid,
                    amount.signum() == 0 ? 0 : paid.doubleValue() / amount.doubleValue(),
                    sum(mine, Group::atStake),
                    sum(mine, Group::expected)));
        }
        return segments;
    }

    private static @Nullable BigDecimal sum(List<Group> groups, Function<Group, @Nullable BigDecimal> part) {
        BigDecimal sum = null;
        for (Group each : groups) {
            BigDecimal value = part.apply(each);
            if (value != null) sum = sum == null ? value : sum.add(value);
        }
        return sum;
    }

    private static @Nullable Forecast forecast(FamilyQuestion question, Known known, List<Group> groups) {
        Lifetime lifetime = known.lifetime();
        if (lifetime == null) return null;
        BigDecimal amount = sum(groups, Group::expected);
        Lifetime.Check check = lifetime.check();
        double reach = check == null ? Double.NaN : check.reach();
        return new Forecast(
                lifetime.horizonWeeks(),
                lifetime.returning(),
                lifetime.alive(),
                lifetime.expectedPurchases(),
                amount,
                check == null ? null : scaled(amount, 1 - reach),
                check == null ? null : scaled(amount, 1 + reach),
                lifetime.newcomer(),
                lifetime.newcomerValue(),
                check,
                CustomerWords.check(check, question.shop().currency(), lifetime),
                related(lifetime.related(), question));
    }

    private static CustomerAnswer.@Nullable Related related(@Nullable FrequencyValue found, FamilyQuestion question) {
        if (found == null) return null;
        return new CustomerAnswer.Related(
                found.correlation(),
                found.low(),
                found.high(),
                found.customers(),
                CustomerWords.related(found, question.shop().currency()));
    }

    private static @Nullable BigDecimal scaled(@Nullable BigDecimal amount, double by) {
        return amount == null ? null : amount.multiply(BigDecimal.valueOf(by)).setScale(2, RoundingMode.HALF_UP);
    }
}

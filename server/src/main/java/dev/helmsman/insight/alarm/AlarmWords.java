package dev.helmsman.insight.alarm;

import dev.helmsman.conclusions.Wording;
import dev.helmsman.insight.alarm.AlarmAnswer.AlarmDay;
import dev.helmsman.insight.alarm.AlarmAnswer.MetricDays;
import dev.helmsman.insight.alarm.AlarmAnswer.State;
import dev.helmsman.metrics.MetricDefinition;
import dev.helmsman.metrics.MetricDefinition.Unit;
import dev.helmsman.shop.Text;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Alarms as sentences. */
final class AlarmWords {
    static final Text NOT_OVER = new Text("这一天还没过完，或数据还没到", "the day is not over, or its facts are not here yet");
    static final Text HOURS_MISSING =
            new Text("有几个小时没有订单，像是没导全", "some hours have no orders, as if a part were missing");
    static final Text NO_VALUE = new Text("这一天没有数据", "there are no facts of this day");
    private static final int MOST_NAMED = 3;

    private AlarmWords() {}

    static Text fewer(MetricDefinition.Minimum minimum) {
        return new Text(
                "样本太少（不到 " + minimum.count() + "），读不得",
                "the sample is below " + minimum.count() + ", too small to be read");
    }

    static Text verdict(LocalDate day, List<MetricDays> metrics) {
        List<MetricDays> odd =
                metrics.stream().filter(each -> each.last().odd()).toList();
        long usual = count(metrics, State.USUAL);
        long unknown = count(metrics, State.NOT_JUDGED);
        Text named = Wording.day(day);
        if (odd.isEmpty() && usual == 0)
            return new Text(
                    named.zh() + "没有一个指标能判断：" + reason(metrics).zh(),
                    "No metric can be judged on " + named.en() + ": "
                            + reason(metrics).en());
        String zh = odd.isEmpty()
                ? named.zh() + usual + " 个指标都在平常的范围里"
                : named.zh() + odd.size() + " 个指标不寻常：" + names(odd, true) + "；" + usual + " 个平常";
        String en = odd.isEmpty()
                ? "On " + named.en() + " all " + usual + " metrics lie where they usually do"
                : "On " + named.en() + " " + odd.size() + (odd.size() == 1 ? " metric is" : " metrics are") + " odd: "
                        + names(odd, false) + "; " + usual + " as usual";
        if (unknown > 0) {
            zh += "，" + unknown + " 个没有判断";
            en += ", " + unknown + " not judged";
        }
        return new Text(zh, en);
    }

    private static long count(List<MetricDays> metrics, State state) {
        return metrics.stream().filter(each -> each.last().state() == state).count();
    }

    private static Text reason(List<MetricDays> metrics) {
        return metrics.stream()
                .map(each -> each.last().note())
                .filter(note -> note != null)
                .findFirst()
                .orElse(NO_VALUE);
    }

    private static String names(List<MetricDays> odd, boolean chinese) {
        String names = odd.stream()
                .limit(MOST_NAMED)
                .map(each -> chinese
                        ? each.names().zh() + (each.last().state() == State.HIGH ? "偏高" : "偏低")
                        : each.names().en().toLowerCase(java.util.Locale.ROOT)
                                + (each.last().state() == State.HIGH ? " high" : " low"))
                .collect(Collectors.joining(chinese ? "、" : ", "));
        if (odd.size() <= MOST_NAMED) return names;
        return names + (chinese ? "等" : " and others");
    }

    /** The day of a metric in a sentence, with its number and usual range. */
    static Text day(MetricDefinition metric, AlarmDay day, Currency currency) {
        Text value = number(metric.unit(), day.value(), currency);
        if (day.state() == State.NOT_JUDGED) {
            Text note = day.note() == null ? NO_VALUE : day.note();
            return new Text("没有判断：" + note.zh(), "Not judged: " + note.en());
        }
        Text low = number(metric.unit(), day.low(), currency);
        Text high = number(metric.unit(), day.high(), currency);
        String zh = day.state() == State.HIGH ? "偏高" : day.state() == State.LOW ? "偏低" : "平常";
        String en = day.state() == State.HIGH ? "high" : day.state() == State.LOW ? "low" : "as usual";
        return new Text(
                value.zh() + "，" + zh + "：平常 " + low.zh() + " 至 " + high.zh(),
                value.en() + ", " + en + ": usually " + low.en() + " to " + high.en());
    }

    static Text number(Unit unit, @Nullable BigDecimal value, Currency currency) {
        if (value == null) return new Text("–", "–");
        String sign = value.signum() < 0 ? "−" : "";
        return switch (unit) {
            case MONEY -> signed(sign, Wording.money(value, currency));
            case COUNT -> signed(sign, Wording.count(value));
            case RATIO -> {
                String percent = sign + Wording.percent(value.doubleValue());
                yield new Text(percent, percent);
            }
            case SECONDS -> {
                String seconds = value.setScale(0, RoundingMode.HALF_UP).toPlainString();
                yield new Text(seconds + " 秒", seconds + " s");
            }
            case NUMBER -> {
                String plain = value.setScale(2, RoundingMode.HALF_UP)
                        .stripTrailingZeros()
                        .toPlainString();
                yield new Text(plain, plain);
            }
        };
    }

    private static Text signed(String sign, Text text) {
        return new Text(sign + text.zh(), sign + text.en());
    }
}

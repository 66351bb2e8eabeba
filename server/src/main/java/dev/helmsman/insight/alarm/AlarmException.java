package dev.helmsman.insight.alarm;

import dev.helmsman.shop.Refusal;
import java.util.stream.Collectors;

/** A question or setting about alarms that makes no sense. */
public final class AlarmException extends Refusal {
    private static final long serialVersionUID = 1L;

    private AlarmException(String code, String zh, String en) {
        super(Kind.WRONG, code, zh, en);
    }

    static AlarmException noChoice(double perQuarter) {
        String choices = AlarmSettings.CHOICES.stream()
                .map(each -> each == Math.rint(each) ? String.valueOf(each.intValue()) : String.valueOf(each))
                .collect(Collectors.joining(" "));
        return new AlarmException(
                "false-alarms",
                "每个指标每季度的误报可选 " + choices + "，不能是 " + perQuarter,
                "false alarms a metric and quarter can be " + choices + ", not " + perQuarter);
    }

    static AlarmException tooLong(int days, int most) {
        return new AlarmException(
                "period-too-long",
                "一次最多看 " + most + " 天，这里是 " + days + " 天",
                "at most " + most + " days can be asked at once, these are " + days);
    }
}

package dev.helmsman.conclusions;

import dev.helmsman.shop.Shop;
import java.time.LocalDate;

/** One area's view of a day. Every area implements it; the brief asks all of them. */
public interface ConclusionSource {
    /** Name of the area's package. */
    String area();

    /** Judges the day, the 7 and the 28 days up to it, each against its aligned baseline. */
    Judgement judge(Shop shop, LocalDate day);

    /** What besides facts, answers and events its judgement depends on, such as settings: when it changes, judge again. */
    default String revision(Shop shop) {
        return "";
    }
}

package dev.helmsman.insight.family;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.helmsman.conclusions.AskedFirst;
import dev.helmsman.house.PlantedShop;
import dev.helmsman.house.TestHouse;
import dev.helmsman.house.TestLedger;
import dev.helmsman.lake.Lake;
import dev.helmsman.metrics.Against;
import dev.helmsman.metrics.Metrics;
import dev.helmsman.metrics.TrustPolicy;
import dev.helmsman.pictures.Pictures;
import dev.helmsman.shop.Shop;
import dev.helmsman.shop.Shops;
import dev.helmsman.shop.Text;
import dev.helmsman.shop.WholeDays;
import dev.helmsman.timeline.EventKind;
import dev.helmsman.timeline.NewEvent;
import dev.helmsman.timeline.Timeline;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class KeptAnswersTest {
    /** A family that counts how often it works. */
    private static class Counting implements Family {
        final AtomicInteger asked = new AtomicInteger();

        @Override
        public String key() {
            return "shop";
        }

        @Override
        public Text names() {
            return new Text("数", "Counting");
        }

        @Override
        public FamilyAnswer answer(FamilyQuestion question) {
            int time = asked.incrementAndGet();
            return new FamilyAnswer() {
                @Override
                public Text verdict() {
                    return new Text("第 " + time + " 次", "time " + time);
                }

                @Override
                public List<Sheet> sheets() {
                    return List.of();
                }
            };
        }
    }

    private static KeptAnswers kept(TestHouse house) {
        return new KeptAnswers(house.get(Metrics.class), house.get(Timeline.class), house.get(Pictures.class));
    }

    private static Families families(TestHouse house, Family family, KeptAnswers kept) {
        return new Families(List.of(family), house.get(WholeDays.class), kept);
    }

    private static FamilyQuestion question(TestHouse house, Families families) {
        return families.question(house.shop("CNY"), null, new Against.Previous(), TrustPolicy.ALL, List.of());
    }

    @Test
    void an_answer_stands_until_facts_events_or_pictures_change() {
        try (TestHouse house = new TestHouse(new PlantedShop(), TestLedger.H2)) {
            Counting family = new Counting();
            Families families = families(house, family, kept(house));
            Shop shop = house.shop("CNY");
            FamilyQuestion question = question(house, families);
            FamilyAnswer first = families.answer(family, question);
            assertThat(families.answer(family, question(house, families))).isSameAs(first);
            var event = house.get(Timeline.class)
                    .add(
                            shop.id(),
                            new NewEvent(EventKind.NOTE, PlantedShop.LAST_DAY, PlantedShop.LAST_DAY, Map.of(), "换了快递"),
                            "测试");
            assertThat(families.answer(family, question)).isNotSameAs(first);
            assertThat(family.asked).hasValue(2);
            house.get(Timeline.class).remove(shop.id(), event.id(), "测试");
            families.answer(family, question);
            assertThat(family.asked).hasValue(3);
            byte[] gif = HexFormat.of()
                    .parseHex("47494638396101000100800000000000ffffff21f90401000000002c00000000010001000002024401003b");
            var picture = house.get(Pictures.class).add(shop.id(), "p1", "p1.gif", gif, "测试");
            families.answer(family, question);
            assertThat(family.asked).hasValue(4);
            // as before the picture: what was answered then is true again
            house.get(Pictures.class).remove(shop.id(), picture.id(), "测试");
            families.answer(family, question);
            assertThat(family.asked).hasValue(4);
            house.get(Lake.class).write(facts -> {
                facts.execute("UPDATE order_line SET quantity = 2 WHERE product = 'p1'");
                house.get(Lake.class).touched(facts, shop.id());
                return facts;
            });
            families.answer(family, question);
            families.answer(family, question);
            assertThat(family.asked).hasValue(5);
        }
    }

    @Test
    void a_failure_is_told_as_it_is_and_the_next_who_asks_tries_again() {
        try (TestHouse house = new TestHouse(new PlantedShop(), TestLedger.H2)) {
            Counting family = new Counting() {
                @Override
                public FamilyAnswer answer(FamilyQuestion question) {
                    FamilyAnswer told = super.answer(question);
                    if (asked.get() == 1) throw new IllegalArgumentException("no such day");
                    return told;
                }
            };
            Families families = families(house, family, kept(house));
            FamilyQuestion question = question(house, families);
            assertThatThrownBy(() -> families.answer(family, question))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("no such day");
            assertThat(families.answer(family, question).verdict().en()).isEqualTo("time 2");
        }
    }

    @Test
    void who_asks_while_another_works_the_answer_out_waits_for_it() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        try (TestHouse house = new TestHouse(new PlantedShop(), TestLedger.H2);
                ExecutorService readers = Executors.newFixedThreadPool(2)) {
            Counting family = new Counting() {
                @Override
                public FamilyAnswer answer(FamilyQuestion question) {
                    begun.countDown();
                    try {
                        go.await();
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                    return super.answer(question);
                }
            };
            Families families = families(house, family, kept(house));
            FamilyQuestion question = question(house, families);
            Future<FamilyAnswer> one = readers.submit(() -> families.answer(family, question));
            begun.await();
            Future<FamilyAnswer> other = readers.submit(() -> families.answer(family, question));
            go.countDown();
            assertThat(other.get()).isSameAs(one.get());
            assertThat(family.asked).hasValue(1);
        }
    }

    @Test
    void what_pages_ask_first_is_worked_out_once_facts_stand_still_and_again_after_they_change() {
        try (TestHouse house = new TestHouse(new PlantedShop(), TestLedger.H2)) {
            Counting family = new Counting();
            KeptAnswers kept = kept(house);
            Families families = families(house, family, kept);
            Shop shop = house.shop("CNY");
            AtomicInteger briefs = new AtomicInteger();
            AskedFirst brief = asked -> {
                briefs.incrementAndGet();
                throw new IllegalStateException("one that fails leaves the others");
            };
            AnswersAhead ahead = new AnswersAhead(List.of(brief), families, kept, house.get(Shops.class));
            ahead.look();
            assertThat(family.asked).as("facts may still be coming in").hasValue(0);
            ahead.look();
            ahead.look();
            assertThat(family.asked).hasValue(1);
            assertThat(briefs).hasValue(1);
            families.answer(family, question(house, families));
            assertThat(family.asked).as("the page finds it").hasValue(1);
            house.get(Lake.class).write(facts -> {
                facts.execute("UPDATE order_line SET quantity = 3 WHERE product = 'p1'");
                house.get(Lake.class).touched(facts, shop.id());
                return facts;
            });
            ahead.look();
            ahead.look();
            ahead.look();
            assertThat(family.asked).hasValue(2);
        }
    }
}

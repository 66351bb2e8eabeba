package dev.helmsman.insight.reviews;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReviewReaderTest {
    private static final ReviewReader READER = new ReviewReader();

    /** Reviews written by hand as buyers write them; + praise, - blame, ~ only named. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            不掉色 | colour+
            洗了三次都没有掉色 | colour+
            掉色严重 | colour-
            完全不会褪色，颜色很正 | colour+
            颜色和图片一致 | as_described+ colour+
            质量很好，物流很快 | delivery+ quality+
            质量和物流都很好 | delivery+ quality+
            质量不好 | quality-
            质量不是很好 | quality-
            质量真的没话说 | quality+
            质量嘛，真的很差 | quality-
            没有异味 | smell+
            味道有点大 | smell-
            一点都不起球 | quality+
            用两天就坏了 | quality-
            很快就坏了 | quality-
            物流很快，但是包装破损 | delivery+ packaging-
            包装完好，已经回购 | again+ packaging+
            如果掉色就退货 | ''
            本来担心掉色，结果不掉色 | colour+
            客服态度差，不理我 | service-
            客服很有耐心 | service+
            性价比高，不贵 | price+
            有点贵 | price-
            再也不买了 | again-
            尺寸偏小，发货有点慢 | delivery- size-
            不仅好看，而且结实 | quality+
            发货不快 | delivery-
            没有色差 | colour+
            does not fade | colour+
            The color faded after two washes. | colour-
            doesn't seem to fade at all | colour+
            Great quality, fast shipping! | delivery+ quality+
            Not good quality | quality-
            Fast delivery but the box was damaged | delivery+ packaging-
            It broke after a week | quality-
            Never arrived, seller ignored me | delivery- service-
            not only beautiful but sturdy | quality+
            I was worried it would fade | ''
            Fits perfectly and not expensive | price+ size+
            Too small for me | size-
            会员日买的 | ''
            """)
    void a_review_says_of_each_topic_what_its_writer_meant(String review, String expected) {
        TreeSet<String> said = new TreeSet<>();
        for (Said each : READER.read(review))
            said.add(each.topic().key()
                    + (each.good() ? "+" : "")
                    + (each.bad() ? "-" : "")
                    + (!each.good() && !each.bad() ? "~" : ""));
        assertThat(String.join(" ", said)).isEqualTo(expected);
    }

    @Test
    void a_negation_turns_every_judging_word_round_and_a_second_one_turns_it_back() {
        assertThat(READER.read("不结实")).singleElement().matches(said -> said.bad() && !said.good());
        assertThat(READER.read("不是不结实")).singleElement().matches(said -> said.good() && !said.bad());
    }

    @Test
    void any_text_is_read_without_a_fault_and_a_review_counts_once_a_topic() {
        long seed = 48;
        SplittableRandom random = new SplittableRandom(seed);
        String letters = "不没质量掉色很好快，。!? n't fadegoodbad'’…\u0000\uD83D\uDE00物流";
        for (int round = 0; round < 2_000; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(60); i > 0; i--) text.append(letters.charAt(random.nextInt(letters.length())));
            var said = READER.read(text.toString());
            assertThat(said.stream().map(Said::topic))
                    .as("seed " + seed + ": " + text)
                    .doesNotHaveDuplicates();
        }
        assertThat(READER.read("质量很好。".repeat(5_000))).hasSize(1);
    }
}

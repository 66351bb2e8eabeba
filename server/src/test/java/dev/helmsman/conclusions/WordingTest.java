package dev.helmsman.conclusions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.helmsman.shop.Text;
import java.math.BigDecimal;
import java.util.Currency;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingTest {
    @ParameterizedTest
    @CsvSource({
        "86400, +¥8.64万, +¥86.4k",
        "-1284310.55, −¥128万, −¥1.28M",
        "123456789, +¥1.23亿, +¥123M",
        "8640.4, '+¥8,640', '+¥8,640'",
        "12.5, +¥12.5, +¥12.5",
        "0, ¥0, ¥0",
        "99999, +¥10万, +¥100k"
    })
    void money_has_three_meaningful_digits_and_the_readers_units(String amount, String zh, String en) {
        assertThat(Wording.signedMoney(new BigDecimal(amount), Currency.getInstance("CNY")))
                .isEqualTo(new Text(zh, en));
    }

    @ParameterizedTest
    @CsvSource({"0.4123, +41%", "-0.0821, −8.2%", "0, 0%", "-0.0004, 0%", "123, ×124"})
    void changes_are_percents_without_false_digits_and_never_minus_zero(double ratio, String shown) {
        assertThat(Wording.signedPercent(ratio)).isEqualTo(shown);
    }
}

package dev.helmsman.conclusions.web;

import dev.helmsman.conclusions.Answer;
import dev.helmsman.conclusions.Answers;
import dev.helmsman.conclusions.Conclusion.Role;
import dev.helmsman.identity.Person;
import dev.helmsman.shop.ShopId;
import dev.helmsman.shop.Shops;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Takes the operator's answer to a conclusion. */
@RestController
class AnswerController {
    private final Answers answers;
    private final Shops shops;

    AnswerController(Answers answers, Shops shops) {
        this.answers = answers;
        this.shops = shops;
    }

    /** @param kind disagree, assign or undo */
    record Given(
            String kind,
            @Nullable String reason,
            @Nullable String role,
            @Nullable LocalDate due) {}

    record AnswerView(
            String kind,
            @Nullable String reason,
            @Nullable String role,
            @Nullable LocalDate due,
            String by,
            OffsetDateTime at) {
        static AnswerView of(Answer answer) {
            return new AnswerView(
                    answer.kind().name().toLowerCase(Locale.ROOT),
                    answer.reason(),
                    answer.role() == null ? null : answer.role().name().toLowerCase(Locale.ROOT),
                    answer.due(),
                    answer.by(),
                    answer.at());
        }
    }

    record Standing(List<AnswerView> answers) {}

    @PostMapping("/api/v1/shops/{shop}/conclusions/{conclusion}/answer")
    Standing answer(
            @PathVariable int shop,
            @PathVariable String conclusion,
            @RequestBody Given given,
            @AuthenticationPrincipal Person person) {
        ShopId id = shops.require(new ShopId(shop)).id();
        List<Answer> standing =
                switch (given.kind()) {
                    case "disagree" ->
                        answers.disagree(id, conclusion, given.reason() == null ? "" : given.reason(), person.name());
                    case "assign" -> answers.assign(id, conclusion, role(given.role()), given.due(), person.name());
                    case "undo" -> answers.undo(id, conclusion, person.name());
                    default ->
                        throw new IllegalArgumentException(
                                "an answer is disagree, assign or undo, not \"" + given.kind() + "\"");
                };
        return new Standing(standing.stream().map(AnswerView::of).toList());
    }

    private static Role role(@Nullable String key) {
        if (key == null || key.isBlank()) return Role.OPERATOR;
        return Role.valueOf(key.strip().toUpperCase(Locale.ROOT));
    }
}

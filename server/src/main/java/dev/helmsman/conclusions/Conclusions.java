package dev.helmsman.conclusions;

import dev.helmsman.conclusions.Judgement.Odd;
import dev.helmsman.conclusions.Judgement.Watched;
import dev.helmsman.metrics.MetricCatalogue;
import dev.helmsman.shop.Shop;
import dev.helmsman.shop.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** Asks every area about a day and puts what they say in order. */
@Service
public class Conclusions {
    /** More than this nobody reads before the tea is cold. */
    public static final int MOST = 10;

    private final List<ConclusionSource> sources;
    private final Answers answers;
    private final Unexplained unexplained;

    Conclusions(List<ConclusionSource> sources, Answers answers, MetricCatalogue catalogue) {
        this.sources = List.copyOf(sources);
        this.answers = answers;
        this.unexplained = new Unexplained(catalogue);
    }

    /** What besides facts, answers and events a day's judgement depends on. */
    public String revision(Shop shop) {
        return sources.stream().map(source -> source.revision(shop)).collect(Collectors.joining("|"));
    }

    /**
     * @param ranked by money at stake × confidence, at most {@value #MOST}; those the operator disagreed with last
     * @param watched what was looked at
     * @param notes what else a reader must know
     * @param odd metrics that are odd and that no conclusion speaks of
     */
    public record Day(List<Ranked> ranked, List<Watched> watched, List<Text> notes, List<Odd> odd) {
        public Day {
            ranked = List.copyOf(ranked);
            watched = List.copyOf(watched);
            notes = List.copyOf(notes);
            odd = List.copyOf(odd);
        }
    }

    /** One day of a shop, judged by all areas; what is shown is written down so that it can be answered. */
    public Day judge(Shop shop, LocalDate day) {
        List<Conclusion> found = new ArrayList<>();
        List<Watched> watched = new ArrayList<>();
        List<Text> notes = new ArrayList<>();
        List<Odd> odd = new ArrayList<>();
        for (ConclusionSource source : sources) {
            Judgement judgement = source.judge(shop, day);
            found.addAll(judgement.conclusions());
            watched.addAll(judgement.watched());
            notes.addAll(judgement.notes());
            odd.addAll(judgement.odd());
        }
        List<Ranked> ranked = Merging.merge(found).stream()
                .map(conclusion -> place(shop, day, conclusion))
                .sorted(Comparator.comparing((Ranked one) -> one.folded() != null)
                        .thenComparing(Comparator.comparingDouble(
                                        (Ranked one) -> one.conclusion().weight())
                                .reversed()))
                .limit(MOST)
                .toList();
        answers.shown(shop.id(), day, ranked.stream().map(Ranked::conclusion).toList());
        return new Day(ranked, watched, notes, unexplained.of(odd, ranked));
    }

    private Ranked place(Shop shop, LocalDate day, Conclusion conclusion) {
        Optional<Answer> answer = answers.standing(shop.id(), conclusion, day);
        Text folded = answer.filter(one -> one.kind() == Answer.Kind.DISAGREE)
                .map(one -> new Text(
                        one.by() + " 于 " + one.at().toLocalDate() + " 不同意：" + one.reason() + "。四周内折叠。",
                        one.by() + " disagreed on " + one.at().toLocalDate() + ": " + one.reason()
                                + ". Folded for four weeks."))
                .orElse(null);
        return new Ranked(conclusion, answer.orElse(null), folded);
    }
}

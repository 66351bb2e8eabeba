package dev.helmsman.insight.reviews;

import dev.helmsman.insight.reviews.Lexicon.Does;
import dev.helmsman.insight.reviews.Lexicon.Role;
import dev.helmsman.insight.reviews.Lexicon.Word;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a review says of which topic, clause by clause. A clause ends at punctuation or at a word like 但 or "but". A judging word
 * counts for its own topic, or for the topics that its clause names; each negation within reach before it turns it round, so that
 * 不掉色 and "does not fade" are praise of the colour. A clause that fears, asks or supposes says nothing of the goods.
 */
public final class ReviewReader {
    /** Longer ones are essays about other things; the first so many characters are read. */
    private static final int LONGEST = 2_000;

    private static final String ENDS = "，。！？；、,!?;~～…\n\r\t:：()（）";

    private final Lexicon lexicon = Lexicon.builtIn();

    /** All topics there are, in the order in which pages show them. */
    public List<Topic> topics() {
        return lexicon.topics();
    }

    /** A word where it stands in the text. */
    private record Token(int start, int end, Word word) {
        boolean does(Does does) {
            return word.roles().stream().anyMatch(role -> role.does() == does);
        }

        boolean judges() {
            return word.roles().stream().anyMatch(role -> sign(role.does()) != 0);
        }
    }

    /** What was said so far of a topic. */
    private static final class Tally {
        boolean good;
        boolean bad;

        void add(int sign) {
            good |= sign > 0;
            bad |= sign < 0;
        }
    }

    /** @return one entry a topic that the review names or judges, none for a text that speaks of none */
    public List<Said> read(String review) {
        String text = Normalizer.normalize(
                        review.substring(0, Math.min(review.length(), LONGEST)), Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replace('’', '\'');
        Map<Topic, Tally> tallies = new LinkedHashMap<>();
        Set<Topic> carried = Set.of();
        for (List<Token> clause : clauses(text)) carried = clause(text, clause, carried, tallies);
        List<Said> said = new ArrayList<>();
        tallies.forEach((topic, tally) -> said.add(new Said(topic, tally.good, tally.bad)));
        return said;
    }

    private List<List<Token>> clauses(String text) {
        List<List<Token>> clauses = new ArrayList<>();
        List<Token> current = new ArrayList<>();
        int place = 0;
        while (place < text.length()) {
            char here = text.charAt(place);
            boolean ends = ENDS.indexOf(here) >= 0
                    || here == '.' && !(place + 1 < text.length() && Character.isLetterOrDigit(text.charAt(place + 1)));
            Word word = ends ? null : lexicon.at(text, place);
            boolean breaks = word != null && word.roles().stream().anyMatch(role -> role.does() == Does.BREAKS);
            if (ends || breaks) {
                if (!current.isEmpty()) clauses.add(current);
                current = new ArrayList<>();
            } else if (word != null) {
                current.add(new Token(place, place + word.text().length(), word));
            }
            place += word == null ? 1 : word.text().length();
        }
        if (!current.isEmpty()) clauses.add(current);
        return clauses;
    }

    /** @return topics that the clause named without a word on them: the next clause may judge them (质量嘛，真的很好) */
    private Set<Topic> clause(String text, List<Token> clause, Set<Topic> carried, Map<Topic, Tally> tallies) {
        if (clause.stream().anyMatch(token -> token.does(Does.DOUBTS))) return Set.of();
        Set<Topic> named = new LinkedHashSet<>();
        for (Token token : clause)
            for (Role role : token.word().roles()) if (role.does() == Does.NAMES) named.add(topic(role));
        if (named.isEmpty()) named.addAll(carried);
        for (Topic topic : named) tallies.computeIfAbsent(topic, unseen -> new Tally());
        Map<Topic, Integer> own = new LinkedHashMap<>();
        int general = 0;
        for (int i = 0; i < clause.size(); i++) {
            Token token = clause.get(i);
            if (!token.judges()) continue;
            int turned = negations(text, clause, i) % 2 == 0 ? 1 : -1;
            for (Role role : token.word().roles()) {
                int sign = sign(role.does()) * turned;
                switch (role.does()) {
                    case PRAISES_TOPIC, BLAMES_TOPIC -> judge(topic(role), sign, own, tallies);
                    case PRAISES_NAMED, BLAMES_NAMED -> {
                        if (named.contains(topic(role))) judge(topic(role), sign, own, tallies);
                    }
                    case PRAISES, BLAMES -> general = general == 0 ? sign : general;
                    case NAMES, NEGATES, DOUBTS, BREAKS -> {}
                }
            }
        }
        Set<Topic> open = new LinkedHashSet<>(named);
        open.removeAll(own.keySet());
        if (general == 0) return open;
        for (Topic topic : open) judge(topic, general, own, tallies);
        return Set.of();
    }

    private static void judge(Topic topic, int sign, Map<Topic, Integer> own, Map<Topic, Tally> tallies) {
        own.put(topic, sign);
        tallies.computeIfAbsent(topic, unseen -> new Tally()).add(sign);
    }

    /** Negations in front of a token, each within reach of what it turns. */
    private int negations(String text, List<Token> clause, int at) {
        int count = 0;
        int start = clause.get(at).start();
        boolean chinese = clause.get(at).word().chinese();
        for (int i = at - 1; i >= 0; i--) {
            Token before = clause.get(i);
            if (distance(text, before.end(), start, chinese) > lexicon.reach(chinese)) break;
            if (before.does(Does.NEGATES)) {
                count++;
                start = before.start();
            } else if (before.judges()) break;
        }
        return count;
    }

    private static int distance(String text, int from, int to, boolean chinese) {
        if (chinese) return to - from;
        int words = 0;
        for (int i = from; i < to; i++)
            if (Lexicon.letter(text.charAt(i)) && (i == from || !Lexicon.letter(text.charAt(i - 1)))) words++;
        return words;
    }

    private static int sign(Does does) {
        return switch (does) {
            case PRAISES_TOPIC, PRAISES_NAMED, PRAISES -> 1;
            case BLAMES_TOPIC, BLAMES_NAMED, BLAMES -> -1;
            case NAMES, NEGATES, DOUBTS, BREAKS -> 0;
        };
    }

    private static Topic topic(Role role) {
        @Nullable Topic topic = role.topic();
        if (topic == null) throw new IllegalStateException("a word of a topic without its topic: " + role);
        return topic;
    }
}

package dev.helmsman.insight.reviews;

import dev.helmsman.shop.Text;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The word lists of {@code insight/review-topics.yaml}; the longest word that fits a place is read there. */
final class Lexicon {
    private static final String FILE = "/insight/review-topics.yaml";

    /** What a word does in its clause. */
    enum Does {
        NAMES,
        PRAISES_TOPIC,
        BLAMES_TOPIC,
        PRAISES_NAMED,
        BLAMES_NAMED,
        PRAISES,
        BLAMES,
        NEGATES,
        DOUBTS,
        BREAKS
    }

    /** @param topic {@code null} for words of no topic of their own */
    record Role(Does does, @Nullable Topic topic) {}

    /** A word and all that it may do; @param open whether letters may follow; @param chinese whether it stands without spaces */
    record Word(String text, boolean open, boolean chinese, List<Role> roles) {}

    private final List<Topic> topics = new ArrayList<>();
    private final Map<Character, List<Word>> words = new HashMap<>();
    private final int chineseReach;
    private final int englishReach;

    private Lexicon(Map<String, Object> top) {
        Map<String, Object> reach = map(top, "reach");
        chineseReach = ((Number) Objects.requireNonNull(reach.get("zh"))).intValue();
        englishReach = ((Number) Objects.requireNonNull(reach.get("en"))).intValue();
        add(map(top, "negations"), new Role(Does.NEGATES, null));
        add(map(top, "not_negations"), null);
        add(map(top, "plain"), null);
        add(map(top, "doubts"), new Role(Does.DOUBTS, null));
        add(map(top, "breaks"), new Role(Does.BREAKS, null));
        add(map(top, "praise"), new Role(Does.PRAISES, null));
        add(map(top, "blame"), new Role(Does.BLAMES, null));
        for (Object each : (List<?>) Objects.requireNonNull(top.get("topics"), "topics")) topic(cast(each));
        words.values()
                .forEach(list -> list.sort(
                        Comparator.comparingInt((Word word) -> word.text().length())
                                .reversed()));
    }

    static Lexicon builtIn() {
        try (InputStream file = Lexicon.class.getResourceAsStream(FILE)) {
            return new Lexicon(
                    cast(new Yaml(new SafeConstructor(new LoaderOptions())).load(Objects.requireNonNull(file, FILE))));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + FILE, e);
        }
    }

    private void topic(Map<String, Object> entry) {
        Map<String, Object> names = map(entry, "names");
        Topic topic = new Topic(text(entry.get("key")), new Text(text(names.get("zh")), text(names.get("en"))));
        topics.add(topic);
        for (String language : List.of("zh", "en")) {
            Map<String, Object> lists = map(entry, language);
            list(lists.get("about"), language, new Role(Does.NAMES, topic));
            list(lists.get("good"), language, new Role(Does.PRAISES_TOPIC, topic));
            list(lists.get("bad"), language, new Role(Does.BLAMES_TOPIC, topic));
            list(lists.get("good_of"), language, new Role(Does.PRAISES_NAMED, topic));
            list(lists.get("bad_of"), language, new Role(Does.BLAMES_NAMED, topic));
        }
    }

    private void add(Map<String, Object> byLanguage, @Nullable Role role) {
        for (Map.Entry<String, Object> each : byLanguage.entrySet()) list(each.getValue(), each.getKey(), role);
    }

    private void list(@Nullable Object list, String language, @Nullable Role role) {
        if (list == null) return;
        for (Object each : (List<?>) list) {
            String spelling = text(each).toLowerCase(Locale.ROOT);
            boolean open = spelling.endsWith("*");
            String text = open ? spelling.substring(0, spelling.length() - 1) : spelling;
            List<Word> alike = words.computeIfAbsent(text.charAt(0), unseen -> new ArrayList<>());
            Word word = alike.stream()
                    .filter(known -> known.text().equals(text) && known.open() == open)
                    .findFirst()
                    .orElse(null);
            if (word == null) {
                word = new Word(text, open, language.equals("zh"), new ArrayList<>());
                alike.add(word);
            }
            if (role != null) word.roles().add(role);
        }
    }

    List<Topic> topics() {
        return List.copyOf(topics);
    }

    int reach(boolean chinese) {
        return chinese ? chineseReach : englishReach;
    }

    /** The longest word that stands at a place of a text in lower case. */
    @Nullable
    Word at(String text, int place) {
        List<Word> candidates = words.get(text.charAt(place));
        if (candidates == null) return null;
        for (Word word : candidates) {
            int end = place + word.text().length();
            if (!text.startsWith(word.text(), place)) continue;
            if (word.chinese()) return word;
            boolean begins = word.text().equals("n't") || place == 0 || !letter(text.charAt(place - 1));
            boolean ends = word.open() || end == text.length() || !letter(text.charAt(end));
            if (begins && ends) return word;
        }
        return null;
    }

    /** Of a word that is written with spaces around it. */
    static boolean letter(char character) {
        return Character.isLetterOrDigit(character) && character < 0x2E80;
    }

    private static Map<String, Object> map(Map<String, Object> of, String key) {
        return cast(Objects.requireNonNull(of.get(key), key));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> cast(Object value) {
        return (Map<String, Object>) value;
    }

    private static String text(@Nullable Object value) {
        if (value instanceof String text && !text.isBlank()) return text.strip();
        throw new IllegalStateException(FILE + ": “" + value + "” must be a word; put it into quotes");
    }
}

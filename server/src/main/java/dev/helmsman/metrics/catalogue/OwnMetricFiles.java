package dev.helmsman.metrics.catalogue;

import dev.helmsman.metrics.MetricDefinition;
import dev.helmsman.metrics.MetricDefinition.Adds;
import dev.helmsman.metrics.MetricException;
import dev.helmsman.metrics.OwnMetrics;
import dev.helmsman.metrics.formula.FormulaException;
import dev.helmsman.metrics.formula.FormulaParser;
import dev.helmsman.shop.Text;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Own metrics as files of a folder; every change is checked with all files together before it is written. */
public final class OwnMetricFiles implements OwnMetrics {
    /** Writes down who changed what. */
    public interface Record {
        void changed(String who, String action, String keys);
    }

    private final Path folder;
    private final Catalogue catalogue;
    private final BiFunction<Catalogue, Trial, @Nullable BigDecimal> trial;
    private final Record record;

    /** One metric of a catalogue that is not in use, to be computed once. */
    public record Trial(String metric, Sample sample) {}

    /** @param trial computes a metric of a catalogue that is only tried */
    public OwnMetricFiles(
            Path folder, Catalogue catalogue, BiFunction<Catalogue, Trial, @Nullable BigDecimal> trial, Record record) {
        this.folder = folder;
        this.catalogue = catalogue;
        this.trial = trial;
        this.record = record;
    }

    @Override
    public Checked check(Draft draft, @Nullable Sample sample) {
        Adds adds = adds(draft.formula());
        CatalogueFile file = new CatalogueFile(name(draft.key()), DraftYaml.of(draft, orSum(adds)), true);
        try {
            List<CatalogueFile> all = new ArrayList<>(others(file.name()));
            all.add(file);
            Catalogue tried = CatalogueReader.read(all, catalogue.dimensions());
            BigDecimal value = sample == null ? null : trial.apply(tried, new Trial(draft.key(), sample));
            return new Checked(List.of(), adds, tried.metric(draft.key()).formulaText(), value);
        } catch (CatalogueFaults faults) {
            return new Checked(
                    faults.faults().stream().map(each -> ofField(each, file)).toList(), adds, null, null);
        }
    }

    private static Adds orSum(@Nullable Adds adds) {
        return adds == null ? Adds.SUM : adds;
    }

    private @Nullable Adds adds(String formula) {
        try {
            return AddingUp.of(
                    FormulaParser.parse(formula),
                    key -> catalogue.find(key).map(MetricDefinition::adds).orElse(Adds.SUM));
        } catch (FormulaException wrong) {
            return null;
        }
    }

    private static OwnMetrics.Fault ofField(dev.helmsman.metrics.catalogue.Fault fault, CatalogueFile draft) {
        Text what = new Text(fault.zh(), fault.en());
        Text remedy = new Text(fault.remedyZh(), fault.remedyEn());
        // A fault of another file means that a metric there is made of this one.
        if (!fault.file().equals(draft.name())) return new OwnMetrics.Fault("key", null, what, remedy);
        String field = DraftYaml.field(fault.line());
        return new OwnMetrics.Fault(
                field, field.equals("formula") ? DraftYaml.offset(fault.column()) : null, what, remedy);
    }

    @Override
    public synchronized MetricDefinition save(Draft draft, String who) {
        Optional<MetricDefinition> before = catalogue.find(draft.key());
        if (before.isPresent() && draft(draft.key()).isEmpty())
            throw new MetricException(
                    "键 “" + draft.key() + "” 已被占用；换一个键", "the key \"" + draft.key() + "\" is taken; choose another");
        CatalogueFile file =
                new CatalogueFile(name(draft.key()), DraftYaml.of(draft, orSum(adds(draft.formula()))), true);
        take(file);
        record.changed(who, before.isPresent() ? "metric.change" : "metric.add", draft.key());
        return catalogue.metric(draft.key());
    }

    @Override
    public synchronized List<String> add(String fileName, String yaml, String who) {
        if (!fileName.matches("[\\w.-]+\\.yaml"))
            throw new MetricException(
                    "文件名 “" + fileName + "” 不合规：应以 .yaml 结尾，只含字母、数字、点、横线和下划线",
                    "the file name \"" + fileName
                            + "\" is not allowed: it ends in .yaml and has letters, digits, dots, dashes and underscores only");
        CatalogueFile file = new CatalogueFile(fileName, yaml, true);
        List<String> keys = new EntryReader(file)
                .read().stream().map(entry -> entry.definition().key()).toList();
        take(file);
        record.changed(who, "metric.add", String.join(" ", keys));
        return keys;
    }

    @Override
    public synchronized void remove(String key, String who) {
        MetricDefinition metric = catalogue.metric(key);
        if (!metric.custom())
            throw new MetricException("“" + key + "” 是内置指标，不能删除", "\"" + key + "\" is built in and cannot be removed");
        String name = name(key);
        if (draft(key).isEmpty())
            throw new MetricException(
                    "“" + key + "” 与别的指标写在同一个文件里；请改 " + folder + " 里的文件",
                    "\"" + key + "\" stands in one file with others; edit the file in " + folder);
        try {
            Catalogue without = CatalogueReader.read(others(name), catalogue.dimensions());
            Files.deleteIfExists(folder.resolve(name));
            catalogue.become(without);
        } catch (CatalogueFaults faults) {
            throw new MetricException(
                    "不能删除 “" + key + "”：" + sentences(faults, true),
                    "\"" + key + "\" cannot be removed: " + sentences(faults, false));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot remove " + folder.resolve(name), e);
        }
        record.changed(who, "metric.remove", key);
    }

    @Override
    public Optional<Draft> draft(String key) {
        Path path = folder.resolve(name(key));
        if (!Files.isRegularFile(path)) return Optional.empty();
        try {
            CatalogueFile file = new CatalogueFile(name(key), Files.readString(path), true);
            List<Entry> entries = new EntryReader(file).read();
            if (entries.size() != 1) return Optional.empty();
            MetricDefinition read = entries.getFirst().definition();
            // What the page cannot show it must not lose: such a file is changed by hand.
            if (!read.key().equals(key) || !read.drivers().isEmpty()) return Optional.empty();
            return Optional.of(new Draft(
                    key,
                    read.family(),
                    read.names(),
                    read.definition(),
                    read.formula(),
                    read.unit(),
                    read.direction(),
                    read.use().next().isEmpty() ? null : read.use(),
                    read.minimum()));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + path, e);
        }
    }

    /** Checks the file with all others, writes it and lets the catalogue become what they give together. */
    private void take(CatalogueFile file) {
        List<CatalogueFile> all = new ArrayList<>(others(file.name()));
        all.add(file);
        try {
            Catalogue next = CatalogueReader.read(all, catalogue.dimensions());
            Files.createDirectories(folder);
            Path written = Files.writeString(folder.resolve(file.name() + ".part"), file.text());
            Files.move(written, folder.resolve(file.name()), StandardCopyOption.ATOMIC_MOVE);
            catalogue.become(next);
        } catch (CatalogueFaults faults) {
            throw new MetricException(sentences(faults, true), sentences(faults, false));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + folder.resolve(file.name()), e);
        }
    }

    private List<CatalogueFile> others(String name) {
        List<CatalogueFile> files = new ArrayList<>(CatalogueFiles.builtIn());
        if (Files.isDirectory(folder))
            CatalogueFiles.customFiles(folder).stream()
                    .filter(file -> !Path.of(file.name()).equals(folder.resolve(name)))
                    .forEach(files::add);
        return files;
    }

    private static String name(String key) {
        return key.matches("[a-z][a-z0-9_]*") ? key + ".yaml" : "draft.yaml";
    }

    private static String sentences(CatalogueFaults faults, boolean chinese) {
        return faults.faults().stream()
                .map(fault -> fault.file() + ":" + fault.line() + ":" + fault.column() + " "
                        + (chinese ? fault.zh() + "。" + fault.remedyZh() : fault.en() + ". " + fault.remedyEn()))
                .collect(Collectors.joining(chinese ? "；" : "; "));
    }
}

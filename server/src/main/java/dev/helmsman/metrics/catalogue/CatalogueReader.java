package dev.helmsman.metrics.catalogue;

import dev.helmsman.metrics.MetricCatalogue.Dimension;
import dev.helmsman.metrics.MetricCatalogue.Family;
import dev.helmsman.metrics.MetricDefinition;
import dev.helmsman.metrics.MetricDefinition.Drivers;
import dev.helmsman.metrics.MetricDefinition.Minimum;
import dev.helmsman.metrics.formula.Formula;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.error.Mark;

/** Reads all files of the catalogue, checks them against each other and against the facts. */
public final class CatalogueReader {
    private final List<Fault> faults = new ArrayList<>();
    private final Map<String, Family> families = new LinkedHashMap<>();
    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final List<Dimension> dimensions;

    private CatalogueReader(List<Dimension> dimensions) {
        this.dimensions = dimensions;
    }

    /** @throws CatalogueFaults with every fault of every file */
    public static Catalogue read(List<CatalogueFile> files, List<Dimension> dimensions) {
        CatalogueReader reader = new CatalogueReader(dimensions);
        for (CatalogueFile file : files) reader.file(file);
        return reader.catalogue();
    }

    private void file(CatalogueFile file) {
        EntryReader reader = new EntryReader(file);
        List<Entry> read = reader.read();
        reader.family().ifPresent(family -> families.putIfAbsent(family.key(), family));
        faults.addAll(reader.faults().all());
        for (Entry entry : read) {
            Entry before = entries.putIfAbsent(entry.definition().key(), entry);
            if (before != null)
                fault(
                        entry,
                        entry.places().key(),
                        "键已在 " + before.file().name() + " 里用过",
                        "the key is taken in " + before.file().name(),
                        "换一个键",
                        "choose another key");
        }
    }

    private Catalogue catalogue() {
        References references = new References(entries);
        for (Entry entry : entries.values()) {
            formula(entry, references);
            drivers(entry);
            for (String next : entry.definition().use().next())
                known(entry, entry.places().next(), next);
            Minimum minimum = entry.definition().minimum();
            if (minimum != null) known(entry, entry.places().minimum(), minimum.metric());
            range(entry);
            if (!families.containsKey(entry.definition().family()))
                fault(
                        entry,
                        entry.places().key(),
                        "没有指标族 “" + entry.definition().family() + "”",
                        "there is no family \"" + entry.definition().family() + "\"",
                        "可选：" + String.join(" ", families.keySet()),
                        "choose one of: " + String.join(" ", families.keySet()));
        }
        if (!faults.isEmpty()) throw new CatalogueFaults(faults);
        Map<String, Formula> expanded =
                entries.keySet().stream().collect(Collectors.toMap(key -> key, references::expanded));
        List<MetricDefinition> metrics = entries.values().stream()
                .map(entry -> complete(entry, expanded))
                .toList();
        return new Catalogue(List.copyOf(families.values()), metrics, expanded, dimensions);
    }

    private void formula(Entry entry, References references) {
        Set<String> unknown = new HashSet<>();
        entry.formula().each(part -> {
            if (part instanceof Formula.Reference(String metric, var at)
                    && !entries.containsKey(metric)
                    && unknown.add(metric)) unknown(entry, entry.places().formula(), at.offset(), metric);
        });
        FactCheck.faults(entry.formula())
                .forEach(found -> faults.add(new Fault(
                        entry.file().name(),
                        entry.places().formula().getLine() + 1,
                        entry.places().formula().getColumn() + 1 + found.offset(),
                        found.zh(),
                        found.en(),
                        found.remedyZh(),
                        found.remedyEn())));
        if (!unknown.isEmpty()) return;
        List<String> cycle = references.cycle(entry.definition().key());
        if (!cycle.isEmpty()) {
            String path = String.join(" → ", cycle);
            fault(
                    entry,
                    entry.places().formula(),
                    "公式绕回了自己：" + path,
                    "the formula comes back to itself: " + path,
                    "断开这个环",
                    "break the circle");
        }
    }

    private void drivers(Entry entry) {
        Set<String> names = dimensions.stream().map(Dimension::key).collect(Collectors.toSet());
        for (Drivers drivers : entry.definition().drivers()) {
            for (String metric : drivers.metrics()) known(entry, entry.places().drivers(), metric);
            String by = drivers.dimension();
            if (by != null && !names.contains(by))
                fault(
                        entry,
                        entry.places().drivers(),
                        "没有维度 “" + by + "”",
                        "there is no dimension \"" + by + "\"",
                        "换成已有维度",
                        "name a dimension that exists");
        }
    }

    /** The two ends of a range are counted in the same unit. */
    private void range(Entry entry) {
        MetricDefinition.Range range = entry.definition().range();
        if (range == null || !known(entry, entry.places().key(), range.with())) return;
        MetricDefinition upper =
                java.util.Objects.requireNonNull(entries.get(range.with())).definition();
        if (upper.unit() == entry.definition().unit()) return;
        fault(
                entry,
                entry.places().key(),
                "区间的另一端 “" + range.with() + "” 单位不同",
                "the other end of the range, \"" + range.with() + "\", has another unit",
                "两端用同一个单位",
                "give both ends the same unit");
    }

    private boolean known(Entry entry, Mark mark, String metric) {
        if (entries.containsKey(metric)) return true;
        unknown(entry, mark, 0, metric);
        return false;
    }

    private void unknown(Entry entry, Mark mark, int offset, String metric) {
        String near = String.join(", ", Catalogue.nearest(metric, entries.keySet()));
        fault(
                entry,
                mark,
                offset,
                "没有指标 “" + metric + "”",
                "there is no metric \"" + metric + "\"",
                "相近的有：" + near,
                "near it: " + near);
    }

    private void fault(Entry entry, Mark mark, String zh, String en, String remedyZh, String remedyEn) {
        fault(entry, mark, 0, zh, en, remedyZh, remedyEn);
    }

    /** @param offset of the character behind the mark that the fault is about */
    private void fault(Entry entry, Mark mark, int offset, String zh, String en, String remedyZh, String remedyEn) {
        String key = entry.definition().key();
        faults.add(new Fault(
                entry.file().name(),
                mark.getLine() + 1,
                mark.getColumn() + 1 + offset,
                key + "：" + zh,
                key + ": " + en,
                remedyZh,
                remedyEn));
    }

    private MetricDefinition complete(Entry entry, Map<String, Formula> expanded) {
        MetricDefinition read = entry.definition();
        Formula formula = java.util.Objects.requireNonNull(expanded.get(read.key()));
        List<String> known = dimensions.stream()
                .map(Dimension::key)
                .filter(dimension -> Answering.structurally(formula, Set.of(dimension)))
                .toList();
        return new MetricDefinition(
                read.key(),
                read.family(),
                read.names(),
                read.definition(),
                read.formula(),
                FormulaWords.of(entry.formula(), key -> java.util.Objects.requireNonNull(entries.get(key))
                        .definition()
                        .names()),
                read.unit(),
                read.direction(),
                read.adds(),
                read.drivers(),
                read.use(),
                read.minimum(),
                known,
                read.range(),
                read.custom());
    }
}

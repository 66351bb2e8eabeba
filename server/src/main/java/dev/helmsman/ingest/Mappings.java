package dev.helmsman.ingest;

import dev.helmsman.ingest.MappingPage.MappingTable;
import dev.helmsman.ingest.MappingPage.MappingTarget;
import dev.helmsman.ingest.format.Format;
import dev.helmsman.ingest.format.Formats;
import dev.helmsman.ingest.mapping.MappingDesk;
import dev.helmsman.ingest.read.SourceFile;
import dev.helmsman.ingest.read.SourceFiles;
import dev.helmsman.ingest.read.UnreadableFileException;
import dev.helmsman.ingest.stage.Trial;
import dev.helmsman.shop.Shop;
import dev.helmsman.shop.Text;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** An unknown file is not a dead end: what it may be, how it would fare, and a format of one's own from it. */
@Service
public class Mappings {
    private static final long ROWS_CHECKED = 50_000;
    private final Imports imports;

    Mappings(Imports imports) {
        this.imports = imports;
    }

    /** An unknown file of a run that waits, with a proposal. */
    public MappingPage open(Shop shop, int importId) {
        return open(shop.zone(), waiting(importId));
    }

    /** Any file, with a proposal. */
    public MappingPage open(ZoneId zone, Path path) {
        SourceFile file = source(path);
        Formats formats = imports.workshop().formats();
        try {
            MappingDesk.Opened opened = new MappingDesk(formats, zone).open(file);
            return new MappingPage(
                    file.name(),
                    opened.note(),
                    opened.sheets(),
                    opened.proposal(),
                    opened.unsure(),
                    tables(opened, formats, opened.proposal().base()),
                    List.copyOf(new TreeSet<>(
                            formats.all().stream().map(Format::platform).toList())));
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private static List<MappingTable> tables(MappingDesk.Opened opened, Formats formats, @Nullable String base) {
        List<MappingTable> tables = new ArrayList<>();
        if (base != null) {
            Format format = formats.named(base).orElseThrow();
            tables.add(new MappingTable(
                    base,
                    format.names(),
                    format.columns().stream()
                            .map(column -> new MappingTarget(
                                    column.name(),
                                    opened.names(format, column),
                                    column.type().word(),
                                    column.required() ? "must" : ""))
                            .toList()));
        }
        opened.dictionary()
                .tables()
                .forEach(table -> tables.add(new MappingTable(
                        table.table().table(),
                        table.names(),
                        table.columns().stream()
                                .map(column -> new MappingTarget(
                                        column.name(),
                                        column.names(),
                                        column.type().word(),
                                        column.need()))
                                .toList())));
        return tables;
    }

    /** How the rows of a waiting file would fare. */
    public MappingCheck check(Shop shop, int importId, Mapping mapping) {
        return check(shop.zone(), waiting(importId), mapping);
    }

    public MappingCheck check(ZoneId zone, Path path, Mapping mapping) {
        Formats formats = imports.workshop().formats();
        MappingDesk desk = new MappingDesk(formats, zone);
        List<Text> faults = desk.faults(mapping);
        if (!faults.isEmpty()) return new MappingCheck(0, false, 0, List.of(), faults, "");
        return check(zone, path, desk.yaml(mapping));
    }

    /** How a file's rows would fare with a declaration. */
    public MappingCheck check(ZoneId zone, Path path, String yaml) {
        SourceFile file = source(path);
        try {
            Format format = imports.workshop().shelf().check(yaml);
            Trial trial = Trial.of(file, format, zone, imports.workshop().buyers(), ROWS_CHECKED);
            List<RejectedRow> rejected = trial.rejects().stream()
                    .map(reject -> new RejectedRow(
                            0,
                            file.name(),
                            reject.row(),
                            reject.column(),
                            reject.value(),
                            reject.fault().text()))
                    .toList();
            return new MappingCheck(
                    trial.rows(), trial.whole(), trial.rows() - trial.rejected(), rejected, List.of(), yaml);
        } catch (ImportException e) {
            return new MappingCheck(0, false, 0, List.of(), List.of(e.text()), "");
        } catch (UnreadableFileException e) {
            return new MappingCheck(0, false, 0, List.of(), List.of(e.text()), "");
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /**
     * Keeps the mapping as a format of this home and imports every waiting file of the run that has it.
     *
     * @param importId the file it was made from
     */
    public RunId take(Shop shop, RunId run, int importId, Mapping mapping, String by) {
        Path chosen = waiting(importId);
        String key = save(mapping).key();
        List<Path> fitting = new ArrayList<>(List.of(chosen));
        Format format = imports.workshop().formats().named(key).orElseThrow();
        for (int other : imports.mappable(imports.find(run))) {
            Path path = waiting(other);
            if (other != importId && fits(path, format)) fitting.add(path);
        }
        return imports.start(new ImportRequest(shop, fitting, false, null, true), by);
    }

    private static boolean fits(Path path, Format format) {
        try {
            return !new dev.helmsman.ingest.stage.Recogniser(List.of(format))
                    .recognise(source(path))
                    .isEmpty();
        } catch (IOException e) {
            return false;
        }
    }

    /** Keeps a mapping as a format of this home. */
    public FormatInfo save(Mapping mapping) {
        MappingDesk desk = new MappingDesk(imports.workshop().formats(), ZoneOffset.UTC);
        List<Text> faults = desk.faults(mapping);
        if (faults.isEmpty()) return save(desk.yaml(mapping));
        throw new ImportException(
                "bad-mapping",
                String.join("；", faults.stream().map(Text::zh).toList()),
                String.join("; ", faults.stream().map(Text::en).toList()));
    }

    /** Takes in a declaration that a person wrote or was given. */
    public FormatInfo save(String yaml) {
        Format format = imports.workshop().shelf().save(yaml);
        return imports.formats().stream()
                .filter(each -> each.key().equals(format.key()))
                .findAny()
                .orElseThrow();
    }

    /** A format's declaration, to share it. */
    public String yaml(String key) {
        if (imports.workshop().formats().named(key).isEmpty()) {
            throw new ImportException("unknown-format", "没有格式“" + key + "”", "there is no format " + key);
        }
        return imports.workshop().formats().source(key);
    }

    /** Forgets a format of one's own; facts that came through it stay. */
    public void delete(String key) {
        imports.workshop().shelf().delete(key);
    }

    private Path waiting(int importId) {
        return imports.workshop()
                .waiting()
                .find(importId)
                .orElseThrow(() -> new ImportException(
                        "file-gone",
                        "这个文件已不在（只保留 30 天）；请再导入一次",
                        "the file is no longer kept (30 days); import it again"));
    }

    private static SourceFile source(Path path) {
        try {
            SourceFiles found = SourceFiles.in(List.of(path));
            if (!found.refused().isEmpty()) throw found.refused().getFirst().why();
            return found.files().getFirst();
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private static RuntimeException unreadable(IOException e) {
        return e instanceof UnreadableFileException why
                ? new ImportException(
                        "unreadable-file", why.text().zh(), why.text().en())
                : new UncheckedIOException(e);
    }
}

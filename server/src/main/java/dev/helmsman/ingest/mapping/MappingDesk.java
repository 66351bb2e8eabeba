package dev.helmsman.ingest.mapping;

import dev.helmsman.ingest.Mapping;
import dev.helmsman.ingest.MappingPage.MappingSheet;
import dev.helmsman.ingest.format.Format;
import dev.helmsman.ingest.format.FormatColumn;
import dev.helmsman.ingest.format.Formats;
import dev.helmsman.ingest.mapping.FileSample.Grid;
import dev.helmsman.ingest.read.SourceFile;
import dev.helmsman.shop.Text;
import java.io.IOException;
import java.time.ZoneId;
import java.util.List;

/** Where a file is looked at and a mapping becomes a declaration. */
public final class MappingDesk {
    private final Formats formats;
    private final FactColumns dictionary;
    private final ZoneId zone;

    public MappingDesk(Formats formats, ZoneId zone) {
        this.formats = formats;
        this.dictionary = FactColumns.load(formats);
        this.zone = zone;
    }

    /** A file with its first rows and what it may be. */
    public record Opened(
            List<MappingSheet> sheets, Mapping proposal, List<String> unsure, Text note, FactColumns dictionary) {
        public Opened {
            sheets = List.copyOf(sheets);
            unsure = List.copyOf(unsure);
        }

        /** What a format's column is called: as the fact, else as its first header. */
        public Text names(Format format, FormatColumn column) {
            return dictionary
                    .table(format.table().table())
                    .flatMap(table -> table.column(column.name()))
                    .map(FactColumns.Column::names)
                    .orElseGet(() ->
                            new Text(column.from().getFirst(), column.name().replace('_', ' ')));
        }
    }

    public Opened open(SourceFile file) throws IOException {
        List<Grid> grids = FileSample.of(file);
        String name = file.shortName().replaceAll("\\.[A-Za-z0-9]{2,4}$", "");
        Guesser.Guess guess = new Guesser(dictionary, formats.all(), new Shapes(zone)).guess(grids, freeKey(), name);
        List<MappingSheet> sheets = grids.stream()
                .map(grid -> new MappingSheet(grid.table(), grid.sheet(), grid.headerRow(), grid.header(), grid.rows()))
                .toList();
        return new Opened(sheets, guess.mapping(), guess.unsure(), guess.note(), dictionary);
    }

    private String freeKey() {
        int number = 1;
        while (formats.named("own-" + number).isPresent()) number++;
        return "own-" + number;
    }

    public List<Text> faults(Mapping mapping) {
        return new MappingFaults(dictionary, formats).of(mapping);
    }

    public String yaml(Mapping mapping) {
        return new MappingYaml(dictionary, formats).write(mapping);
    }
}

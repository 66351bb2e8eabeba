package dev.helmsman.ingest.read;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.parser.Parser;
import org.jsoup.parser.StreamParser;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a page's tables, or of a workbook in SpreadsheetML, one after the other; what was read is dropped from the
 * tree at once. A cell that spans several rows or columns stands in the first column of each of its rows.
 */
final class MarkupSheets {
    /** One row may not be longer than this, in characters: else a tag that never closes would fill the memory. */
    private static final int ROW_LIMIT = 16 << 20;

    private MarkupSheets() {}

    static RowReader html(Reader text) {
        return new Rows(text, Parser.htmlParser(), "tr", "td, th", "table");
    }

    static RowReader workbook(Reader text) {
        return new Rows(text, Parser.xmlParser(), "Row", "Cell", "Table");
    }

    private static final class Rows implements RowReader {
        private final StreamParser parser;
        private final Bounded text;
        private final String rowTag;
        private final String cellTags;
        private final String tableTag;
        private final SheetRow row = new SheetRow();
        private final List<@Nullable Spanning> spanning = new ArrayList<>();
        private long number;

        Rows(Reader text, Parser parser, String rowTag, String cellTags, String tableTag) {
            this.text = new Bounded(text);
            this.parser = new StreamParser(parser).parse(this.text, "");
            this.rowTag = rowTag;
            this.cellTags = cellTags;
            this.tableTag = tableTag;
        }

        @Override
        public boolean next() throws IOException {
            while (true) {
                text.sinceRow = 0;
                Element next = parser.selectNext(rowTag);
                if (next == null) return false;
                // a table inside a cell gave its own rows already; what is left around it is layout
                boolean layout = next.selectFirst(tableTag) != null;
                if (!layout) take(next);
                forget(next);
                if (!layout) return true;
            }
        }

        private void take(Element tr) {
            row.begin();
            number++;
            int at = attribute(tr, "ss:Index");
            if (at > number) number = at;
            int column = 0;
            for (Element cell : tr.select(cellTags)) {
                int place = attribute(cell, "ss:Index");
                column = spanned(Math.max(column, place - 1));
                String value = cell.text().replace('\u00a0', ' ');
                row.add(column, value);
                int wide = Math.clamp(
                        Math.max(attribute(cell, "colspan"), attribute(cell, "ss:MergeAcross") + 1), 1, 1000);
                int deep = Math.clamp(
                        Math.max(attribute(cell, "rowspan"), attribute(cell, "ss:MergeDown") + 1), 1, 65_536);
                if (deep > 1) {
                    while (spanning.size() <= column) spanning.add(null);
                    spanning.set(column, new Spanning(value, deep - 1));
                }
                column += wide;
            }
            spanned(Integer.MAX_VALUE);
            row.finish(number);
        }

        /** Writes the cells that reach down from rows above, up to a column; answers the next free one. */
        private int spanned(int from) {
            int column = row.count();
            while (column < spanning.size()) {
                Spanning above = spanning.get(column);
                if (above == null) {
                    if (column >= from) return Math.max(column, from);
                    column++;
                    continue;
                }
                row.add(column, above.text);
                if (--above.left == 0) spanning.set(column, null);
                column++;
            }
            return Math.max(from == Integer.MAX_VALUE ? column : from, row.count());
        }

        private static int attribute(Element element, String name) {
            String value = element.attr(name);
            if (value.isEmpty() || value.length() > 6) return 0;
            for (int i = 0; i < value.length(); i++) if (!Character.isDigit(value.charAt(i))) return 0;
            return Integer.parseInt(value);
        }

        private static void forget(Element row) {
            for (Node before = row.previousSibling(); before != null; before = row.previousSibling()) before.remove();
            row.remove();
        }

        @Override
        public Cells cells() {
            return row.cells();
        }

        @Override
        public Encoding encoding() {
            return Encoding.UTF_8;
        }

        @Override
        public void close() throws IOException {
            parser.close();
            text.close();
        }
    }

    private static final class Spanning {
        private final String text;
        private int left;

        Spanning(String text, int left) {
            this.text = text;
            this.left = left;
        }
    }

    /** Stops a row without an end. */
    private static final class Bounded extends FilterReader {
        private int sinceRow;

        Bounded(Reader in) {
            super(in);
        }

        @Override
        public int read(char[] into, int from, int length) throws IOException {
            int read = super.read(into, from, length);
            sinceRow += Math.max(read, 0);
            if (sinceRow > ROW_LIMIT) {
                throw new UnreadableFileException(
                        "表格中有一行长得没有尽头（超过 16 MB），可能缺少结束标签；请重新导出",
                        "a row of the table has no end within 16 MB, perhaps a closing tag is missing; export the file again");
            }
            return read;
        }
    }
}

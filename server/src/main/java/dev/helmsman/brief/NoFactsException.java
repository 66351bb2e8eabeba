package dev.helmsman.brief;

import dev.helmsman.metrics.MetricTable.Text;

/** A brief was asked of a shop that has no facts yet. */
public final class NoFactsException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final Text text;

    NoFactsException(String shop) {
        this(new Text(
                "店铺“" + shop + "”还没有数据：先导入文件，或试试示例店。",
                "The shop \"" + shop + "\" has no facts yet: import a file, or try the sample shop."));
    }

    private NoFactsException(Text text) {
        super(text.en());
        this.text = text;
    }

    public Text text() {
        return text;
    }
}

package dev.helmsman.brief;

import dev.helmsman.shop.Refusal;

/** A brief was asked of a shop that has no facts yet. */
public final class NoFactsException extends Refusal {
    private static final long serialVersionUID = 1L;

    NoFactsException(String shop) {
        super(
                Kind.UNKNOWN,
                "no-facts",
                "店铺“" + shop + "”还没有数据：先导入文件，或试试示例店。",
                "The shop \"" + shop + "\" has no facts yet: import a file, or try the sample shop.");
    }
}

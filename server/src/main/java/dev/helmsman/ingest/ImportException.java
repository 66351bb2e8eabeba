package dev.helmsman.ingest;

import dev.helmsman.shop.Refusal;
import dev.helmsman.shop.Text;

/** An import that cannot be done as asked. */
public final class ImportException extends Refusal {
    private static final long serialVersionUID = 1L;

    public ImportException(String code, String zh, String en) {
        super(kind(code), code, zh, en);
    }

    public Text text() {
        return new Text(zh(), en());
    }

    private static Kind kind(String code) {
        return switch (code) {
            case "unknown-import", "unknown-format" -> Kind.UNKNOWN;
            case "wrong-state", "file-gone" -> Kind.CONFLICT;
            default -> Kind.WRONG;
        };
    }
}

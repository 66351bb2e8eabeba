package dev.helmsman.ingest;

/** An import that cannot be done as asked. */
public final class ImportException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final String code;
    private final transient Text text;

    public ImportException(String code, String zh, String en) {
        super(en);
        this.code = code;
        this.text = new Text(zh, en);
    }

    public String code() {
        return code;
    }

    public Text text() {
        return text;
    }
}

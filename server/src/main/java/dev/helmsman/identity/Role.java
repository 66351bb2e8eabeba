package dev.helmsman.identity;

/** What somebody does in the shop; decides what they see first and who gets which action. */
public enum Role {
    OPERATOR,
    DESIGNER,
    PROMOTER,
    SERVICE,
    BUYER;

    /** As it stands in the ledger, the API and on the command line. */
    public String key() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    public static Role of(String key) {
        return valueOf(key.strip().toUpperCase(java.util.Locale.ROOT));
    }
}

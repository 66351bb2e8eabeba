package dev.helmsman.calendar;

/** Whose festivals move a shop's trade. */
public enum Market {
    /** Mainland China: lunar festivals and the platforms' big sales. */
    CN,
    /** Elsewhere: Black Friday, Christmas. */
    WORLD;

    /** The market of a shop that counts in this currency. */
    public static Market ofCurrency(java.util.Currency currency) {
        return currency.getCurrencyCode().equals("CNY") ? CN : WORLD;
    }
}

package dev.helmsman.simulator;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Whose export layouts are written. */
public enum Platform {
    TAOBAO,
    SHOPIFY;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Platform> ofKey(String key) {
        return Arrays.stream(values()).filter(p -> p.key().equals(key)).findFirst();
    }
}

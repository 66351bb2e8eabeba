package dev.helmsman.conclusions;

import dev.helmsman.conclusions.Conclusion.Role;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What somebody said to a conclusion.
 *
 * @param reason why they disagree, in their words
 * @param role to whom it was given
 */
public record Answer(
        Kind kind,
        @Nullable String reason,
        @Nullable Role role,
        @Nullable LocalDate due,
        String by,
        OffsetDateTime at) {
    /** What an answer does. */
    public enum Kind {
        /** It is noise, or known: the same metric and scope stay folded for four weeks. */
        DISAGREE,
        /** A role takes it on. */
        ASSIGN
    }
}

package dev.helmsman.insight.family;

import dev.helmsman.shop.Text;

/** One family of data and the question that its page answers; a Spring bean in the package of its family. */
public interface Family {
    /** As in the address, the API and on the command line, for example {@code main-image}. */
    String key();

    /** For a heading, for example 主图 / Main image. */
    Text names();

    /**
     * @throws dev.helmsman.shop.Refusal when the question makes no sense; facts that are missing are no error: the answer's
     *     verdict says which report to import
     */
    FamilyAnswer answer(FamilyQuestion question);
}

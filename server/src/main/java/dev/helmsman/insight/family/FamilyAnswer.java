package dev.helmsman.insight.family;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.helmsman.shop.Text;
import java.util.List;

/**
 * What a family's page shows. Records implement it: their own components are the API's JSON; the sheets are the same
 * numbers as tables, for the terminal and Excel.
 */
public interface FamilyAnswer {
    /** The page's first sentence: the answer to its question, with a number; or what is missing and how to get it. */
    Text verdict();

    /** Every table that the page shows, in its order. */
    @JsonIgnore
    List<Sheet> sheets();
}

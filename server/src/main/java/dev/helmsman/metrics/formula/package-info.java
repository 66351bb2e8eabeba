/**
 * The grammar in which metrics are written:
 *
 * <pre>
 * formula   = sum [ "else" sum ]…                    -- the first that knows the asked dimensions
 * sum       = product { ("+" | "-") product }
 * product   = factor { ("*" | "/") factor }          -- x / 0 is missing
 * factor    = number | metric | aggregate | "(" formula ")"
 * aggregate = "sum"      "(" table "." value [ where ] ")"
 *           | "count"    "(" table [ "." column ] [ where ] ")"        -- rows, or rows that have the column
 *           | "distinct" "(" table "." column [ where ] ")"
 *           | "repeated" "(" table "." column "by" column [ where ] ")" -- things that came with more than one of the other
 *           | "last"     "(" table "." column [ where ] ")"            -- snapshot: last day of each thing, added up
 * value     = column arithmetic with + - * / ( ) and numbers; the table is named once
 * where     = "where" condition
 * condition = conjunct { "or" conjunct };  conjunct = test { "and" test }
 * test      = "not" test | "(" condition ")" | flag | column ("=" | "!=" | "&lt;" | "&lt;=" | "&gt;" | "&gt;=") literal
 *           | column [ "not" ] "in" "(" literal { "," literal } ")" | column "is" [ "not" ] "null"
 * literal   = number | 'text' | "true" | "false"
 * </pre>
 */
@NullMarked
package dev.helmsman.metrics.formula;

import org.jspecify.annotations.NullMarked;

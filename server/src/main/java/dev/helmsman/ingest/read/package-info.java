/** Bytes to rows of cells: delimited text in any encoding, sheets of workbooks, folders and zips. */
@NullMarked
package dev.helmsman.ingest.read;

import org.jspecify.annotations.NullMarked;

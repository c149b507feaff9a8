/** Words as bytes: tables of them, keys under which spellings are equal, distances between them. */
@NullMarked
package vn.lienthong.linkage.words;

import org.jspecify.annotations.NullMarked;

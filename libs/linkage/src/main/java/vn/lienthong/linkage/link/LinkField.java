package vn.lienthong.linkage.link;

import java.util.List;

/**
 * A field that is compared.
 *
 * @param name what it is called in results
 * @param kind how it is compared
 * @param titles columns that make it up, put together with blanks; of each the titles it may have,
 *     of which the first that a file has is taken
 */
record LinkField(String name, FieldKind kind, List<List<String>> titles) {
    LinkField {
        titles = titles.stream().map(List::copyOf).toList();
    }
}

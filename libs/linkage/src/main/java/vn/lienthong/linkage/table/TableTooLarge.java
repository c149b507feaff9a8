package vn.lienthong.linkage.table;

import java.io.IOException;

/** A table that would be larger as text than it may be, however small it lies. */
public final class TableTooLarge extends IOException {

    private static final long serialVersionUID = 1L;

    TableTooLarge() {
        super("a table larger than it may be");
    }
}

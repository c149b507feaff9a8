package vn.lienthong.linkage.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.lienthong.linkage.LinkageFault;
import vn.lienthong.linkage.table.Cells;

/**
 * Where the columns of an extract stand.
 *
 * @param ties where those stand that few extracts have
 */
record ExtractColumns(
        int identifier,
        int number,
        int old,
        int name,
        int born,
        int sex,
        int commune,
        int died,
        TieColumns ties) {

    /** The columns that every extract has, in their usual order. */
    static final List<String> NAMES =
            List.of(
                    "person_id",
                    "personal_number",
                    "old_number",
                    "full_name",
                    "birth_date",
                    "sex",
                    "commune_code",
                    "died_on");

    /** Reads the head; refuses with {@code extract.column-missing}. */
    static ExtractColumns of(Cells head) {
        List<String> there = new ArrayList<>();
        for (int i = 0; i < head.count(); i++) {
            there.add(head.text(i).replace("\uFEFF", "").replace("\"", ""));
        }
        int[] at = new int[NAMES.size()];
        for (int i = 0; i < at.length; i++) {
            at[i] = there.indexOf(NAMES.get(i));
            if (at[i] < 0) {
                throw new LinkageFault("extract.column-missing", Map.of("column", NAMES.get(i)));
            }
        }
        return new ExtractColumns(
                at[0], at[1], at[2], at[3], at[4], at[5], at[6], at[7], TieColumns.of(there));
    }
}

package vn.lienthong.linkage.verify;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.lienthong.linkage.table.Cells;

/**
 * In which encoding a column of a file stands, by the votes of its first lines.
 *
 * @param title of the column; {@code #1}, {@code #2} … without a head
 * @param target what the column was taken for; empty when it was left aside
 * @param encoding {@code ASCII}, {@code UNICODE}, or an older one
 * @param votes cells by encoding, of those that can tell
 */
record ColumnEncoding(String title, String target, String encoding, Map<String, Integer> votes) {

    ColumnEncoding {
        votes = Map.copyOf(votes);
    }

    /** All columns of a file in their order. */
    static List<ColumnEncoding> all(InputFile input) throws IOException {
        List<Cells> sample = input.sample();
        List<String> titles = input.mapping().titles();
        List<ColumnEncoding> all = new ArrayList<>();
        for (int column = 0; column < titles.size(); column++) {
            String target = "";
            for (Map.Entry<Target, List<Integer>> each : input.mapping().columns().entrySet()) {
                target = each.getValue().contains(column) ? each.getKey().code() : target;
            }
            all.add(
                    new ColumnEncoding(
                            titles.get(column),
                            target,
                            ContentVote.encoding(sample, column),
                            ContentVote.encodings(sample, column)));
        }
        return List.copyOf(all);
    }
}

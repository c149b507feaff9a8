package vn.lienthong.linkage.register;

import java.io.InputStream;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.lienthong.linkage.table.ByteText;

/**
 * The extract that an index would have been made from, had its changes been known: persons in the
 * order of the index, then new ones in the order of the changes. Made while it is read.
 */
final class MergedExtract extends InputStream {

    private static final int AT_ONCE = 1 << 18;

    private final RegisterIndex index;
    private final ExtractRow row;
    private final Map<String, Optional<String>> changes;
    private final Set<String> known = new HashSet<>();
    private final Iterator<Map.Entry<String, Optional<String>>> added;
    private final ByteText text = new ByteText(2 * AT_ONCE);
    private long next;
    private int at;

    MergedExtract(RegisterIndex index, KeptTies ties, Map<String, Optional<String>> changes) {
        this.index = index;
        this.changes = changes;
        row = new ExtractRow(index, ties);
        added = changes.entrySet().iterator();
        text.ascii(String.join(",", ExtractColumns.NAMES));
        index.ties().forEach(tie -> text.sign(',').ascii(tie.column()));
        text.ascii(index.ties().isEmpty() ? "" : "," + TieColumns.KEPT).sign('\n');
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int from, int length) {
        if (length == 0) {
            return 0;
        }
        if (at == text.length()) {
            text.clear();
            at = 0;
            fill();
        }
        int some = Math.min(length, text.length() - at);
        System.arraycopy(text.bytes(), at, bytes, from, some);
        at += some;
        return some == 0 ? -1 : some;
    }

    private void fill() {
        while (next < index.persons() && text.length() < AT_ONCE) {
            String who = changes.isEmpty() ? "" : index.identifier(next);
            Optional<String> change = changes.get(who);
            if (change == null) {
                row.write(next, text);
            } else {
                known.add(who);
                change.ifPresent(text::text);
            }
            next++;
        }
        while (next == index.persons() && added.hasNext() && text.length() < AT_ONCE) {
            Map.Entry<String, Optional<String>> change = added.next();
            if (!known.contains(change.getKey())) {
                change.getValue().ifPresent(text::text);
            }
        }
    }
}

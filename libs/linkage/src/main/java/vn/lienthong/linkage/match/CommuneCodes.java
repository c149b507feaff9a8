package vn.lienthong.linkage.match;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.lienthong.linkage.register.RegisterIndex;
import vn.lienthong.linkage.words.WordTable;

/**
 * Which communes of an index a code may stand for: the code's own, and those that came after it.
 * Immutable and thread-safe once made.
 */
public final class CommuneCodes {

    private static final int[] NOBODY = {};

    private final RegisterIndex index;
    private final WordTable earlier = new WordTable();
    private final int[][] communes;

    /** The codes of an index, by what had become of communes on its day. */
    public CommuneCodes(RegisterIndex index, CommuneSuccession succession) {
        this.index = index;
        List<int[]> found = new ArrayList<>();
        for (Map.Entry<String, Set<String>> entry : succession.on(index.asOf()).entrySet()) {
            int[] known =
                    entry.getValue().stream().mapToInt(this::commune).filter(c -> c >= 0).toArray();
            earlier.add(entry.getKey().getBytes(StandardCharsets.UTF_8));
            found.add(known);
        }
        communes = found.toArray(int[][]::new);
    }

    private int commune(String code) {
        byte[] bytes = code.getBytes(StandardCharsets.UTF_8);
        return index.commune(bytes, 0, bytes.length);
    }

    /** The communes that a code may stand for; not to be changed, valid until the next call. */
    int[] find(byte[] bytes, int from, int to, int[] one) {
        int code = earlier.find(bytes, from, to);
        if (code >= 0) {
            return communes[code];
        }
        one[0] = index.commune(bytes, from, to);
        return one[0] < 0 ? NOBODY : one;
    }
}

package vn.lienthong.linkage.match;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import vn.lienthong.linkage.LinkageFault;

/**
 * What became of communes, day by day: which codes a code of an earlier day may stand for on a
 * later one. Immutable.
 */
public final class CommuneSuccession {

    /** Nothing ever changed. */
    public static final CommuneSuccession NONE = new CommuneSuccession(List.of());

    private static final String HEAD = "effective_on,level,predecessor_code,successor_code";
    private static final int CELLS = 4;

    private final List<Step> steps;
    private final String identity;

    /** On a day, a commune went into another one, wholly or in part. */
    private record Step(LocalDate day, String before, String after) {}

    private CommuneSuccession(List<Step> steps) {
        this.steps = List.copyOf(steps);
        identity = digest(this.steps.toString());
    }

    /**
     * Reads a table with the columns {@code effective_on,level,predecessor_code,successor_code};
     * rows of other levels than {@code commune} are passed over.
     *
     * @throws LinkageFault {@code succession.format} (argument {@code line})
     */
    public static CommuneSuccession read(Path file) throws IOException {
        List<Step> steps = new ArrayList<>();
        List<String> lines = Files.readAllLines(file);
        if (lines.isEmpty() || !lines.getFirst().startsWith(HEAD)) {
            throw wrong(file, 1);
        }
        for (int i = 1; i < lines.size(); i++) {
            String[] cells = lines.get(i).split(",", -1);
            if (cells.length < CELLS) {
                throw wrong(file, i + 1);
            }
            if (cells[1].equals("commune")) {
                try {
                    steps.add(new Step(LocalDate.parse(cells[0]), cells[2], cells[3]));
                } catch (DateTimeParseException noDay) {
                    throw wrong(file, i + 1);
                }
            }
        }
        return new CommuneSuccession(steps);
    }

    private static LinkageFault wrong(Path file, int line) {
        return new LinkageFault(
                "succession.format",
                Map.of("file", file.toString(), "line", Integer.toString(line)));
    }

    /**
     * The codes that codes of any earlier day may stand for on a day, each with itself: codes were
     * given to new communes that others had before.
     */
    Map<String, Set<String>> on(LocalDate day) {
        Map<LocalDate, Map<String, Set<String>>> byDay = new TreeMap<>();
        for (Step step : steps) {
            if (!step.day().isAfter(day)) {
                byDay.computeIfAbsent(step.day(), _ -> new TreeMap<>())
                        .computeIfAbsent(step.before(), _ -> new LinkedHashSet<>())
                        .add(step.after());
            }
        }
        Map<String, Set<String>> now = new TreeMap<>();
        for (Map<String, Set<String>> changes : byDay.values()) {
            for (Set<String> codes : now.values()) {
                List.copyOf(codes)
                        .forEach(code -> codes.addAll(changes.getOrDefault(code, Set.of())));
            }
            changes.forEach((before, after) ->
                    now.computeIfAbsent(before, code -> new LinkedHashSet<>(Set.of(code)))
                            .addAll(after));
        }
        return now;
    }

    /** Digest of everything in it. */
    public String identity() {
        return identity;
    }

    private static String digest(String text) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(Arrays.copyOf(digest, 16));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}

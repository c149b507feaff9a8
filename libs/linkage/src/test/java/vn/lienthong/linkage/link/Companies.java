package vn.lienthong.linkage.link;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** Invented companies, some of which come several times and not as they should. */
final class Companies {

    static final String HEAD = "id;who;owner first;owner last;street;town;founded;phone";

    static final String SCHEMA =
            """
            link-schema 1
            # Companies that have nothing to do with Vietnam.
            identifier id
            compare first text "owner first"
            compare last text "owner last"
            compare street words
            compare town text
            compare founded date
            compare phone code phone|telephone
            exchanged first last
            """;

    private static final String[] SYLLABLES = {
        "ka", "ro", "min", "tel", "sa", "vor", "li", "gan", "bes", "tu", "del", "pra", "on", "wick"
    };

    private final RandomGenerator random;
    private final List<String> rows = new ArrayList<>();

    Companies(long seed) {
        random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    /** Makes companies; each comes again up to three times. */
    Companies make(int count) {
        String[] firsts = words(60);
        String[] lasts = words(200);
        String[] towns = words(40);
        for (int who = 0; who < count; who++) {
            String[] company = {
                firsts[random.nextInt(firsts.length)],
                lasts[random.nextInt(lasts.length)],
                random.nextInt(1, 200) + " " + words(1)[0] + " " + words(1)[0] + " road",
                towns[random.nextInt(towns.length)],
                "%04d-%02d-%02d"
                        .formatted(
                                random.nextInt(1950, 2020),
                                random.nextInt(1, 13),
                                random.nextInt(1, 29)),
                Integer.toString(random.nextInt(100_000, 1_000_000))
            };
            add(who, company);
            for (int again = random.nextInt(4); again > 1; again--) {
                add(who, damaged(company));
            }
        }
        return this;
    }

    private void add(int who, String[] company) {
        rows.add("c" + rows.size() + ";" + who + ";" + String.join(";", company));
    }

    private String[] words(int count) {
        String[] words = new String[count];
        for (int i = 0; i < count; i++) {
            StringBuilder word = new StringBuilder();
            for (int s = random.nextInt(2, 4); s > 0; s--) {
                word.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
            }
            words[i] = word.toString();
        }
        return words;
    }

    private String[] damaged(String[] company) {
        String[] other = company.clone();
        for (int errors = random.nextInt(4); errors > 0; errors--) {
            int field = random.nextInt(other.length);
            switch (random.nextInt(3)) {
                case 0 -> other[field] = "";
                case 1 -> {
                    if (!other[field].isEmpty()) {
                        int at = random.nextInt(other[field].length());
                        char sign = field >= 4 ? '7' : 'e';
                        other[field] =
                                other[field].substring(0, at)
                                        + sign
                                        + other[field].substring(at + 1);
                    }
                }
                default -> {
                    String first = other[0];
                    other[0] = other[1];
                    other[1] = first;
                }
            }
        }
        return other;
    }

    List<String> rows() {
        return rows;
    }

    Path write(Path file) throws IOException {
        return write(file, rows);
    }

    static Path write(Path file, List<String> rows) throws IOException {
        List<String> lines = new ArrayList<>(List.of(HEAD));
        lines.addAll(rows);
        return Files.write(file, lines);
    }
}

package vn.lienthong;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The house rules that a machine can read. */
class TidyTest {

    private static final Path ROOT = Path.of("..");
    private static final int LINES_OF_A_FILE_MAX = 400;
    private static final int LINES_OF_A_METHOD_MAX = 70;
    private static final int FILES_MIN = 150;

    private static final Map<String, String> BANNED =
            Map.of(
                    "System\\.(out|err)\\b", "print through the command's own writers",
                    "printStackTrace", "log the failure, or let it go on",
                    "LocalDate(Time)?\\.now\\(\\)|Instant\\.now\\(\\)|Year(Month)?\\.now\\(\\)|currentTimeMillis",
                            "ask the injected Clock",
                    "new Random\\(|Math\\.random|ThreadLocalRandom|UUID\\.randomUUID",
                            "take the injected random, or Identifiers",
                    "(TODO|FIXME|XXX|HACK)\\b", "do it now, or write an issue",
                    "@Autowired|@Disabled|@SuppressWarnings",
                            "inject by constructor; switch nothing off",
                    "^import (static )?[\\w.]+\\*;", "import each name",
                    "\\b(class|record|interface|enum) \\w*(Impl|Utils?|Helper|Manager|Dto|Constants)\\b",
                            "say what it is in the words of the field");

    private static List<Path> java(String part) throws IOException {
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> file.toString().contains(part))
                    .filter(file -> !file.toString().contains("/target/"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void nothingBannedIsUsed() throws IOException {
        var found = new ArrayList<String>();
        for (Path file : java("/src/main/java/")) {
            int number = 0;
            for (String line : Files.readAllLines(file)) {
                number++;
                for (Map.Entry<String, String> ban : BANNED.entrySet()) {
                    if (Pattern.compile(ban.getKey()).matcher(line).find()) {
                        found.add(file + ":" + number + ": " + ban.getValue());
                    }
                }
            }
        }

        assertThat(found).isEmpty();
    }

    @Test
    void filesAndMethodsStayShort() throws IOException {
        List<Path> files = new ArrayList<>(java("/src/main/java/"));
        files.addAll(java("/src/test/java/"));
        assertThat(files).hasSizeGreaterThan(FILES_MIN);
        var found = new ArrayList<String>();
        for (Path file : files) {
            List<String> lines = Files.readAllLines(file);
            if (lines.size() > LINES_OF_A_FILE_MAX) {
                found.add(file + " has " + lines.size() + " lines");
            }
            methods(lines)
                    .forEach((method, length) -> {
                        if (length > LINES_OF_A_METHOD_MAX) {
                            found.add(file + ": " + method + " has " + length + " lines");
                        }
                    });
        }

        assertThat(found).isEmpty();
    }

    /**
     * Methods by their first line. The formatter indents members by four (or eight within a nested
     * type), so a method ends at the brace that stands as deep as it began.
     */
    private static Map<String, Integer> methods(List<String> lines) {
        var methods = new LinkedHashMap<String, Integer>();
        Pattern begins =
                Pattern.compile("^( {4}| {8})(?!return|throw|new|@|//|\\*|[}])[^ ].*\\(.*");
        for (int i = 0; i < lines.size(); i++) {
            var matcher = begins.matcher(lines.get(i));
            if (!matcher.matches()) {
                continue;
            }
            String end = matcher.group(1) + "}";
            for (int j = i; j < lines.size(); j++) {
                if (lines.get(j).equals(end)) {
                    methods.put(lines.get(i).strip(), j - i + 1);
                    break;
                }
                if (j > i
                        && lines.get(j).isBlank()
                        && lines.get(j - 1).endsWith(";")
                        && lines.get(j - 1).startsWith(matcher.group(1))
                        && !lines.get(j - 1).startsWith(matcher.group(1) + " ")) {
                    break;
                }
            }
        }
        return methods;
    }

    @Test
    void everyPackageSaysWhatItIsFor() throws IOException {
        var found = new ArrayList<String>();
        for (Path file : java("/src/main/java/")) {
            Path described = file.resolveSibling("package-info.java");
            if (!Files.exists(described)) {
                found.add(file.getParent() + " has no package-info.java");
            } else if (!Files.readString(described).contains("@NullMarked")
                    || !Files.readString(described).contains("/**")) {
                found.add(described + " lacks its sentence or @NullMarked");
            }
        }

        assertThat(found).isEmpty();
    }

    @Test
    void everyPublicTypeSaysWhatItIs() throws IOException {
        var found = new ArrayList<String>();
        for (Path file : java("/src/main/java/")) {
            String text = Files.readString(file);
            if (!file.endsWith("package-info.java") && !text.contains("\n/**")) {
                found.add(file + " has a type without its sentence");
            }
        }

        assertThat(found).isEmpty();
    }

    @Test
    void everyFolderOfContentIsReadBySomebody() throws IOException {
        var sources = new StringBuilder();
        for (Path file : java("/src/main/java/")) {
            sources.append(Files.readString(file));
        }
        try (Stream<Path> folders = Files.list(ROOT.resolve("content"))) {
            List<String> orphans =
                    folders.filter(Files::isDirectory)
                            .map(folder -> folder.getFileName().toString())
                            .filter(folder -> !folder.equals("target"))
                            .filter(folder -> sources.indexOf("\"" + folder) < 0)
                            .toList();
            assertThat(orphans).isEmpty();
        }
    }
}

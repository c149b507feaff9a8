package vn.lienthong;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
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
                    "LocalDate(Time)?\\.now\\(\\)|Instant\\.now\\(\\)|Year(Month)?\\.now\\(\\)|System\\.currentTimeMillis",
                            "ask the injected Clock",
                    "new Random\\(|Math\\.random|ThreadLocalRandom|UUID\\.randomUUID",
                            "take the injected random, or Identifiers",
                    "(TODO|FIXME|XXX|HACK)\\b", "do it now, or write an issue",
                    "@Autowired|@Disabled|@SuppressWarnings",
                            "inject by constructor; switch nothing off",
                    "^import (static )?[\\w.]+\\*;", "import each name",
                    "\\b(class|record|interface|enum) \\w*(Impl|Utils?|Helper|Manager|Dto|Constants)\\b",
                            "say what it is in the words of the field");

    private static List<Path> java(String part) {
        return ProjectFiles.files("", ".java").stream()
                .filter(file -> file.toString().contains(part))
                .toList();
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
    void filesStayShort() throws IOException {
        List<Path> files = new ArrayList<>(java("/src/main/java/"));
        files.addAll(java("/src/test/java/"));
        assertThat(files).hasSizeGreaterThan(FILES_MIN);
        var found = new ArrayList<String>();
        for (Path file : files) {
            List<String> lines = Files.readAllLines(file);
            if (lines.size() > LINES_OF_A_FILE_MAX) {
                found.add(file + " has " + lines.size() + " lines");
            }
        }

        assertThat(found).isEmpty();
    }

    @Test
    void methodsStayShort() throws IOException {
        List<Path> files = new ArrayList<>(java("/src/main/java/"));
        files.addAll(java("/src/test/java/"));
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        var found = new ArrayList<String>();
        try (var manager = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            var task =
                    (JavacTask)
                            compiler.getTask(
                                    null,
                                    manager,
                                    null,
                                    List.of(),
                                    null,
                                    manager.getJavaFileObjectsFromPaths(files));
            SourcePositions positions = Trees.instance(task).getSourcePositions();
            for (CompilationUnitTree unit : task.parse()) {
                new TreeScanner<Void, Void>() {
                    @Override
                    public Void visitMethod(MethodTree method, Void nothing) {
                        long lines = lines(unit, method, positions);
                        if (lines > LINES_OF_A_METHOD_MAX) {
                            found.add(
                                    unit.getSourceFile().getName()
                                            + ": "
                                            + method.getName()
                                            + " has "
                                            + lines
                                            + " lines");
                        }
                        return super.visitMethod(method, nothing);
                    }
                }.scan(unit, null);
            }
        }

        assertThat(found).isEmpty();
    }

    private static long lines(
            CompilationUnitTree unit, MethodTree method, SourcePositions positions) {
        long end = positions.getEndPosition(unit, method);
        if (end < 0 || method.getBody() == null) {
            return 0;
        }
        return unit.getLineMap().getLineNumber(end)
                - unit.getLineMap().getLineNumber(positions.getStartPosition(unit, method))
                + 1;
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

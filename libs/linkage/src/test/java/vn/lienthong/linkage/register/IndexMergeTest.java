package vn.lienthong.linkage.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.lienthong.primitives.VietnameseText.tonePlacementFree;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lienthong.linkage.Country;
import vn.lienthong.linkage.table.ByteText;

/** An index and the changes since are an index of the later day. */
class IndexMergeTest {

    private static final LocalDate LATER = Country.AS_OF.plusDays(1);
    private static final int PERSONS = 4_000;
    private static final int KNOWN = 3_800;

    @TempDir Path directory;

    private Path index(String name, List<String> rows) throws IOException {
        Path extract = Files.write(directory.resolve(name + ".csv"), rows);
        Path file = directory.resolve(name + ".index");
        Country.build(extract, file);
        return file;
    }

    private static List<String> rows(Path index) throws IOException {
        try (RegisterIndex open = RegisterIndex.open(index)) {
            var row = new ExtractRow(open);
            List<String> rows = new ArrayList<>();
            for (long person = 0; person < open.persons(); person++) {
                var text = new ByteText();
                row.write(person, text);
                rows.add(
                        tonePlacementFree(
                                new String(
                                        text.bytes(), 0, text.length(), StandardCharsets.UTF_8)));
            }
            return rows;
        }
    }

    private BuiltIndex merge(Path index, Path changes, String out) throws IOException {
        return IndexMerge.merge(
                index, changes, directory.resolve(out), LATER, 2, BuildOrder.USUAL_MEMORY);
    }

    /** Of the people known, every hundredth is corrected, every hundredth dies, some are gone. */
    private static List<String> nextDay(List<String> all) {
        List<String> later = new ArrayList<>(List.of(all.getFirst()));
        for (int i = 1; i < all.size(); i++) {
            String[] cells = all.get(i).split(",", -1);
            if (i % 500 == 7 && i <= KNOWN) {
                continue;
            }
            if (i % 100 == 3) {
                cells[4] = "1971-11-28";
            }
            if (i % 100 == 5) {
                cells[7] = LATER.toString();
            }
            later.add(String.join(",", cells));
        }
        return later;
    }

    @Test
    void theChangesMergedIntoAnIndexGiveTheIndexOfTheLaterDay() throws IOException {
        List<String> all = Files.readAllLines(Country.extract(directory, PERSONS));
        Path before = index("before", all.subList(0, KNOWN + 1));
        List<String> later = nextDay(all);
        Path after = index("after", later);
        Path changes = directory.resolve("changes.csv");

        IndexDelta.Changes found =
                IndexDelta.write(before, directory.resolve("after.csv"), changes);
        BuiltIndex merged = merge(before, changes, "merged.index");

        assertThat(found.added()).isEqualTo(PERSONS - KNOWN);
        assertThat(found.removed()).isEqualTo(8);
        assertThat(found.changed()).isBetween(70L, 80L);
        assertThat(merged.persons()).isEqualTo(later.size() - 1);
        assertThat(rows(directory.resolve("merged.index"))).isEqualTo(rows(after));
        try (RegisterIndex open = RegisterIndex.open(directory.resolve("merged.index"))) {
            assertThat(open.asOf()).isEqualTo(LATER);
        }
        assertThat(Files.readAllLines(changes))
                .hasSize(2 + (int) (found.added() + found.changed() + found.removed()));
    }

    @Test
    void nothingChangedIsNothingButTheNameOfTheIndex() throws IOException {
        Path before = Country.index(directory, 500);
        Path changes = directory.resolve("changes.csv");

        IndexDelta.Changes found =
                IndexDelta.write(before, directory.resolve("register.csv"), changes);

        assertThat(found).isEqualTo(new IndexDelta.Changes(0, 0, 0));
        assertThat(Files.readAllLines(changes)).hasSize(2);
        merge(before, changes, "same.index");
        assertThat(rows(directory.resolve("same.index"))).isEqualTo(rows(before));
    }

    @Test
    void identifiersThatAreNoUuidsAndCellsWithCommasAreKept() throws IOException {
        String head = String.join(",", ExtractColumns.NAMES);
        Path before =
                index("before", List.of(head, "\"a,1\",,,Lê An,1990,M,,", "b,,,Lê Ba,1991-02,F,,"));
        Path changes =
                Files.write(
                        directory.resolve("changes.csv"),
                        List.of(
                                "change," + head,
                                "put,\"c \"\"3\",,123456789,Lê Cu,1992,M,,",
                                "remove,b,,,,,,,"));

        merge(before, changes, "merged.index");

        assertThat(rows(directory.resolve("merged.index")))
                .containsExactly(
                        tonePlacementFree("\"a,1\",,,Lê An,1990,M,,\n"),
                        tonePlacementFree("\"c \"\"3\",,123456789,Lê Cu,1992,M,,\n"));
    }

    @Test
    void refusesChangesOfAnotherIndexAndLinesThatSayNothing() throws IOException {
        Path before = Country.index(directory, 50);
        String head = "change," + String.join(",", ExtractColumns.NAMES);
        Path changes = directory.resolve("changes.csv");

        Files.write(changes, List.of(head, "base," + "0".repeat(64) + ",,,,,,,"));
        assertThatThrownBy(() -> merge(before, changes, "m.index")).hasMessage("delta.base");
        Files.write(changes, List.of(head, "alter,x,,,Lê An,1990,M,,"));
        assertThatThrownBy(() -> merge(before, changes, "m.index")).hasMessage("delta.line");
        Files.write(changes, List.of(head, "put,x,,,Lê An,99/99/1990,M,,"));
        assertThatThrownBy(() -> merge(before, changes, "m.index")).hasMessage("delta.values");
        Files.write(changes, List.of(head.substring(7)));
        assertThatThrownBy(() -> merge(before, changes, "m.index"))
                .hasMessage("extract.column-missing");
        assertThat(directory.resolve("m.index")).doesNotExist();
        try (var files = Files.list(directory)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .noneMatch(name -> name.startsWith("m.index"));
        }
    }
}

package vn.lienthong.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.lienthong.shell.ContentFault;

/** The examples that lie beside the content. */
class ReferenceExamplesTest {

    private static final Path CONTENT = ReferenceContent.DIRECTORY;
    private static final List<String> FOLDERS =
            List.of("administrative-units", "agencies", "calendar");

    @TempDir private Path copy;

    private static List<Path> inside(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.sorted().toList();
        }
    }

    static Stream<Path> refused() throws IOException {
        Stream<Path> cases = Stream.of();
        for (String folder : FOLDERS) {
            cases =
                    Stream.concat(
                            cases,
                            inside(CONTENT.resolve(folder).resolve("examples/refused")).stream());
        }
        return cases;
    }

    private void copyInto(String folder, List<Path> files) throws IOException {
        Path target = Files.createDirectories(copy.resolve(folder));
        for (Path file : files) {
            if (Files.isRegularFile(file)) {
                Files.copy(
                        file,
                        target.resolve(file.getFileName()),
                        StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private void readAll() {
        AdministrativeUnits units = AdministrativeUnits.read(copy);
        AddressResolver.read(copy, units);
        Agencies.read(copy, units);
        WorkingCalendar.read(copy);
    }

    @ParameterizedTest
    @MethodSource("refused")
    void refusesWithFileLineAndReason(Path example) throws IOException {
        for (String folder : FOLDERS) {
            copyInto(folder, inside(CONTENT.resolve(folder)));
        }
        String folder = CONTENT.relativize(example).getName(0).toString();
        copyInto(folder, inside(example));
        assertThatThrownBy(this::readAll)
                .isInstanceOf(ContentFault.class)
                .hasMessageContaining(Files.readString(example.resolve("reason.txt")).strip());
    }

    @Test
    void readsASmallRegisterOfUnits() throws IOException {
        copyInto(
                "administrative-units",
                inside(CONTENT.resolve("administrative-units/examples/accepted/one-ward")));
        AdministrativeUnits units = AdministrativeUnits.read(copy);
        var read =
                AddressResolver.read(copy, units)
                        .resolve("p. Cửu Long, Q.Ba Đình, HN", LocalDate.of(2026, 1, 1));
        assertThat(read).isInstanceOf(AddressResolution.Resolved.class);
        assertThat(((AddressResolution.Resolved) read).unit().name()).isEqualTo("Ngọc Hà");
    }

    @Test
    void readsASmallCalendar() throws IOException {
        copyInto("calendar", inside(CONTENT.resolve("calendar/examples/accepted/one-year")));
        WorkingCalendar calendar = WorkingCalendar.read(copy);
        assertThat(calendar.isWorkingDay(LocalDate.of(2026, 1, 10))).isTrue();
        assertThat(calendar.nextWorkingDay(LocalDate.of(2025, 12, 31).plusDays(1)))
                .isEqualTo("2026-01-05");
    }

    @Test
    void reportsAFileThatIsMissing() throws IOException {
        Files.createDirectories(copy.resolve("calendar"));
        assertThatThrownBy(() -> WorkingCalendar.read(copy))
                .isInstanceOf(ContentFault.class)
                .hasMessage("calendar/grounds.csv: the file is missing");
    }

    @Test
    void reportsAFileThatIsNotUtf8() throws IOException {
        copyInto("calendar", inside(CONTENT.resolve("calendar")));
        Files.write(copy.resolve("calendar/working-hours.csv"), new byte[] {(byte) 0xE1, 'x'});
        assertThatThrownBy(() -> WorkingCalendar.read(copy))
                .isInstanceOf(ContentFault.class)
                .hasMessage("calendar/working-hours.csv: the file is not UTF-8");
    }
}

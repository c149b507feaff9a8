package vn.lienthong;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import vn.lienthong.reference.AddressResolver;
import vn.lienthong.reference.AdministrativeUnits;
import vn.lienthong.shell.ContentDirectory;

/** The command as somebody runs it. */
class AddressCommandTest {

    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC);

    private static final AdministrativeUnits UNITS =
            AdministrativeUnits.read(ContentDirectory.builtIn().root());
    private static final AddressResolver ADDRESSES =
            AddressResolver.read(ContentDirectory.builtIn().root(), UNITS);

    /** What a run left behind. */
    private record Run(int exit, List<String> lines, String messages) {}

    private static Run run(byte[] input, String... arguments) {
        var out = new ByteArrayOutputStream();
        var messages = new StringWriter();
        var command =
                new CommandLine(new AddressCommand(CLOCK, new ByteArrayInputStream(input), out))
                        .setErr(new PrintWriter(messages, true));
        int exit = command.execute(arguments);
        return new Run(
                exit, out.toString(StandardCharsets.UTF_8).lines().toList(), messages.toString());
    }

    private static Run run(String input, String... arguments) {
        return run(input.getBytes(StandardCharsets.UTF_8), arguments);
    }

    /** The rows of some input, without the work of reading the content again. */
    private static List<String> table(byte[] input) throws IOException {
        var csv = new StringWriter();
        new AddressTable(ADDRESSES, UNITS, LocalDate.of(2026, 1, 1), csv)
                .writeAll(new LineReader(new ByteArrayInputStream(input)));
        return csv.toString().lines().toList();
    }

    private static List<String> table(String input) throws IOException {
        return table(input.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void writesARowForEachLine() {
        Run run = run("Phường Vĩnh Phúc, Quận Ba Đình, Hà Nội\nTân Bình\nxyzzy\n\n");
        assertThat(run.exit()).isZero();
        assertThat(run.lines()).hasSize(5);
        assertThat(run.lines().get(0))
                .isEqualTo(
                        "line,input,status,reason,confidence,code,commune,province,old_code,divided,alternatives");
        assertThat(run.lines().get(1))
                .startsWith("1,\"Phường Vĩnh Phúc, Quận Ba Đình, Hà Nội\",RESOLVED,,")
                .contains(",Phường Ngọc Hà,Thành phố Hà Nội,00006,false,");
        assertThat(run.lines().get(2)).startsWith("2,Tân Bình,AMBIGUOUS,,,,,,,,");
        assertThat(run.lines().get(3)).isEqualTo("3,xyzzy,NOT_FOUND,address.unknown,,,,,,,");
        assertThat(run.lines().get(4)).isEqualTo("4,,NOT_FOUND,address.empty,,,,,,,");
        assertThat(run.messages()).contains("resolved 1").contains("ambiguous 1");
    }

    @Test
    void givesEveryRowTheCellsOfTheHeader() throws IOException {
        List<String> rows = table("Phuong Vinh Phuc Ba Dinh Ha Noi\nTân Bình\nxyzzy\n");
        assertThat(rows).allMatch(line -> line.split(",", -1).length == 11);
    }

    @Test
    void readsTheUnitOfAnotherDay() {
        Run run = run("Phường Vĩnh Phúc, Quận Ba Đình, Hà Nội", "--at", "2025-06-30");
        assertThat(run.lines().get(1)).contains(",00006,Phường Vĩnh Phúc,Thành phố Hà Nội,00006,");
    }

    @Test
    void reportsALineInAnotherEncodingAndReadsOn() throws IOException {
        byte[] input = {'P', (byte) 0xE1, 'x', '\n', 'x', 'y', 'z', 'z', 'y', '\n'};
        List<String> rows = table(input);
        assertThat(rows.get(1)).isEqualTo("1,P\\xE1x,INVALID_ENCODING,text.not-utf-8,,,,,,,");
        assertThat(rows).hasSize(3);
    }

    @Test
    void quotesWhatItEchoes() throws IOException {
        assertThat(table("a \"b\", c").get(1)).startsWith("1,\"a \"\"b\"\", c\",");
    }

    @Test
    void reportsALineThatIsTooLongAndReadsOn() throws IOException {
        List<String> rows = table("x".repeat(LineReader.MOST_BYTES + 5) + "\nxyzzy");
        assertThat(rows.get(1)).endsWith(",NOT_FOUND,address.too-long,,,,,,,");
        assertThat(rows).hasSize(3);
    }

    @Test
    void refusesADateThatIsNone() {
        Run run = run("x", "--at", "tomorrow");
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.messages()).contains("--at");
    }
}

package vn.lienthong;

import java.io.BufferedInputStream;
import java.io.BufferedWriter;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.lienthong.reference.AddressResolver;
import vn.lienthong.reference.AdministrativeUnits;
import vn.lienthong.shell.ContentDirectory;
import vn.lienthong.shell.SimulatedTime;

/** {@code ./lienthong address}: says of each line on standard input which commune it means. */
@Command(
        name = "address",
        mixinStandardHelpOptions = true,
        description = {
            "Reads addresses, one a line (UTF-8), and writes the commune of each as CSV.",
            "Example: ./lienthong address --at 2025-07-01 < lines.txt > resolved.csv"
        })
final class AddressCommand implements Callable<Integer> {

    private final Clock clock;
    private final InputStream in;
    private final OutputStream out;

    @Spec private @Nullable CommandSpec spec;

    @Option(
            names = "--at",
            paramLabel = "DATE",
            description = "give the unit in force on this day, such as 2025-07-01 (today)")
    private @Nullable LocalDate at;

    @Option(
            names = "--content",
            paramLabel = "DIR",
            description = "read the administrative units from here (those built in)")
    private @Nullable Path content;

    AddressCommand() {
        this(
                Clock.system(SimulatedTime.VIETNAM),
                new FileInputStream(FileDescriptor.in),
                new FileOutputStream(FileDescriptor.out));
    }

    AddressCommand(Clock clock, InputStream in, OutputStream out) {
        this.clock = clock;
        this.in = in;
        this.out = out;
    }

    /** Reads to the end of input; memory does not grow with it. */
    @Override
    public Integer call() throws IOException {
        Path root =
                content == null
                        ? ContentDirectory.builtIn().root()
                        : new ContentDirectory(content).root();
        AdministrativeUnits units = AdministrativeUnits.read(root);
        LocalDate day = at == null ? LocalDate.now(clock) : at;
        Writer csv = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        var table = new AddressTable(AddressResolver.read(root, units), units, day, csv);
        table.writeAll(new LineReader(new BufferedInputStream(in)));
        csv.flush();
        if (spec != null) {
            spec.commandLine().getErr().println(table.summary());
        }
        return 0;
    }
}

package vn.lienthong;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.lienthong.Finding.State;
import vn.lienthong.primitives.Violation;
import vn.lienthong.shell.Language;

/** Tells whether this machine can run the platform, and what to do where it cannot. */
@Command(
        name = "doctor",
        description = "Kiểm tra máy có chạy được không · Check whether this machine is fit.",
        mixinStandardHelpOptions = true)
final class DoctorCommand implements Callable<Integer> {

    @Mixin private final Console console = new Console();

    @Option(
            names = "--port",
            defaultValue = "8080",
            description = "HTTP port to check (default: ${DEFAULT-VALUE}).")
    private int port;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Data directory to check (default: data beside the launcher).")
    private @Nullable Path data;

    @Override
    public Integer call() {
        Path directory = data != null ? data : HomeDirectory.path().resolve("data");
        List<Finding> findings = new Doctor(System.getenv(), directory, port).findings();
        Language language = console.language(System.getenv());
        PrintWriter out = console.out();
        for (Finding finding : findings) {
            out.printf(
                    "%-4s  %-18s  %s%n",
                    finding.state(),
                    console.text(language, "doctor." + finding.place()),
                    words(finding, language));
        }
        boolean fit = findings.stream().noneMatch(finding -> finding.state() == State.FAIL);
        out.println();
        out.println(console.text(language, fit ? "doctor.fit" : "doctor.unfit"));
        out.flush();
        return fit ? ExitCode.OK : ExitCode.SOFTWARE;
    }

    private String words(Finding finding, Language language) {
        Violation fault = finding.fault();
        if (fault != null) {
            return console.sentence(fault, language);
        }
        return console.text(
                language, "doctor." + finding.place() + "." + finding.result(), finding.facts());
    }
}

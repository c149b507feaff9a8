package vn.lienthong;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.lienthong.linkage.seal.Seal;

/** {@code ./lienthong seal}: seals indexes, models and results, and checks seals. */
@Command(
        name = "seal",
        description = "Niêm phong tệp bằng chữ ký Ed25519 · Seal files with an Ed25519 signature.",
        mixinStandardHelpOptions = true,
        subcommands = {SealCommand.Make.class, SealCommand.Check.class})
final class SealCommand implements Callable<Integer> {

    @Mixin private final Console console = new Console();

    @Override
    public Integer call() {
        console.out()
                .println(
                        "./lienthong seal make --key PRIVATE --of FILE | check --key PUBLIC --of FILE");
        console.out().flush();
        return ExitCode.USAGE;
    }

    /** Seals. */
    @Command(
            name = "make",
            description = {
                "Niêm phong một tệp, hoặc mọi tệp trong một thư mục.",
                "Seal a file, or all files of a directory."
            },
            sortOptions = false,
            mixinStandardHelpOptions = true)
    static final class Make implements Callable<Integer> {

        @Mixin private final OnFiles files = new OnFiles();

        @Option(
                names = "--key",
                required = true,
                paramLabel = "FILE",
                description = "Private Ed25519 key in PEM: openssl genpkey -algorithm ed25519.")
        private Path key = Path.of("");

        @Option(
                names = "--of",
                required = true,
                paramLabel = "FILE",
                description = "File or directory.")
        private Path sealed = Path.of("");

        @Override
        public Integer call() {
            return files.exit(() -> {
                files.say("OK: %d, %s".formatted(Seal.make(sealed, key), Seal.place(sealed)));
                return ExitCode.OK;
            });
        }
    }

    /** Checks a seal. */
    @Command(
            name = "check",
            description = {
                "Kiểm tra niêm phong của một tệp hoặc một thư mục.",
                "Check the seal of a file or a directory."
            },
            sortOptions = false,
            mixinStandardHelpOptions = true)
    static final class Check implements Callable<Integer> {

        @Mixin private final OnFiles files = new OnFiles();

        @Option(
                names = "--key",
                required = true,
                paramLabel = "FILE",
                description = "Public Ed25519 key in PEM: openssl pkey -pubout.")
        private Path key = Path.of("");

        @Option(
                names = "--of",
                required = true,
                paramLabel = "FILE",
                description = "File or directory.")
        private Path sealed = Path.of("");

        @Override
        public Integer call() {
            return files.exit(() -> {
                files.say("OK: %d, %s".formatted(Seal.check(sealed, key), Seal.place(sealed)));
                return ExitCode.OK;
            });
        }
    }
}

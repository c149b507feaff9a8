package vn.lienthong;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.lienthong.linkage.LinkageFault;
import vn.lienthong.linkage.register.BuildOrder;
import vn.lienthong.linkage.register.BuiltIndex;
import vn.lienthong.linkage.register.IndexBuild;
import vn.lienthong.linkage.register.IndexDelta;
import vn.lienthong.linkage.register.IndexMerge;
import vn.lienthong.linkage.register.RegisterIndex;
import vn.lienthong.population.intake.ExtractCheck;
import vn.lienthong.population.intake.ExtractManifest;
import vn.lienthong.shell.FaultException;
import vn.lienthong.shell.SimulatedTime;

/** {@code ./lienthong index}: makes register indexes and tells what they are. */
@Command(
        name = "index",
        description = "Chỉ mục dân cư để đối chiếu · Indexes of a register, for verification.",
        mixinStandardHelpOptions = true,
        subcommands = {
            IndexCommand.Build.class,
            IndexCommand.Check.class,
            IndexCommand.Delta.class,
            IndexCommand.Merge.class
        })
final class IndexCommand implements Callable<Integer> {

    @Mixin private final Console console = new Console();

    @Override
    public Integer call() {
        console.out()
                .println(
                        "./lienthong index build --register EXTRACT --out FILE | check FILE"
                                + " | delta --index FILE --register EXTRACT --out CHANGES"
                                + " | merge --index FILE --delta CHANGES --out FILE");
        console.out().flush();
        return ExitCode.USAGE;
    }

    /** Builds an index from an extract. */
    @Command(
            name = "build",
            description = {
                "Dựng chỉ mục từ tệp trích xuất của sổ dân cư.",
                "Build an index from an extract of the register."
            },
            sortOptions = false,
            mixinStandardHelpOptions = true)
    static final class Build implements Callable<Integer> {

        @Mixin private final OnFiles files = new OnFiles();
        @Spec private @Nullable CommandSpec spec;

        @Option(
                names = "--register",
                required = true,
                paramLabel = "EXTRACT",
                description = "CSV as ./lienthong population export writes it, or Parquet.")
        private Path extract = Path.of("");

        @Option(names = "--out", required = true, paramLabel = "FILE", description = "The index.")
        private Path out = Path.of("");

        @Option(
                names = "--key",
                paramLabel = "FILE",
                description = {
                    "Public key of the register, got another way than the extract: it must have",
                    "signed the manifest beside the extract. A manifest is always checked."
                })
        private @Nullable Path key;

        @Option(
                names = "--as-of",
                paramLabel = "DATE",
                description = "Day of the extract (default: that of its manifest, else today).")
        private @Nullable LocalDate asOf;

        @Option(
                names = "--memory",
                paramLabel = "MEGABYTES",
                description = "What sorting may take (default: ${DEFAULT-VALUE}).")
        private long megabytes = BuildOrder.USUAL_MEMORY >> 20;

        @Option(names = "--threads", description = "How many threads work (default: all cores).")
        private int threads = Runtime.getRuntime().availableProcessors();

        @Override
        public Integer call() {
            AtLeastOne.require(spec, threads);
            AtLeastOne.require(spec, megabytes);
            return files.exit(() -> {
                LocalDate day = day(signed());
                BuiltIndex built =
                        IndexBuild.build(
                                new BuildOrder(
                                        extract,
                                        out.toAbsolutePath(),
                                        day,
                                        threads,
                                        megabytes << 20),
                                persons -> files.count("Đã đọc · Read", persons));
                files.say(
                        String.format(
                                Locale.ROOT,
                                "OK: %,d persons, %,d bytes (%.1f each), %s",
                                built.persons(),
                                built.bytes(),
                                (double) built.bytes() / built.persons(),
                                built.identity()));
                if (built.repeatedNumbers() > 0) {
                    files.tell(
                            "Số định danh bị lặp · Personal numbers that come again: %,d"
                                    .formatted(built.repeatedNumbers()));
                }
                if (built.rejected() == 0) {
                    return ExitCode.OK;
                }
                files.tell(
                        "Dòng bị từ chối · Rejected lines: %,d, %s.rejects.csv"
                                .formatted(built.rejected(), out));
                return OnFiles.REJECTED;
            });
        }

        /** What the register says of the extract, when it is as the register signed it. */
        private Optional<ExtractManifest> signed() {
            if (key == null && !Files.exists(ExtractCheck.manifest(extract))) {
                return Optional.empty();
            }
            try {
                ExtractCheck.Good good = ExtractCheck.of(extract, Optional.ofNullable(key));
                files.tell("Chữ ký · Signature: OK, " + good.fingerprint());
                return Optional.of(good.manifest());
            } catch (FaultException unsigned) {
                throw new LinkageFault(unsigned.violations().getFirst());
            }
        }

        private LocalDate day(Optional<ExtractManifest> signed) {
            if (asOf != null) {
                return asOf;
            }
            return signed.map(
                            manifest -> LocalDate.ofInstant(manifest.asOf(), SimulatedTime.VIETNAM))
                    .orElseGet(() -> LocalDate.now(Clock.system(SimulatedTime.VIETNAM)));
        }
    }

    /** Tells whether an index is whole. */
    @Command(
            name = "check",
            description = {
                "Kiểm tra chỉ mục còn nguyên vẹn và cho biết nội dung.",
                "Check that an index is whole and unchanged, and tell what it is."
            },
            mixinStandardHelpOptions = true)
    static final class Check implements Callable<Integer> {

        @Mixin private final OnFiles files = new OnFiles();

        @Parameters(paramLabel = "FILE", description = "The index.")
        private Path file = Path.of("");

        @Override
        public Integer call() {
            return files.exit(() -> {
                try (RegisterIndex index = RegisterIndex.open(file)) {
                    index.check(file, Runtime.getRuntime().availableProcessors());
                    files.say(
                            String.format(
                                    Locale.ROOT,
                                    "OK: %,d persons as of %s, %s, made from %s",
                                    index.persons(),
                                    index.asOf(),
                                    index.identity(),
                                    index.source()));
                    return ExitCode.OK;
                }
            });
        }
    }

    /** Writes what has changed since an index. */
    @Command(
            name = "delta",
            description = {
                "So chỉ mục với tệp trích xuất mới hơn và ghi những gì đã thay đổi.",
                "Compare an index with a later extract and write what has changed."
            },
            sortOptions = false,
            mixinStandardHelpOptions = true)
    static final class Delta implements Callable<Integer> {

        @Mixin private final OnFiles files = new OnFiles();

        @Option(names = "--index", required = true, paramLabel = "FILE", description = "The index.")
        private Path index = Path.of("");

        @Option(
                names = "--register",
                required = true,
                paramLabel = "EXTRACT",
                description = "The later extract.")
        private Path extract = Path.of("");

        @Option(
                names = "--out",
                required = true,
                paramLabel = "CHANGES",
                description = "CSV of the persons who are new, different or gone.")
        private Path out = Path.of("");

        @Override
        public Integer call() {
            return files.exit(() -> {
                IndexDelta.Changes changes = IndexDelta.write(index, extract, out.toAbsolutePath());
                files.say(
                        String.format(
                                Locale.ROOT,
                                "OK: %,d added, %,d changed, %,d removed",
                                changes.added(),
                                changes.changed(),
                                changes.removed()));
                return ExitCode.OK;
            });
        }
    }

    /** Makes a later index out of an earlier one and changes. */
    @Command(
            name = "merge",
            description = {
                "Gộp các thay đổi vào chỉ mục thành một chỉ mục mới; chỉ mục cũ giữ nguyên.",
                "Merge changes into an index, as a new one; the old one stays as it is."
            },
            sortOptions = false,
            mixinStandardHelpOptions = true)
    static final class Merge implements Callable<Integer> {

        @Mixin private final OnFiles files = new OnFiles();
        @Spec private @Nullable CommandSpec spec;

        @Option(names = "--index", required = true, paramLabel = "FILE", description = "The index.")
        private Path index = Path.of("");

        @Option(
                names = "--delta",
                required = true,
                paramLabel = "CHANGES",
                description = "What ./lienthong index delta wrote, or CSV of the same columns.")
        private Path changes = Path.of("");

        @Option(
                names = "--out",
                required = true,
                paramLabel = "FILE",
                description = "The new index.")
        private Path out = Path.of("");

        @Option(
                names = "--as-of",
                paramLabel = "DATE",
                description = "Day of the changes (default: today).")
        private @Nullable LocalDate asOf;

        @Option(names = "--threads", description = "How many threads work (default: all cores).")
        private int threads = Runtime.getRuntime().availableProcessors();

        @Override
        public Integer call() {
            AtLeastOne.require(spec, threads);
            LocalDate day =
                    asOf != null ? asOf : LocalDate.now(Clock.system(SimulatedTime.VIETNAM));
            return files.exit(() -> {
                BuiltIndex built =
                        IndexMerge.merge(
                                index,
                                changes,
                                out.toAbsolutePath(),
                                day,
                                threads,
                                BuildOrder.USUAL_MEMORY);
                files.say(
                        String.format(
                                Locale.ROOT,
                                "OK: %,d persons, %,d bytes, %s",
                                built.persons(),
                                built.bytes(),
                                built.identity()));
                return ExitCode.OK;
            });
        }
    }
}

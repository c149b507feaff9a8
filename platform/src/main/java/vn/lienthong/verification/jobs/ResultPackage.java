package vn.lienthong.verification.jobs;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import vn.lienthong.population.intake.ExtractKeys;
import vn.lienthong.shell.SealedFile;
import vn.lienthong.shell.SimulatedTime;
import vn.lienthong.verification.SnapshotDate;

/**
 * Writes the package that a body takes: {@code results.csv}, {@code rejects.csv}, {@code
 * report.html}, a manifest with their digests, its signature, and the public key. Thread-safe.
 */
final class ResultPackage {

    static final String FORMAT = "lienthong-verification/1";
    static final String MANIFEST = "manifest.json";
    static final String SIGNATURE = "manifest.json.sig";
    static final String KEY = "key.pub.pem";

    private final JobFiles jobFiles;
    private final JsonMapper json =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    ResultPackage(JobFiles jobFiles) {
        this.jobFiles = jobFiles;
    }

    /**
     * What a package says about itself.
     *
     * @param format name and version of the format
     * @param indexIdentity digest of the index
     * @param model digest of the model
     * @param inputSha256 digest of the file as it was sent
     * @param rejected lines that could not be read
     * @param outcomes lines by outcome
     * @param files digests by name
     */
    record Manifest(
            String format,
            String jobId,
            String body,
            String purpose,
            String ground,
            String caseReference,
            Instant registerAsOf,
            String indexIdentity,
            String model,
            String inputSha256,
            Instant doneAt,
            long rejected,
            Map<String, Long> outcomes,
            Map<String, String> files) {}

    /**
     * Writes the package in place of one that is there.
     *
     * @return its digest, in hexadecimal digits
     */
    String write(Job job, Findings findings, long rejected, SnapshotDate date, Instant now)
            throws IOException {
        Paths paths = jobFiles.paths(job.jobId());
        SealedFile results = jobFiles.results(job.jobId());
        SealedFile unfinished = results.at(paths.directory().resolve("results.unfinished"));
        MessageDigest whole = Upload.sha256();
        try (OutputStream file = unfinished.write();
                ZipOutputStream zip = new ZipOutputStream(new DigestOutputStream(file, whole))) {
            var digests = new LinkedHashMap<String, String>();
            digests.put("results.csv", add(zip, "results.csv", paths.released(), now));
            digests.put(
                    "rejects.csv",
                    add(
                            zip,
                            "rejects.csv",
                            Paths.engine(paths.work()).resolve("rejects.csv"),
                            now));
            byte[] report =
                    ReportPage.write(job, findings, rejected, date)
                            .getBytes(StandardCharsets.UTF_8);
            digests.put("report.html", add(zip, "report.html", report, now));
            byte[] manifest =
                    json.writeValueAsBytes(manifest(job, findings, rejected, date, now, digests));
            ExtractKeys keys = ExtractKeys.in(jobFiles.whole());
            add(zip, MANIFEST, manifest, now);
            add(
                    zip,
                    SIGNATURE,
                    (keys.sign(manifest) + "\n").getBytes(StandardCharsets.US_ASCII),
                    now);
            add(zip, KEY, keys.publicPem().getBytes(StandardCharsets.US_ASCII), now);
        }
        Files.move(
                unfinished.path(),
                results.path(),
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
        return HexFormat.of().formatHex(whole.digest());
    }

    private static Manifest manifest(
            Job job,
            Findings findings,
            long rejected,
            SnapshotDate date,
            Instant now,
            Map<String, String> digests) {
        var outcomes = new TreeMap<String, Long>();
        findings.outcomes().forEach((outcome, lines) -> outcomes.put(outcome.name(), lines));
        return new Manifest(
                FORMAT,
                job.jobId().toString(),
                job.order().body().national(),
                job.order().purpose().name(),
                job.order().ground(),
                job.order().caseReference(),
                date.asOf(),
                date.identity(),
                job.judged() == null ? "" : job.judged().model(),
                job.input().sha256(),
                now,
                rejected,
                outcomes,
                digests);
    }

    private static String add(ZipOutputStream zip, String name, Path file, Instant now)
            throws IOException {
        MessageDigest digest = Upload.sha256();
        zip.putNextEntry(entry(name, now));
        try (InputStream in = Files.newInputStream(file)) {
            byte[] block = new byte[1 << 16];
            for (int read = in.read(block); read >= 0; read = in.read(block)) {
                digest.update(block, 0, read);
                zip.write(block, 0, read);
            }
        }
        zip.closeEntry();
        return HexFormat.of().formatHex(digest.digest());
    }

    private static String add(ZipOutputStream zip, String name, byte[] bytes, Instant now)
            throws IOException {
        zip.putNextEntry(entry(name, now));
        zip.write(bytes);
        zip.closeEntry();
        return HexFormat.of().formatHex(Upload.sha256().digest(bytes));
    }

    private static ZipEntry entry(String name, Instant now) {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(LocalDateTime.ofInstant(now, SimulatedTime.VIETNAM));
        return entry;
    }
}

package vn.lienthong.verification.jobs;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.zip.ZipFile;
import vn.lienthong.RunningPlatform;
import vn.lienthong.primitives.AgencyCode;
import vn.lienthong.primitives.Outcome;
import vn.lienthong.verification.KnownPerson;

/** BodyFiles of bodies for tests, handed in and run without waiting for the line. */
public final class BodyFiles {

    static final String HEAD = "ho_ten,so_dinh_danh,ngay_sinh,gioi_tinh\n";

    private static final RunningPlatform PLATFORM = RunningPlatform.shared();

    private BodyFiles() {}

    /** A line about a woman. */
    static String line(KnownPerson person, String name, String born) {
        return "%s,%s,%s,Nữ\n".formatted(name, person.number(), born);
    }

    /** A line about a woman as the register has her. */
    static String line(KnownPerson person) {
        return line(person, person.name(), person.day());
    }

    /** Hands a file in for a body and purpose. */
    public static Outcome<Job> upload(String body, String purpose, String consent, String text) {
        return upload(body, purpose, consent, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Hands a file of any kind in for a body and purpose. */
    static Outcome<Job> upload(String body, String purpose, String consent, byte[] file) {
        return PLATFORM.bean(Jobs.class)
                .upload(
                        new JobEntry("Danh sách kiểm thử", purpose, "TC-2026-17", consent),
                        new ByteArrayInputStream(file),
                        AgencyCode.of(body),
                        UUID.randomUUID());
    }

    /** Hands a file in and puts it in the line. */
    static Job queued(String body, String purpose, String text) {
        Job job = upload(body, purpose, "", text).orElseThrow();
        PLATFORM.bean(Jobs.class).confirm(job, Columns.UNSAID);
        return again(job);
    }

    /** Hands a file in and waits until it is over. */
    public static Job done(String body, String purpose, String text) {
        return over(queued(body, purpose, text));
    }

    /** Waits until the platform's own runner has ended a file. */
    static Job over(Job job) {
        JobRunner runner = PLATFORM.bean(JobRunner.class);
        long end = System.nanoTime() + 60_000_000_000L;
        Job now = again(job);
        while (!now.state().isOver()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("still " + now.state());
            }
            runner.look();
            LockSupport.parkNanos(20_000_000);
            now = again(job);
        }
        return now;
    }

    static Job again(Job job) {
        return PLATFORM.bean(Jobs.class).open(job.jobId(), job.order().body());
    }

    /** The package of a file as the body takes it. */
    static Path packed(Jobs jobs, Job job) throws IOException {
        Path taken = Files.createTempFile("results", ".zip");
        taken.toFile().deleteOnExit();
        try (InputStream in = jobs.results(job).read()) {
            Files.copy(in, taken, StandardCopyOption.REPLACE_EXISTING);
        }
        return taken;
    }

    /** Texts of the files in the package of a file, by name. */
    static Map<String, String> unpacked(Job job) throws IOException {
        return unpacked(packed(PLATFORM.bean(Jobs.class), job));
    }

    /** Texts of the files in a package, by name. */
    public static Map<String, String> unpacked(Path file) throws IOException {
        var texts = new HashMap<String, String>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (var entry : Collections.list(zip.entries())) {
                texts.put(
                        entry.getName(),
                        new String(
                                zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return texts;
    }

    /** Lines of the results in a package. */
    static List<String> results(Job job) throws IOException {
        return Objects.requireNonNull(unpacked(job).get("results.csv")).lines().toList();
    }
}

package vn.lienthong;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationContext;
import vn.lienthong.demonstration.Demonstration;
import vn.lienthong.demonstration.SampleAccounts;
import vn.lienthong.demonstration.SampleClerks;
import vn.lienthong.demonstration.SampleClient;
import vn.lienthong.demonstration.SampleDuplicate;
import vn.lienthong.demonstration.SampleFigures;
import vn.lienthong.demonstration.SampleLists;
import vn.lienthong.demonstration.SampleTasks;
import vn.lienthong.identity.ApiClients;
import vn.lienthong.population.quality.QualityMeasurement;
import vn.lienthong.services.ServiceUse;
import vn.lienthong.shell.EventDelivery;

/** Fills a new data directory as asked, and prints the accounts to look around with. */
final class DemonstrationStart {

    private static final String ACCOUNTS = "demonstration-accounts.txt";
    private static final Duration DELIVERY_LIMIT = Duration.ofMinutes(2);

    /** The usual country is the same on every machine. */
    private static final long SEED = 2026;

    private DemonstrationStart() {}

    static void settle(ApplicationContext application, ApplicationStart start, PrintWriter out) {
        var demonstration = application.getBean(Demonstration.class);
        Optional<Integer> before = demonstration.settledPeople();
        if (before.isPresent()
                && start.people().isPresent()
                && before.get() != start.people().getAsInt()) {
            out.println(
                    "Thư mục dữ liệu này đã có "
                            + before.get()
                            + " người; bỏ qua --demo/--empty · This data directory was begun with "
                            + before.get()
                            + " people; --demo/--empty is ignored");
        }
        demonstration.settle(
                start.people().orElse(ApplicationStart.USUAL_PEOPLE),
                SEED,
                step -> {
                    out.println("Demonstration country: " + step);
                    out.flush();
                });
        application.getBean(EventDelivery.class).awaitQuiet(DELIVERY_LIMIT);
        accounts(application, start.data().resolve(ACCOUNTS)).forEach(out::println);
        if (before.isEmpty()) {
            application.getBean(SampleDuplicate.class).enter();
            application.getBean(SampleTasks.class).enter();
            application.getBean(QualityMeasurement.class).measureOnceADay();
            application.getBean(ServiceUse.class).count();
            application.getBean(SampleFigures.class).enter();
            application.getBean(SampleClerks.class).enter();
            application.getBean(SampleLists.class).enter();
        }
        out.flush();
    }

    private static List<String> accounts(ApplicationContext application, Path file) {
        List<SampleAccounts.SampleAccount> opened =
                application
                        .getBean(SampleAccounts.class)
                        .open(application.getBean(SecureRandom.class));
        try {
            if (!opened.isEmpty()) {
                write(file, opened);
            }
            Optional<ApiClients.Opened> client = application.getBean(SampleClient.class).open();
            if (client.isPresent()) {
                add(file, client.get());
            }
            return Files.exists(file)
                    ? Files.readAllLines(file, StandardCharsets.UTF_8)
                    : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, List<SampleAccounts.SampleAccount> accounts)
            throws IOException {
        Files.deleteIfExists(file);
        create(file);
        var text = new StringBuilder("Tài khoản trình diễn · Demonstration accounts\n");
        for (SampleAccounts.SampleAccount account : accounts) {
            text.append(
                    String.format(
                            "  %-9s %-22s %s%n",
                            account.username(), account.password(), account.description()));
        }
        Files.writeString(file, text, StandardCharsets.UTF_8);
    }

    /** Adds the token of the sample client, also to the file of an earlier version. */
    private static void add(Path file, ApiClients.Opened opened) throws IOException {
        if (!Files.exists(file)) {
            create(file);
        }
        Files.writeString(
                file,
                String.format(
                        "  %-9s %s  API, %s, %s%n",
                        "api",
                        opened.token(),
                        opened.client().agency(),
                        String.join(" ", opened.client().purposes())),
                StandardCharsets.UTF_8,
                StandardOpenOption.APPEND);
    }

    private static void create(Path file) throws IOException {
        Files.createFile(
                file,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }
}
